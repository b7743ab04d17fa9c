//! Heartwood's guide and the example schools, as `publish` makes them from their files. The tests
//! of `publish` write them here: `UPDATE_EXPECT=1 cargo test --package publish guides_of_journey`.

use journey::guide::Guide;
use journey::school::School;

thread_local! {
    static GUIDE: Guide = serde_json::from_str(include_str!("guides/heartwood.json")).unwrap();
}

/// Heartwood's guide.
pub(crate) fn guide() -> Guide {
    GUIDE.with(Guide::clone)
}

/// The guide for the other kinds of school, without a trust. (Heartwood's schools are academies.)
pub(crate) fn other_kinds() -> [(&'static str, Guide); 2] {
    let read = |file| serde_json::from_str(file).unwrap();
    [
        ("maintained", read(include_str!("guides/maintained.json"))),
        ("independent", read(include_str!("guides/independent.json"))),
    ]
}

/// The school with everything in its file.
pub(crate) fn hill() -> School {
    serde_json::from_str(include_str!("guides/example-hill.json")).unwrap()
}

/// The school with nothing but its office's telephone number in its file.
pub(crate) fn green() -> School {
    serde_json::from_str(include_str!("guides/example-green.json")).unwrap()
}

/// Both schools, and no school.
pub(crate) fn schools() -> [(&'static str, School); 3] {
    [("example-hill", hill()), ("example-green", green()), ("no school", School::default())]
}
