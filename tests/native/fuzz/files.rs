//! The files that people write: text of every kind, and the real files with changes.

use std::fs;
use std::path::Path;

use open_door::bytes::{read, write};
use open_door::guide::Guide;
use open_door::school::School;
use proptest::collection::vec;
use proptest::prelude::*;
use tempfile::TempDir;
use xtask::check::{Report, load_guide, load_school};

use super::change::{Change, changed, changes};
use super::life::{Visit, visits};
use crate::content::{guide, heartwood, hill};
use crate::pick::cases;

/// What someone may do to a file.
#[derive(Debug, Clone)]
enum Edited {
    Lines(Vec<Change<String>>),
    Letters(Vec<Change<char>>),
    Bytes(Vec<Change<u8>>),
    Anew(String),
}

impl Edited {
    fn any() -> impl Strategy<Value = Self> {
        prop_oneof![
            4 => changes(written()).prop_map(Self::Lines),
            4 => changes(letter()).prop_map(Self::Letters),
            1 => changes(any::<u8>()).prop_map(Self::Bytes),
            1 => vec(written(), 0..9).prop_map(|lines| Self::Anew(lines.concat())),
        ]
    }

    /// What becomes of this text.
    fn of(&self, text: &str) -> Vec<u8> {
        match self {
            Self::Lines(changes) => {
                changed(text.split_inclusive('\n').map(str::to_owned), changes).concat().into()
            }
            Self::Letters(changes) => {
                changed(text.chars(), changes).iter().collect::<String>().into()
            }
            Self::Bytes(changes) => changed(text.bytes(), changes),
            Self::Anew(text) => text.clone().into(),
        }
    }
}

/// What means something in TOML or JSON, and what may stand anywhere.
fn letter() -> impl Strategy<Value = char> + Clone {
    prop_oneof![
        3 => proptest::sample::select("{}[]\"'\\,:=.#-_\n\r\t 019aeu~/".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ]
}

fn written() -> impl Strategy<Value = String> + Clone {
    vec(letter(), 0..12).prop_map(|letters| letters.into_iter().collect())
}

/// A file is loaded, or each of its faults says where it is, what is wrong and how to mend it.
fn loaded<T>(path: &Path, loaded: Result<T, Report>) -> Option<T> {
    let report = match loaded {
        Ok(content) => return Some(content),
        Err(report) => report,
    };
    assert!(report.errors() > 0, "it is refused without an error");
    for located in report.faults() {
        let fault = &located.fault;
        assert!(fault.field.is_empty() || fault.field.starts_with('/'), "{fault}");
        assert!(!fault.wrong.is_empty() && !fault.mend.is_empty(), "{fault:?}");
    }
    let name = path.file_name().unwrap().to_str().unwrap();
    assert!(report.show(false).contains(name) && report.show(true).contains(name), "{report}");
    None
}

/// Writes a file and loads it.
fn check<T>(name: &str, bytes: &[u8], load: impl Fn(&Path) -> Result<T, Report>) -> Option<T> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    loaded(&path, load(&path))
}

fn guide_file(bytes: &[u8], visit: &Visit) {
    if let Some(guide) = check("guide.toml", bytes, load_guide) {
        visit.goes_well(&guide, &hill());
        assert_eq!(read::<Guide>(&write(&guide).unwrap()), Ok(guide));
    }
}

fn school_file(bytes: &[u8], visit: &Visit) {
    let guide = guide();
    if let Some(school) = check("school.json", bytes, |path| load_school(path, &guide)) {
        visit.goes_well(&guide, &school);
        assert_eq!(read::<School>(&write(&school).unwrap()), Ok(school));
    }
}

proptest! {
    #![proptest_config(cases(384))]

    #[test]
    fn any_school_is_loaded_or_refused_with_its_faults(edited in Edited::any(), visit in visits()) {
        let file = fs::read_to_string(heartwood("schools/example-hill.json")).unwrap();
        school_file(&edited.of(&file), &visit);
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_guide_is_loaded_or_refused_with_its_faults(edited in Edited::any(), visit in visits()) {
        let file = fs::read_to_string(heartwood("guide.en.toml")).unwrap();
        guide_file(&edited.of(&file), &visit);
    }
}
