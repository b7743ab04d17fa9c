//! Checked content as the bytes that a browser downloads: a guide, a school.
//!
//! The format is [postcard](https://postcard.jamesmunns.com/wire-format) after one byte for its
//! version. Content is written natively, after every check, and read in the browser.

mod never;
mod reader;

use std::fmt;

use serde::de::DeserializeOwned;

use reader::Reader;

/// The version of the format: raised whenever the shape of what is written changes.
pub const VERSION: u8 = 1;

/// Writes content as bytes.
#[cfg(not(target_family = "wasm"))]
#[must_use]
pub fn write<T: serde::Serialize>(content: &T) -> Vec<u8> {
    // Writing to a vector ends in an error only where it runs out of memory.
    postcard::to_extend(content, vec![VERSION]).unwrap_or_default()
}

/// Reads content from what [`write()`] wrote.
///
/// # Errors
/// [`Unreadable`] where the bytes are of another version, cut short or spoilt.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unreadable> {
    let Some((&VERSION, body)) = bytes.split_first() else { return Err(Unreadable) };
    let mut reader = Reader::new(body);
    let content = reader.read();
    if reader.is_spoilt() { Err(Unreadable) } else { Ok(content) }
}

/// The bytes are no content of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("damaged, or of another version: deploy all files of one build")
    }
}

impl std::error::Error for Unreadable {}
