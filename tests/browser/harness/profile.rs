//! Looks at everything that a browser has written to disk.

use std::fs;
use std::path::Path;

use memchr::memmem;
use tempfile::TempDir;

use super::folder::files;

/// A browser's profile folder.
pub(crate) struct Profile(TempDir);

impl Profile {
    /// An empty profile.
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("there is room for a browser's profile"))
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The files that contain these words, in either of the encodings that browsers use.
    pub(crate) fn files_with(&self, words: &str) -> Vec<String> {
        let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut found = Vec::new();
        for file in files(self.path()) {
            // Locks and sockets can't be read, and may be gone once the browser has quit.
            let bytes = fs::read(&file).unwrap_or_default();
            if [words.as_bytes(), &wide].iter().any(|words| memmem::find(&bytes, words).is_some()) {
                found.push(file.strip_prefix(self.path()).unwrap_or(&file).display().to_string());
            }
        }
        found
    }
}
