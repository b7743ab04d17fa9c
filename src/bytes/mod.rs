//! Checked content as the bytes that a browser downloads: a guide, a school.
//!
//! Content is written natively, after every check, and read in the browser. The format is made to
//! be small once it is compressed, and small to read: a byte for its version, four for the length of the
//! texts (little endian), then every text in order, each ended by a line break, and last the shape.
//! The shape is what [postcard](https://postcard.jamesmunns.com/wire-format) writes, without the
//! texts; with the texts among it a guide is 0.9 kB more.

mod never;
mod reader;
#[cfg(not(target_family = "wasm"))]
mod writer;

use std::fmt;

use serde::de::DeserializeOwned;

use reader::Reader;
#[cfg(not(target_family = "wasm"))]
pub use writer::Unwritable;

/// The version of the format: raised whenever the shape of what is written changes.
pub const VERSION: u8 = 1;

/// Ends a text.
const END: char = '\n';

/// Writes content as bytes.
///
/// # Errors
/// Where a value is neither a text, a truth, an option, a list, a map nor a struct, or a text has a
/// line break.
#[cfg(not(target_family = "wasm"))]
pub fn write<T: serde::Serialize>(content: &T) -> Result<Vec<u8>, Unwritable> {
    let mut writer = writer::Writer::default();
    content.serialize(&mut writer).map(|()| {
        let length = u32::try_from(writer.texts.len()).unwrap_or(u32::MAX).to_le_bytes();
        [&[VERSION], &length[..], writer.texts.as_bytes(), &writer.shape].concat()
    })
}

/// Reads content from what [`write()`] wrote.
///
/// # Errors
/// [`Unreadable`] where the bytes are of another version, cut short or spoilt.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unreadable> {
    let (head, body) = bytes.split_first_chunk().ok_or(Unreadable)?;
    let &[VERSION, a, b, c, d] = head else { return Err(Unreadable) };
    let length = u32::from_le_bytes([a, b, c, d]) as usize;
    let (texts, shape) = body.split_at_checked(length).ok_or(Unreadable)?;
    let texts = str::from_utf8(texts).map_err(|_| Unreadable)?;
    let mut reader = Reader::new(texts, shape);
    let content = reader.read();
    if reader.is_spoilt() {
        // Left in memory, once: code that frees a whole guide is for every parent to download.
        std::mem::forget(content);
        return Err(Unreadable);
    }
    Ok(content)
}

/// The bytes are no content of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

impl Unreadable {
    /// What is wrong and how to mend it, for the console.
    pub const MESSAGE: &str =
        "a file is damaged or of another version: deploy all files of one build";
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("damaged or of another version: deploy all files of one build")
    }
}

impl std::error::Error for Unreadable {}
