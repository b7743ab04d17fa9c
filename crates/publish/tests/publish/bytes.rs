//! The bytes of a guide or a school survive a round trip, or are refused.

use std::fmt::Debug;

use journey::bytes::{Damaged, read};
use journey::guide::Guide;
use journey::school::School;
use publish::bytes::write;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::content::{guide, guide_bytes, hill_bytes, schools};

/// Asserts that content survives being written and read.
pub(crate) fn survives_round_trip<T>(content: &T)
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    assert_eq!(read::<T>(&write(content).unwrap()).as_ref(), Ok(content));
}

#[test]
fn guides_and_schools_survive_a_round_trip() {
    survives_round_trip(&guide());
    for (_, school) in schools() {
        survives_round_trip(&school);
    }
    assert_eq!(read::<School>(&guide_bytes()), Err(Damaged));
    assert_eq!(read::<Guide>(&hill_bytes()), Err(Damaged));
}

/// Texts in checked content have only one line.
#[test]
fn a_text_with_a_line_break_is_not_written() {
    for name in ["\n", "Two\nlines", "End\n"] {
        let school = School { name: name.into(), ..School::default() };
        assert!(write(&school).unwrap_err().to_string().contains("line break"), "{name:?}");
    }
    assert!(write(&3_u8).unwrap_err().to_string().contains("u8"));
    assert!(write(&(1, 2)).is_err() && write(&()).is_err());
    assert!(write(&std::collections::BTreeMap::from([("a", "b")])).is_err());
}

#[test]
fn a_guide_cut_short_anywhere_is_refused() {
    let bytes = guide_bytes();
    for end in 0..bytes.len() {
        assert_eq!(read::<Guide>(&bytes[..end]), Err(Damaged), "at {end}");
    }
}
