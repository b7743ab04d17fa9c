//! Random bytes, as a browser might download them.

use journey::bytes::VERSION;
use journey::guide::Guide;
use journey::school::School;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::bytes::small_school;
use crate::pick::cases;
use crate::raw::{byte, bytes_of, read_in_little_memory};

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
