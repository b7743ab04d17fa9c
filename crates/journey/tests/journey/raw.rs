//! Bytes assembled by hand.

use std::fmt::Debug;

use allocation_counter::measure;
use journey::bytes::{VERSION, read};
use proptest::prelude::*;
use serde::de::DeserializeOwned;

/// Bytes with these texts and this shape.
pub(crate) fn bytes_of(texts: &str, shape: &[u8]) -> Vec<u8> {
    let length = u32::try_from(texts.len()).unwrap().to_le_bytes();
    [&[VERSION], &length[..], texts.as_bytes(), shape].concat()
}

/// Reads these bytes, and panics if that takes too much memory.
pub(crate) fn read_in_little_memory<T: DeserializeOwned + Debug>(bytes: &[u8]) -> Option<T> {
    let mut content = None;
    let memory = measure(|| content = read(bytes).ok()).bytes_max;
    let most = 4096 + 128 * bytes.len() as u64;
    assert!(memory < most, "reading {} bytes took {memory} bytes of memory", bytes.len());
    content
}

/// A byte, usually small: small ones are valid lengths, options and variants, so the reader gets
/// further.
pub(crate) fn byte() -> impl Strategy<Value = u8> + Clone {
    prop_oneof![4 => 0..4_u8, 2 => any::<u8>(), 1 => Just(u8::MAX)]
}
