//! Bytes of every kind, as a browser may download them.

use std::fmt::Debug;

use allocation_counter::measure;
use journey::bytes::{VERSION, read};
use journey::guide::Guide;
use journey::school::School;
use proptest::collection::vec;
use proptest::prelude::*;
use serde::de::DeserializeOwned;

use crate::bytes::{bytes_of, small_school};
use crate::pick::cases;

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

fn read_all(bytes: &[u8]) {
    read_in_little_memory::<Guide>(bytes);
    read_in_little_memory::<School>(bytes);
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        read_all(&bytes);
        read_all(&[vec![VERSION], bytes].concat());
    }

    #[test]
    fn any_texts_and_shape_are_read_or_refused(
        texts in "[a-c\n]{0,200}",
        shape in vec(byte(), 0..200),
    ) {
        read_all(&bytes_of(&texts, &shape));
    }

    #[test]
    fn any_length_of_the_texts_is_read_or_refused(length in any::<u32>()) {
        let mut bytes = small_school();
        bytes[1..5].copy_from_slice(&length.to_le_bytes());
        read_all(&bytes);
    }
}
