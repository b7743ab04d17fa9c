//! Bytes put together by hand.

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

/// Reads these bytes, which must not take much memory.
pub(crate) fn read_in_little_memory<T: DeserializeOwned + Debug>(bytes: &[u8]) -> Option<T> {
    let mut content = None;
    let memory = measure(|| content = read(bytes).ok()).bytes_max;
    let most = 4096 + 128 * bytes.len() as u64;
    assert!(memory < most, "{} bytes took {memory} of memory", bytes.len());
    content
}

/// Mostly small numbers, which are lengths, options and variants and so go deep into the shape.
pub(crate) fn byte() -> impl Strategy<Value = u8> + Clone {
    prop_oneof![4 => 0..4_u8, 2 => any::<u8>(), 1 => Just(u8::MAX)]
}
