//! Everything that a browser has written down, once it has ended.

use std::fs;
use std::path::Path;

use memchr::memmem;
use tempfile::TempDir;

use super::folder::files;

/// The folder in which a browser keeps whatever it remembers.
pub(crate) struct Profile(TempDir);

impl Profile {
    /// The profile of a browser that was never used.
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("there is room for a browser's profile"))
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The files that hold these words, in either of the ways in which browsers write text.
    pub(crate) fn files_with(&self, words: &str) -> Vec<String> {
        let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut found = Vec::new();
        for file in files(self.path()) {
            // A lock and a socket are no files, and can be gone with the browser.
            let bytes = fs::read(&file).unwrap_or_default();
            if [words.as_bytes(), &wide].iter().any(|words| memmem::find(&bytes, words).is_some()) {
                found.push(file.strip_prefix(self.path()).unwrap_or(&file).display().to_string());
            }
        }
        found
    }
}
