//! The files that people write: random text, and the real files with changes.

use proptest::collection::vec;
use proptest::prelude::*;
use publish::check::{Source, Sources, TrustSources, check};

use super::change::{Change, changed, changes};
use super::visit::{Choices, any_choices};
use crate::bytes::survives_round_trip;
use crate::content::{ENGLAND, HILL, NORTHMOOR, guide, hill};
use crate::pick::cases;

/// What somebody might do to a file.
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

    /// The file after these changes.
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

/// Mostly characters with a meaning in TOML or JSON.
fn letter() -> impl Strategy<Value = char> + Clone {
    prop_oneof![
        3 => proptest::sample::select("{}[]\"'\\,:=.#-_\n\r\t 019aeu~/".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ]
}

fn written() -> impl Strategy<Value = String> + Clone {
    vec(letter(), 0..12).prop_map(|letters| letters.into_iter().collect())
}

/// Checks a guide, a trust and a school. The last one given must load, or each of its faults must
/// say what is wrong and how to fix it.
fn load(files: [Option<&[u8]>; 3], choices: &Choices) {
    let source = |path: &str, bytes: Option<&[u8]>| Source {
        path: path.to_owned(),
        bytes: Ok(bytes.unwrap_or_default().to_vec()),
    };
    let school = files[2].map(|school| source("school.json", Some(school)));
    let trust = files[1].map(|file| TrustSources {
        id: "trust".to_owned(),
        file: source("trust.toml", Some(file)),
        schools: school.into_iter().collect(),
        logos: Vec::new(),
    });
    let sources =
        Sources { england: source("guide.toml", files[0]), trusts: trust.into_iter().collect() };
    let checked = check(sources, "2026-11");
    let last = files.iter().flatten().count() - 1;
    let schools: Vec<_> = checked.trusts.iter().flat_map(|trust| &trust.schools).collect();
    for school in &schools {
        choices.visit(&guide(), &school.school);
        survives_round_trip(&school.school);
    }
    let report = checked.reports.last().unwrap();
    for checked in checked.england.iter().chain(checked.trusts.iter().map(|trust| &trust.guide)) {
        choices.visit(&checked.edition.guide, &hill());
        // A fault may be about a line break, which the bytes can't contain.
        if report.errors() == 0 {
            survives_round_trip(&checked.edition.guide);
        }
    }
    let loaded = [checked.england.is_some(), !checked.trusts.is_empty(), !schools.is_empty()];
    assert!(loaded[last] || report.errors() > 0, "refused without an error");
    for located in report.faults() {
        let fault = &located.fault;
        assert!(fault.field.is_empty() || fault.field.starts_with('/'), "{fault}");
        assert!(!fault.problem.is_empty() && !fault.fix.is_empty(), "{fault:?}");
    }
    let name = ["guide.toml", "trust.toml", "school.json"][last];
    let names_file = |shown: String| shown.is_empty() || shown.contains(name);
    assert!(names_file(report.show(false)) && names_file(report.show(true)), "{report}");
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_school_is_loaded_or_refused_with_its_faults(
        edited in Edited::any(),
        choices in any_choices(),
    ) {
        let files = [Some(ENGLAND.as_bytes()), Some(&b"name = \"A\"\nstatus = \"academies\""[..])];
        load([files[0], files[1], Some(&edited.of(HILL))], &choices);
    }

    #[test]
    fn any_trust_is_loaded_or_refused_with_its_faults(
        edited in Edited::any(),
        choices in any_choices(),
    ) {
        load([Some(ENGLAND.as_bytes()), Some(&edited.of(NORTHMOOR)), None], &choices);
    }

    #[test]
    fn any_guide_is_loaded_or_refused_with_its_faults(
        edited in Edited::any(),
        choices in any_choices(),
    ) {
        load([Some(&edited.of(ENGLAND)), None, None], &choices);
    }
}
