//! The bytes of a model.

use journey::Model;
use journey::find::words;
use learn::learn;
use proptest::prelude::*;

use crate::content::{bytes, model, phrases};

#[test]
fn the_same_phrases_give_the_same_bytes() {
    assert!(learn(&phrases()) == bytes());
}

#[test]
fn a_model_survives_a_round_trip() {
    let model = model();
    assert!(model.class_of("bullying").is_some());
    assert!(!model.is_empty() && model.knows("bullying") && !model.knows("xylophone"));
    assert!(model.class_of("bullying").is_some() && model.class_of("xylophone").is_none());
}

#[test]
fn a_model_that_has_not_arrived_knows_nothing() {
    let model = Model::default();
    assert!(model.is_empty() && !model.knows("bullying") && model.class_of("bullying").is_none());
}

#[test]
fn bytes_that_are_cut_short_or_of_another_version_are_refused() {
    let bytes = bytes();
    for length in [0, 1, 6, 7, 100, bytes.len() / 2, bytes.len() - 1] {
        assert!(Model::read(&bytes[..length]).is_none(), "{length} bytes");
    }
    assert!(Model::read(&[&bytes[..], &[0]].concat()).is_none());
    assert!(Model::read(&[&[bytes[0] + 1], &bytes[1..]].concat()).is_none());
}

proptest! {
    #[test]
    fn damaged_bytes_do_no_harm(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Some(model) = Model::read(&bytes) {
            let _scores = model.scores(&words("he is being bullied"));
        }
    }
}
