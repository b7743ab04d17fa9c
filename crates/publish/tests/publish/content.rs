//! Heartwood's guide and the example schools, as their files say.

use journey::guide::Guide;
use journey::school::School;
use publish::bytes::write;
use publish::content::{GuideFile, SchoolFile};

/// The guide's file.
pub(crate) const GUIDE: &str = include_str!("../../../../content/heartwood/guide.en.toml");
/// The file of the school with everything in it.
pub(crate) const HILL: &str =
    include_str!("../../../../content/heartwood/schools/example-hill.json");
/// The file of the school with nothing but its office's telephone number in it.
pub(crate) const GREEN: &str =
    include_str!("../../../../content/heartwood/schools/example-green.json");

thread_local! {
    static HEARTWOOD: GuideFile = {
        let mut file: GuideFile = toml::from_str(GUIDE).unwrap();
        file.guide.policy.source = file.policy_source.filled();
        file
    };
}

/// Heartwood's guide, with the words of its pages.
pub(crate) fn heartwood() -> GuideFile {
    HEARTWOOD.with(GuideFile::clone)
}

/// Heartwood's guide.
pub(crate) fn guide() -> Guide {
    HEARTWOOD.with(|file| file.guide.clone())
}

pub(crate) fn hill() -> School {
    school(HILL).school
}

pub(crate) fn green() -> School {
    school(GREEN).school
}

fn school(file: &str) -> SchoolFile {
    serde_json::from_str(file).unwrap()
}

/// Both schools, and none.
pub(crate) fn schools() -> [(&'static str, School); 3] {
    [("example-hill", hill()), ("example-green", green()), ("no school", School::default())]
}

/// The guide as a browser downloads it.
pub(crate) fn guide_bytes() -> Vec<u8> {
    write(&guide()).unwrap()
}

/// The school with everything in its file as a browser downloads it.
pub(crate) fn hill_bytes() -> Vec<u8> {
    write(&hill()).unwrap()
}
