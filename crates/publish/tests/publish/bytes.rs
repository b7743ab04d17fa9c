//! The bytes of a guide or a school: they are read as what was written, or refused.

use std::fmt::Debug;
use std::thread;

use journey::bytes::{Damaged, read};
use journey::guide::Guide;
use journey::school::School;
use publish::bytes::write;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::content::{guide, guide_bytes, hill_bytes, schools};

/// Asserts that content is the same once it is written and read.
pub(crate) fn is_same_once_read<T>(content: &T)
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    assert_eq!(read::<T>(&write(content).unwrap()).as_ref(), Ok(content));
}

#[test]
fn what_is_written_is_read() {
    is_same_once_read(&guide());
    for (_, school) in schools() {
        is_same_once_read(&school);
    }
    assert_eq!(read::<School>(&guide_bytes()), Err(Damaged));
    assert_eq!(read::<Guide>(&hill_bytes()), Err(Damaged));
}

/// Checked content has only texts of one line.
#[test]
fn what_no_content_has_is_not_written() {
    for name in ["\n", "Two\nlines", "End\n"] {
        let school = School { name: name.into(), ..School::default() };
        assert!(write(&school).unwrap_err().to_string().contains("line break"), "{name:?}");
    }
    assert!(write(&3_u8).unwrap_err().to_string().contains("u8"));
    assert!(write(&(1, 2)).is_err() && write(&()).is_err());
}

#[test]
fn a_guide_cut_short_anywhere_is_refused() {
    let bytes = guide_bytes();
    each_index(bytes.len(), |end| {
        assert_eq!(read::<Guide>(&bytes[..end]), Err(Damaged), "at {end}");
    });
}

#[test]
fn a_guide_with_a_byte_changed_is_read_or_refused() {
    let bytes = guide_bytes();
    each_index(bytes.len() / 7, |index| {
        let index = 7 * index;
        let mut bytes = bytes.clone();
        // A quick test can try only some of the changes; each kind takes its turn.
        bytes[index] = changed(bytes[index])[index % 5];
        let _: Result<Guide, Damaged> = read(&bytes);
    });
}

#[test]
fn a_school_with_a_byte_changed_is_read_or_refused() {
    let whole = hill_bytes();
    for index in 0..whole.len() {
        for byte in changed(whole[index]) {
            let mut bytes = whole.clone();
            bytes[index] = byte;
            if let Ok(school) = read::<School>(&bytes) {
                is_same_once_read(&school);
            }
        }
    }
}

/// The changes that mean most: the lowest and the highest bit of a length, an end, a start.
fn changed(byte: u8) -> [u8; 5] {
    [byte ^ 1, byte ^ 0x80, byte.wrapping_add(1), 0, u8::MAX]
}

/// Tries every index, on all of the machine's cores.
fn each_index(end: usize, test: impl Fn(usize) + Sync) {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for core in 0..cores {
            let test = &test;
            scope.spawn(move || (core..end).step_by(cores).for_each(test));
        }
    });
}
