//! Bytes of every kind: read as what they say, or refused, and never a panic.

use std::thread;

use open_door::bytes::{Unreadable, VERSION, read, write};
use open_door::guide::Guide;
use open_door::school::School;

use crate::content::{guide, guide_bytes, hill, hill_bytes, schools, written_guide};

/// Reads these bytes; what is read says the same when it is written and read again.
fn read_safely(bytes: &[u8]) {
    if let Ok(guide) = read::<Guide>(bytes) {
        assert_eq!(read::<Guide>(&write(&guide).unwrap()), Ok(guide));
    }
    if let Ok(school) = read::<School>(bytes) {
        assert_eq!(read::<School>(&write(&school).unwrap()), Ok(school));
    }
}

/// Tries every index with all the machine's cores.
fn each_index(end: usize, test: impl Fn(usize) + Sync) {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for core in 0..cores {
            let test = &test;
            scope.spawn(move || (core..end).step_by(cores).for_each(test));
        }
    });
}

#[test]
fn what_is_written_is_read() {
    let guides = [guide(), written_guide()];
    for guide in guides {
        assert_eq!(read::<Guide>(&write(&guide).unwrap()), Ok(guide));
    }
    for (name, school) in schools() {
        assert_eq!(read::<School>(&write(&school).unwrap()), Ok(school), "{name}");
    }
}

/// Checked content has none: a text stands on one line.
#[test]
fn a_line_break_is_not_written() {
    for name in ["\n", "Two\nlines", "End\n"] {
        let school = School { name: name.into(), ..School::default() };
        assert!(write(&school).is_err(), "{name:?}");
    }
}

#[test]
fn bytes_cut_short_anywhere_are_refused() {
    for end in 0..hill_bytes().len() {
        assert_eq!(read::<School>(&hill_bytes()[..end]), Err(Unreadable), "at {end}");
    }
    each_index(guide_bytes().len(), |end| {
        assert_eq!(read::<Guide>(&guide_bytes()[..end]), Err(Unreadable), "at {end}");
    });
}

#[test]
fn bytes_after_the_end_are_refused() {
    for more in [&[0][..], &[1], &[0; 100], guide_bytes()] {
        assert_eq!(read::<Guide>(&[guide_bytes(), more].concat()), Err(Unreadable));
        assert_eq!(read::<School>(&[hill_bytes(), more].concat()), Err(Unreadable));
    }
}

#[test]
fn texts_that_nothing_asks_for_are_refused() {
    let (texts, shape) = parts(hill_bytes());
    assert_eq!(read::<School>(&formed(texts, shape)), Ok(hill()));
    for more in ["\n", "more", "more\n"] {
        assert_eq!(read::<School>(&formed(&[texts, more].concat(), shape)), Err(Unreadable));
    }
}

#[test]
fn another_version_is_refused() {
    for version in (0..=u8::MAX).filter(|version| *version != VERSION) {
        let other = [&[version], &guide_bytes()[1..]].concat();
        assert_eq!(read::<Guide>(&other), Err(Unreadable), "version {version}");
    }
}

#[test]
fn a_guide_is_no_school_and_a_school_no_guide() {
    assert_eq!(read::<School>(guide_bytes()), Err(Unreadable));
    assert_eq!(read::<Guide>(hill_bytes()), Err(Unreadable));
}

/// The changes that mean most: the lowest and the highest bit of a length, an end, a beginning.
fn spoilt(byte: u8) -> [u8; 5] {
    [byte ^ 1, byte ^ 0x80, byte.wrapping_add(1), 0, u8::MAX]
}

#[test]
fn every_byte_of_a_school_may_be_spoilt() {
    each_index(hill_bytes().len(), |index| {
        let mut bytes = hill_bytes().to_vec();
        for byte in spoilt(hill_bytes()[index]) {
            bytes[index] = byte;
            read_safely(&bytes);
        }
    });
}

#[test]
fn every_byte_of_the_guide_may_be_spoilt() {
    each_index(guide_bytes().len(), |index| {
        let mut bytes = guide_bytes().to_vec();
        // One change a byte is as much as a quick test can do; each kind has its turn.
        bytes[index] = spoilt(bytes[index])[index % 5];
        // What is read is any guide; what counts is that it is read to the end or refused.
        let _: Result<Guide, Unreadable> = read(&bytes);
    });
}

/// Bytes in the form of what is written.
pub(crate) fn formed(texts: &str, shape: &[u8]) -> Vec<u8> {
    let length = u32::try_from(texts.len()).unwrap().to_le_bytes();
    [&[VERSION], &length[..], texts.as_bytes(), shape].concat()
}

/// The texts and the shape of what is written.
pub(crate) fn parts(bytes: &[u8]) -> (&str, &[u8]) {
    let length = u32::from_le_bytes(bytes[1..5].try_into().unwrap()) as usize;
    let (texts, shape) = bytes[5..].split_at(length);
    (str::from_utf8(texts).unwrap(), shape)
}
