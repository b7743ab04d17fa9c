//! The files of a site, and how a web server should send them.

pub mod assets;
pub mod compress;
mod content;
mod error;
pub mod headers;
mod kit;
mod make;
mod page;
mod part;
pub mod servers;
pub mod sizes;
mod template;
pub mod zip;

pub use assets::{ASSETS, Asset, Assets, integrity};
pub use content::SiteContent;
pub use error::SiteError;
pub use kit::{HOST_SCRIPTS, Kit};
pub use make::make_zip;
pub use page::Pages;
pub use part::{Part, parts};
pub use template::Templates;

use journey::school::School;

use crate::bytes::{self, Unwritable};
use crate::content::{Edition, PublishedSchool};

/// The picture that a shared link shows, 1,200 by 630 pixels. Only on sites that know their
/// address.
pub const PICTURE: &str = "picture.png";

/// A file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path below the site's folder, with `/` between folders.
    pub path: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file with these bytes.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }
}

/// The name and the bytes of a guide, as a browser reads it. Leaves out search words that are the
/// same in England's guide: they are in [`assets::FIND`], which a browser loads once the app is in
/// charge.
///
/// # Errors
/// If a text contains a line feed, which the check rules out.
pub fn guide_file(edition: &Edition, england: &Edition) -> Result<(String, Vec<u8>), Unwritable> {
    let mut guide = edition.guide.clone();
    for concern in &mut guide.concerns {
        let known = england.guide.concern(&concern.id);
        if known.is_some_and(|known| known.words == concern.words) {
            concern.words = "".into();
        }
    }
    Ok((assets::of_guide(&edition.id), bytes::write(&guide)?))
}

/// The name and the bytes of a school, as a browser reads it. Without a school, those of what the
/// schools of the edition share; `None` if that's nothing.
///
/// # Errors
/// If a text contains a line feed, which the check rules out.
pub fn school_file(
    edition: &Edition,
    school: Option<&PublishedSchool>,
) -> Result<Option<(String, Vec<u8>)>, Unwritable> {
    let (id, school) = match school {
        Some(school) => (&school.id, &school.school),
        None if edition.shared == School::default() => return Ok(None),
        None => (&edition.id, &edition.shared),
    };
    Ok(Some((assets::of_school(id), bytes::write(school)?)))
}
