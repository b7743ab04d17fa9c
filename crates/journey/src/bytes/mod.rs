//! Reads the guide and the school from the bytes that a browser downloads.
//!
//! The format compresses well and takes little code to read. It has one byte for the version, four
//! for the length of the texts (little endian), then every text in order, each ended by a line
//! feed, and finally the shape. The shape is what
//! [postcard](https://postcard.jamesmunns.com/wire-format) would write, minus the texts; with the
//! texts in between, a guide would be 0.9 kB larger. `publish::bytes` writes this format.

mod never;
mod reader;

use std::fmt;

use serde::de::DeserializeOwned;

use reader::Reader;

/// The version of the format. Raise it whenever the format, or a type written in it, changes.
pub const VERSION: u8 = 3;

/// Ends a text.
pub const END: char = '\n';

/// Reads a guide or a school.
///
/// # Errors
/// If the bytes are damaged, cut short or from another version.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Damaged> {
    let (head, body) = bytes.split_first_chunk().ok_or(Damaged)?;
    let &[VERSION, a, b, c, d] = head else { return Err(Damaged) };
    let length = u32::from_le_bytes([a, b, c, d]) as usize;
    let (texts, shape) = body.split_at_checked(length).ok_or(Damaged)?;
    let texts = str::from_utf8(texts).map_err(|_| Damaged)?;
    let mut reader = Reader::new(texts, shape);
    let content = reader.read();
    if reader.is_damaged() { Err(Damaged) } else { Ok(content) }
}

/// The bytes are damaged, cut short or from another version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damaged;

impl fmt::Display for Damaged {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .write_str("damaged, or from another version: deploy all files from the same build")
    }
}

impl std::error::Error for Damaged {}
