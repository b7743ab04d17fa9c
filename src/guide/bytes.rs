//! The guide as the bytes that a browser downloads.

use std::fmt;

use super::Guide;
use super::reader::Reader;

/// The version of the byte format: raised whenever the shape of [`Guide`] changes.
pub const VERSION: u8 = 1;

impl Guide {
    /// Writes the guide as bytes: the format's version, then [postcard](https://postcard.jamesmunns.com).
    #[cfg(not(target_family = "wasm"))]
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // Writing to a vector ends in an error only where it runs out of memory.
        postcard::to_extend(self, vec![VERSION]).unwrap_or_default()
    }

    /// Reads the guide from what [`Guide::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`Unreadable`] where the bytes are of another version, cut short or spoilt.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        let Some((&VERSION, body)) = bytes.split_first() else { return Err(Unreadable) };
        let mut reader = Reader::new(body);
        let guide = reader.read();
        if reader.is_spoilt() { Err(Unreadable) } else { Ok(guide) }
    }
}

/// The bytes are not a guide of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "the guide is damaged or of another version: deploy all files of one build together",
        )
    }
}

impl std::error::Error for Unreadable {}
