//! The files that a browser downloads: bytes of every kind, and those of the build with changes.

use allocation_counter::measure;
use open_door::bytes::{VERSION, read, write};
use open_door::guide::Guide;
use open_door::school::School;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::change::{Change, changed, changes};
use super::life::visits;
use crate::bytes::{formed, parts};
use crate::content::{guide, guide_bytes, hill, hill_bytes};
use crate::pick::cases;

/// Reads these bytes in little memory; what is read says the same when it is written and read again.
fn read_safely<T>(bytes: &[u8]) -> Option<T>
where
    T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug,
{
    let mut content = None;
    let memory = measure(|| content = read(bytes).ok()).bytes_max;
    let most = 4096 + 128 * bytes.len() as u64;
    assert!(memory < most, "{} bytes took {memory} of memory", bytes.len());
    if let Some(content) = &content {
        let again = read::<T>(&write(content).unwrap());
        assert_eq!(again.as_ref(), Ok(content));
    }
    content
}

/// What may happen to a file.
#[derive(Debug, Clone)]
enum Spoilt {
    /// Any bytes change.
    Bytes(Vec<Change<u8>>),
    /// Whole texts change, and the shape: more of these can still be read.
    Parts(Vec<Change<String>>, Vec<Change<u8>>),
}

impl Spoilt {
    fn any() -> impl Strategy<Value = Self> {
        prop_oneof![
            changes(byte()).prop_map(Self::Bytes),
            (changes(any::<String>()), changes(byte()))
                .prop_map(|(texts, shape)| Self::Parts(texts, shape)),
            changes(any::<String>()).prop_map(|texts| Self::Parts(texts, Vec::new())),
        ]
    }

    /// What becomes of these bytes.
    fn of(&self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Bytes(changes) => changed(bytes.iter().copied(), changes),
            Self::Parts(texts, shape) => {
                let (old_texts, old_shape) = parts(bytes);
                let texts = changed(old_texts.lines().map(str::to_owned), texts);
                let texts: String = texts.iter().flat_map(|text| [text, "\n"]).collect();
                formed(&texts, &changed(old_shape.iter().copied(), shape))
            }
        }
    }
}

/// Small numbers are lengths, options and variants, so these go deep into the shape.
fn byte() -> impl Strategy<Value = u8> + Clone {
    prop_oneof![4 => 0..4_u8, 2 => any::<u8>(), 1 => Just(u8::MAX)]
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn a_spoilt_guide_can_be_used_or_is_refused(spoilt in Spoilt::any(), visit in visits()) {
        if let Some(guide) = read_safely(&spoilt.of(guide_bytes())) {
            visit.goes_well(&guide, &hill());
        }
    }

    #[test]
    fn a_spoilt_school_can_be_used_or_is_refused(spoilt in Spoilt::any(), visit in visits()) {
        if let Some(school) = read_safely(&spoilt.of(hill_bytes())) {
            visit.goes_well(&guide(), &school);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        for bytes in [bytes.clone(), [vec![VERSION], bytes].concat()] {
            read_safely::<Guide>(&bytes);
            read_safely::<School>(&bytes);
        }
    }

    #[test]
    fn any_texts_and_shape_are_read_or_refused(
        texts in "[a-c\n]{0,200}",
        shape in vec(byte(), 0..200),
    ) {
        let bytes = formed(&texts, &shape);
        read_safely::<Guide>(&bytes);
        read_safely::<School>(&bytes);
    }

    #[test]
    fn any_length_of_the_texts_is_read_or_refused(length in any::<u32>()) {
        let mut bytes = hill_bytes().to_vec();
        bytes[1..5].copy_from_slice(&length.to_le_bytes());
        read_safely::<School>(&bytes);
    }
}

/// What the properties above are worth: some of what is spoilt can still be read, and some cannot.
#[test]
fn some_spoilt_guides_can_be_read() {
    let mut runner = TestRunner::deterministic();
    let mut spoilt = || Spoilt::any().new_tree(&mut runner).unwrap().current();
    let spoilt = (0..100).map(|_| spoilt().of(guide_bytes()));
    let others = spoilt.filter(|bytes| bytes != guide_bytes());
    let read = others.filter(|bytes| read_safely::<Guide>(bytes).is_some()).count();
    assert!((10..90).contains(&read), "{read} of 100");
}
