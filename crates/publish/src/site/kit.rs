//! The kit: what every site is made with, whatever its content.

use super::servers::{Server, settings};
use super::zip::{Archive, Limits, read_zip};
use super::{Assets, File, PICTURE, SiteContent, SiteError, Templates, guide_file};
use crate::content::{ADDRESS, CONTENT};
use crate::styles::Styles;

/// The scripts that host pages load. Each has an address that never changes, and is also an asset,
/// for hosts that pin it.
pub const HOST_SCRIPTS: [&str; 2] = ["open-door.js", "open-door-frame.js"];

/// What every site is made with: the templates, the style sheets, and what was built.
#[derive(Debug, Clone, Default)]
pub struct Kit {
    /// The templates of the pages.
    pub templates: Templates,
    /// The style sheets.
    pub styles: Styles,
    /// The app and the scripts, by the names of their assets: `app.wasm`, `open-door.js` …
    pub built: Vec<(String, Vec<u8>)>,
    /// The note for whoever uploads the site.
    pub read_me: String,
    /// The text of the file with England's guide.
    pub england: String,
    /// The [`PICTURE`], for sites that know their address.
    pub picture: Vec<u8>,
}

/// The limits for unpacking a kit, which is an app, some scripts and templates.
const LIMITS: Limits = Limits { files: 100, bytes: 16 * 1024 * 1024 };

impl Kit {
    /// The files that all parts of the site share and that have compressed copies: what was built,
    /// and the guides. Adds them to `assets`.
    ///
    /// # Errors
    /// If a guide can't be written.
    pub fn shared_files(
        &self,
        content: &SiteContent,
        assets: &mut Assets,
    ) -> Result<Vec<File>, SiteError> {
        let mut files = Vec::new();
        for (name, bytes) in &self.built {
            if HOST_SCRIPTS.contains(&&**name) {
                files.push(File::new(name, bytes.clone()));
            }
            files.push(assets.add(name, bytes.clone()));
        }
        for edition in content.editions() {
            let (name, bytes) = guide_file(edition, &content.england)?;
            files.push(assets.add(&name, bytes));
        }
        if content.address.is_some() {
            files.push(File::new(PICTURE, self.picture.clone()));
        }
        Ok(files)
    }

    /// The files that need no compressed copies: logos, which are compressed already, and those that
    /// no page loads, which are server settings, the note for whoever uploads the site, and the files
    /// that the site was made from.
    ///
    /// # Errors
    /// If a template is broken.
    pub fn plain_files(&self, content: &SiteContent) -> Result<Vec<File>, SiteError> {
        let mut files = vec![
            File::new("_headers", settings(Server::Headers)?),
            File::new(".htaccess", settings(Server::Apache)?),
            File::new("READ-ME.txt", &*self.read_me),
        ];
        files.extend(content.logos());
        files.extend(content.files.iter().cloned());
        let address = content.address.as_ref().map(ToString::to_string);
        files.extend(address.map(|address| File::new(format!("{CONTENT}/{ADDRESS}"), address)));
        Ok(files)
    }

    /// The kit as one file.
    ///
    /// # Errors
    /// If there isn't enough memory.
    pub fn pack(&self) -> Result<Vec<u8>, SiteError> {
        let Styles { page, schools, handbook, logo, element } = &self.styles;
        let texts = [
            (PAGE, &self.templates.page),
            (ELEMENT, &self.templates.element),
            (STYLES, page),
            (SCHOOLS, schools),
            (HANDBOOK, handbook),
            (LOGO, logo),
            (ELEMENT_STYLES, element),
            (READ_ME, &self.read_me),
            (ENGLAND, &self.england),
        ];
        let mut archive = Archive::plain();
        for (path, text) in texts {
            archive.add(&File::new(path, &**text))?;
        }
        archive.add(&File::new(PICTURE, self.picture.clone()))?;
        for (name, bytes) in &self.built {
            archive.add(&File::new([BUILT, name].concat(), bytes.clone()))?;
        }
        archive.finish()
    }

    /// Reads a kit from a file that [`Kit::pack`] made; `None` if it is anything else.
    #[must_use]
    pub fn unpack(bytes: &[u8]) -> Option<Self> {
        let files = read_zip(bytes, LIMITS).ok()?;
        let text = |path: &str| {
            let file = files.iter().find(|file| file.path == path)?;
            String::from_utf8(file.bytes.clone()).ok()
        };
        let built = files.iter().filter_map(|file| {
            Some((file.path.strip_prefix(BUILT)?.to_owned(), file.bytes.clone()))
        });
        Some(Self {
            templates: Templates { page: text(PAGE)?, element: text(ELEMENT)? },
            styles: Styles {
                page: text(STYLES)?,
                schools: text(SCHOOLS)?,
                handbook: text(HANDBOOK)?,
                logo: text(LOGO)?,
                element: text(ELEMENT_STYLES)?,
            },
            built: built.collect(),
            read_me: text(READ_ME)?,
            england: text(ENGLAND)?,
            picture: files.iter().find(|file| file.path == PICTURE)?.bytes.clone(),
        })
    }
}

/// The folder in a kit with what was built.
const BUILT: &str = "built/";
const PAGE: &str = "page.html";
const ELEMENT: &str = "element.html";
const STYLES: &str = "page.css";
const SCHOOLS: &str = "schools.css";
const HANDBOOK: &str = "handbook.css";
const LOGO: &str = "logo.css";
const ELEMENT_STYLES: &str = "element.css";
const READ_ME: &str = "read-me.txt";
const ENGLAND: &str = "guide.toml";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kit_survives_being_packed() -> Result<(), SiteError> {
        let kit = Kit {
            templates: Templates { page: "<html>".to_owned(), element: "<b>".to_owned() },
            styles: Styles {
                page: "a{}".to_owned(),
                schools: "b{}".to_owned(),
                handbook: "c{}".to_owned(),
                logo: "d{}".to_owned(),
                element: "e{}".to_owned(),
            },
            built: vec![("app.wasm".to_owned(), vec![0, 1, 2]), ("leave.js".to_owned(), vec![])],
            read_me: "Upload it.".to_owned(),
            england: "language = \"en\"".to_owned(),
            picture: vec![137, 80],
        };
        let packed = kit.pack()?;
        let unpacked = Kit::unpack(&packed).unwrap_or_default();
        assert_eq!(format!("{unpacked:?}"), format!("{kit:?}"));
        assert_eq!(unpacked.pack()?, packed, "the same kit is always the same bytes");
        assert!(Kit::unpack(&packed[..packed.len() / 2]).is_none());
        Ok(())
    }
}
