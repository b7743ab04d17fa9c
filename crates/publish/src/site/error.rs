//! Why a site can't be made.

use std::{fmt, io};

use zip::result::ZipError;

use crate::bytes::Unwritable;

/// Why a site can't be made even though its content has no errors: something in Open Door is
/// broken, or there isn't enough memory.
#[derive(Debug)]
pub enum SiteError {
    /// The content can't be written as bytes.
    Content(Unwritable),
    /// A template is broken.
    Template(minijinja::Error),
    /// A file can't be compressed.
    Compression(io::Error),
    /// A file can't be put into a zip.
    Zip(ZipError),
}

impl fmt::Display for SiteError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(error) => error.fmt(formatter),
            // The alternate form, because the plain one leaves out the line of the template.
            Self::Template(error) => write!(formatter, "{error:#}"),
            Self::Compression(error) => error.fmt(formatter),
            Self::Zip(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for SiteError {}

impl From<Unwritable> for SiteError {
    fn from(error: Unwritable) -> Self {
        Self::Content(error)
    }
}

impl From<minijinja::Error> for SiteError {
    fn from(error: minijinja::Error) -> Self {
        Self::Template(error)
    }
}

impl From<io::Error> for SiteError {
    fn from(error: io::Error) -> Self {
        Self::Compression(error)
    }
}

impl From<ZipError> for SiteError {
    fn from(error: ZipError) -> Self {
        Self::Zip(error)
    }
}
