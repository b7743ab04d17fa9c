//! The bytes that a browser downloads. `publish`, which writes them, tests whole guides.

use journey::bytes::{Damaged, VERSION, read};
use journey::school::{Contact, School, SchoolStep};
use serde::Deserialize;

use crate::raw::bytes_of;

/// The texts of a small school, each ended by a line feed.
const TEXTS: &str = "Hill\noffice\nMiss Sample\n01632 960100\ncomplaints\nhttps://example.org/\n\
                     panel\nWithin 5 days\n";

/// Its shape: one role with a person and a telephone number, one document, and one step with a
/// time.
const SHAPE: [u8; 15] = [1, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0];

/// The bytes of a small school.
pub(crate) fn small_school() -> Vec<u8> {
    bytes_of(TEXTS, &SHAPE)
}

/// Every kind of value that content can have.
#[derive(Debug, Clone, PartialEq, Deserialize)]
enum Value {
    Nothing,
    Flag(bool),
    Pair(bool, String),
    Named { text: String, more: Vec<Value> },
    Maybe(Option<Box<Value>>),
    Wrapped(Wrapper),
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Wrapper(Vec<bool>);

#[test]
fn a_school_is_read() {
    let some = |text: &str| Some(text.into());
    let office = Contact {
        person: some("Miss Sample"),
        telephone: some("01632 960100"),
        ..Contact::default()
    };
    let times = vec!["Within 5 days".into()];
    let step = SchoolStep { times, ..SchoolStep::default() };
    let school = School {
        name: "Hill".into(),
        roles: vec![("office".into(), office)],
        documents: vec![("complaints".into(), "https://example.org/".into())],
        steps: vec![("panel".into(), step)],
        without: Vec::new(),
    };
    assert_eq!(read::<School>(&small_school()), Ok(school));
}

#[test]
fn every_kind_of_value_is_read() {
    use Value::{Flag, Maybe, Named, Nothing, Pair, Wrapped};
    let pair = Pair(false, "one".into());
    let more = vec![Flag(true), pair, Maybe(None), Maybe(Some(Box::new(Nothing)))];
    for (texts, shape, value) in [
        ("", &[0][..], Nothing),
        ("two\none\n", &[3, 4, 1, 1, 2, 0, 4, 0, 4, 1, 0], Named { text: "two".into(), more }),
        // The last list uses every byte that is left.
        ("", &[5, 2, 1, 0], Wrapped(Wrapper(vec![true, false]))),
        ("\n", &[2, 1], Pair(true, String::new())),
    ] {
        assert_eq!(read::<Value>(&bytes_of(texts, shape)), Ok(value));
    }
    assert_eq!(read::<Vec<String>>(&bytes_of("\n\n", &[2])), Ok(vec![String::new(); 2]));
}

#[test]
fn numbers_take_seven_bits_of_each_byte() {
    for (length, number) in [
        (127, &[0x7f][..]),
        (128, &[0x80, 1]),
        (300, &[0xac, 2]),
        (0x4000, &[0x80, 0x80, 1]),
        (0x20_0001, &[0x81, 0x80, 0x80, 1]),
        // An unnecessary last byte changes nothing.
        (1, &[0x81, 0]),
    ] {
        let shape = [number, &vec![1; length]].concat();
        assert_eq!(read::<Vec<bool>>(&bytes_of("", &shape)), Ok(vec![true; length]), "{length}");
    }
    let endless = [&[0x80; 4][..], &[0]].concat();
    assert_eq!(read::<Vec<bool>>(&bytes_of("", &endless)), Err(Damaged));
}

#[test]
fn bytes_that_fit_no_value_are_refused() {
    for (texts, shape) in [
        // An option or a boolean that is neither 0 nor 1.
        ("", &[1, 2][..]),
        ("", &[4, 2]),
        // A variant after the last.
        ("", &[6]),
        // A list longer than the bytes left.
        ("", &[5, 2, 1]),
        ("", &[5, 0x7f]),
        // Too much, and too little.
        ("", &[0, 0]),
        ("more\n", &[0]),
        ("\n\n", &[2, 1]),
        ("one", &[2, 1]),
        ("", &[]),
    ] {
        assert_eq!(read::<Value>(&bytes_of(texts, shape)), Err(Damaged), "{texts:?} {shape:?}");
    }
    // Content has no values of this type.
    assert_eq!(read::<()>(&bytes_of("", &[])), Err(Damaged));
}

#[test]
fn bytes_that_are_cut_short_or_too_long_are_refused() {
    let bytes = small_school();
    for end in 0..bytes.len() {
        assert_eq!(read::<School>(&bytes[..end]), Err(Damaged), "at {end}");
    }
    for more in [&[0][..], &[1], &[0; 100], &bytes] {
        assert_eq!(read::<School>(&[&bytes, more].concat()), Err(Damaged));
    }
    for more in ["\n", "more", "more\n"] {
        assert_eq!(read::<School>(&bytes_of(&[TEXTS, more].concat(), &SHAPE)), Err(Damaged));
    }
    assert_eq!(read::<School>(&bytes_of("Hill\n", &[0xff; 200])), Err(Damaged));
}

#[test]
fn bytes_of_another_version_are_refused() {
    let mut bytes = small_school();
    for version in (0..=u8::MAX).filter(|version| *version != VERSION) {
        bytes[0] = version;
        assert_eq!(read::<School>(&bytes), Err(Damaged), "version {version}");
    }
    assert!(Damaged.to_string().contains("deploy all files from the same build"));
}

#[test]
fn texts_that_are_not_utf_8_are_refused() {
    let mut bytes = small_school();
    bytes[5] = 0xff;
    assert_eq!(read::<School>(&bytes), Err(Damaged));
}
