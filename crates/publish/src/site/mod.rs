//! The files of a site, and how a web server should send them.

pub mod assets;
pub mod compress;
pub mod headers;
mod page;
pub mod servers;
pub mod sizes;
mod template;

pub use assets::{ASSETS, Asset, Assets, integrity};
pub use page::{Pages, address};
pub use template::Templates;

use crate::bytes::{self, Unwritable};
use crate::content::{GuideFile, PublishedSchool};

/// A file of a site: its path below the site's folder, and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path, with `/` between folders.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file with these bytes.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }
}

/// The guide and the schools as a browser reads them, by their names without the hash.
///
/// # Errors
/// If a text contains a line feed, which the check rules out.
pub fn content_files(
    file: &GuideFile,
    schools: &[PublishedSchool],
) -> Result<Vec<(String, Vec<u8>)>, Unwritable> {
    let guide = (assets::GUIDE.to_owned(), bytes::write(&file.guide)?);
    let mut files = vec![guide];
    for school in schools {
        files.push((assets::of_school(&school.id), bytes::write(&school.school)?));
    }
    Ok(files)
}
