//! The files that pages load. Each has its content's hash in its name, so a browser may keep it for
//! ever. Each part of the app has an integrity too, by which it is refused where it is anything else.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::write;

/// The folder that holds them.
pub const FOLDER: &str = "assets";

/// One file that pages load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asset {
    /// Where it is below the folder to deploy.
    pub(crate) file: String,
    /// What HTML's `integrity` says of it.
    pub(crate) integrity: String,
}

/// Every file that pages load, by its name without the hash: `app.wasm`, `schools/hill.bin` …
#[derive(Debug, Default)]
pub struct Assets(BTreeMap<String, Asset>);

impl Assets {
    /// Writes a file below the folder to deploy.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn add(&mut self, folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> Result<()> {
        let asset = Asset::new(name, bytes.as_ref());
        write(&folder.join(&asset.file), bytes)?;
        self.0.insert(name.to_owned(), asset);
        Ok(())
    }

    /// The file of this name.
    pub(crate) fn get(&self, name: &str) -> Result<&Asset> {
        self.0.get(name).with_context(|| format!("{name} is missing: write it before the pages"))
    }
}

impl Asset {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let hash = Sha256::digest(bytes);
        let short = u32::from_be_bytes(hash.first_chunk().copied().unwrap_or_default());
        let path = PathBuf::from(name);
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        let file = path.with_extension(format!("{short:08x}.{extension}"));
        Self { file: format!("{FOLDER}/{}", file.display()), integrity: integrity(bytes) }
    }
}

/// What HTML's `integrity` says of a file that holds these bytes.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_an_integrity_tell_of_the_content() {
        let Asset { file, integrity } = Asset::new("schools/hill.bin", b"hello");
        assert_eq!(file, "assets/schools/hill.2cf24dba.bin");
        // openssl dgst -sha256 -binary | base64
        assert_eq!(integrity, "sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");
        assert_ne!(Asset::new("schools/hill.bin", b"hallo").file, file);
    }
}
