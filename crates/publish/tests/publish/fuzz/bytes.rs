//! The files that a browser downloads, damaged at random.

use std::fmt::Debug;

use journey::guide::Guide;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::change::{Change, changed, changes};
use super::visit::any_choices;
use crate::bytes::survives_round_trip;
use crate::content::{guide, guide_bytes, hill, hill_bytes};
use crate::pick::cases;
use crate::raw::{byte, bytes_of, read_in_little_memory};

/// Reads these bytes. If that works, the content must survive being written and read again.
fn read_safely<T>(bytes: &[u8]) -> Option<T>
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let content = read_in_little_memory(bytes);
    content.iter().for_each(survives_round_trip::<T>);
    content
}

/// Damage to a file.
#[derive(Debug, Clone)]
enum Damage {
    /// Changes to any bytes.
    Bytes(Vec<Change<u8>>),
    /// Changes to whole texts and to the shape. More of these can still be read.
    Parts(Vec<Change<String>>, Vec<Change<u8>>),
}

impl Damage {
    fn any() -> impl Strategy<Value = Self> {
        prop_oneof![
            changes(byte()).prop_map(Self::Bytes),
            (changes(any::<String>()), changes(byte()))
                .prop_map(|(texts, shape)| Self::Parts(texts, shape)),
            changes(any::<String>()).prop_map(|texts| Self::Parts(texts, Vec::new())),
        ]
    }

    /// The file after the damage.
    fn of(&self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Bytes(changes) => changed(bytes.iter().copied(), changes),
            Self::Parts(texts, shape) => {
                let (old_texts, old_shape) = parts(bytes);
                let texts = changed(old_texts.lines().map(str::to_owned), texts);
                let texts: String = texts.iter().flat_map(|text| [text, "\n"]).collect();
                bytes_of(&texts, &changed(old_shape.iter().copied(), shape))
            }
        }
    }
}

/// The texts and the shape of a file.
fn parts(bytes: &[u8]) -> (&str, &[u8]) {
    let length = u32::from_le_bytes(bytes[1..5].try_into().unwrap()) as usize;
    let (texts, shape) = bytes[5..].split_at(length);
    (str::from_utf8(texts).unwrap(), shape)
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn a_damaged_guide_can_be_used_or_is_refused(
        damage in Damage::any(),
        choices in any_choices(),
    ) {
        if let Some(guide) = read_safely(&damage.of(&guide_bytes())) {
            choices.visit(&guide, &hill());
        }
    }

    #[test]
    fn a_damaged_school_can_be_used_or_is_refused(
        damage in Damage::any(),
        choices in any_choices(),
    ) {
        if let Some(school) = read_safely(&damage.of(&hill_bytes())) {
            choices.visit(&guide(), &school);
        }
    }
}

/// Shows that the properties above aren't vacuous: some damaged guides can be read, and some can't.
#[test]
fn some_damaged_guides_can_be_read() {
    let original = guide_bytes();
    let mut runner = TestRunner::deterministic();
    let mut damage = || Damage::any().new_tree(&mut runner).unwrap().current();
    let damaged = (0..100).map(|_| damage().of(&original)).filter(|bytes| *bytes != original);
    let read = damaged.filter(|bytes| read_safely::<Guide>(bytes).is_some()).count();
    assert!((10..90).contains(&read), "{read} of 100");
}
