//! Guides.

use expect_test::expect_file;
use open_door::fault::Severity;
use xtask::check::load_guide;

use crate::folder::{Edits, Folder, data, faulty, small_guide};

/// Each faulty guide, as changes to the small one.
pub(crate) const GUIDES: &[(&str, Edits<'_>)] = &[
    (
        "unknown-fields",
        &[
            ("title = \"Something else\"", "tittle = \"Something else\""),
            ("question = \"who\"", "qestion = \"who\"\nquite_unlike = 1"),
            ("[[topic]]", "[colours]\n\n[[topic]]"),
        ],
    ),
    (
        "wrong-types",
        &[
            ("language = \"en\"", "language = 3"),
            ("agreed = \"2018-12\"", "agreed = 2018-12-01"),
            ("kind = \"do\"", "kind = \"donts\""),
            ("channel = \"urgent\"", "channel = [\"urgent\"]"),
            ("how = [\"Ring now.\"]", "how = \"Ring now.\""),
            ("link = { text = \"About 999\", href =", "link = { text ="),
            ("words = \"other\"", "words = \"other\"\nstarted = \"yes\"\nhelp = [\"police\", 2]"),
            ("[[topic]]", "[topic]"),
        ],
    ),
    ("route-of-neither-kind", &[("{ ladder = \"class-teacher\" }\nq", "{}\nq")]),
    (
        "route-of-both-kinds",
        &[("{ ladder = \"class-teacher\" }\nq", "{ ladder = \"class-teacher\", places = [] }\nq")],
    ),
    ("route-as-text", &[("{ ladder = \"class-teacher\" }\nq", "\"class-teacher\"\nq")]),
    ("route-misspelt", &[("{ places = [", "{ place = [")]),
    ("route-of-wrong-type", &[("{ places = [\"police\"] }", "{ places = \"police\" }")]),
    (
        "doubled-keys",
        &[("[policy]", "office = \"head\"\n[policy]"), ("[[topic]]", "[policy]\n[[topic]]")],
    ),
    (
        "hostile",
        &[
            ("title = \"Something else\"", "title = \"Something \u{202e}esle\u{202c}\""),
            ("words = \"other\"", "words = \"other\\u001b[31m\""),
            ("answer = \"Ring 999\"", "answer = \"Ring <b onclick='x()'>999</b>\""),
            ("https://www.police.uk/", "javascript:alert(1)"),
            ("id = \"who\"", "id = \"who\" # \u{9b}31m \u{200f}"),
        ],
    ),
    (
        "syntax",
        &[
            ("ladder = [\"class-teacher\",", "ladder = [\"class-teacher\""),
            ("version = \"1\"", "version = version 1"),
            ("title = \"Something else\"", "title = \"Something else"),
            ("[[topic]]", "[[topic]"),
            ("words = \"other\"", "words"),
            ("channel = \"urgent\"", "channel = \"urgent\" \"now\""),
            ("telephone = \"999\"", "telephone = \"9\\99\""),
        ],
    ),
    (
        "meaning",
        &[
            ("otherwise = \"other\"", "otherwise = \"others\""),
            ("id = \"polite\"", "id = \"Polite One\""),
            (
                "ladder = [\"class-teacher\", \"headteacher\"]",
                "ladder = [\"class-teacher\", \"head\"]",
            ),
        ],
    ),
    (
        "too-hard",
        &[
            (
                "text = \"Be polite online.\"",
                "text = \"Demonstrate unfailing courtesy throughout communications concerning educational \
                 establishments, notwithstanding considerable provocation.\"",
            ),
            (
                "how = [\"Ring now.\"]",
                "how = [\"Telephone immediately.\", \"Representatives of the constabulary subsequently \
                 investigate circumstances surrounding your allegations.\"]",
            ),
        ],
    ),
];

#[test]
fn the_small_guide_is_good() {
    let guide = Folder::new("the_small_guide_is_good").guide(&[]);
    assert_eq!(guide.faults(), []);
}

#[test]
fn each_faulty_guide_is_refused_with_every_fault() {
    for (name, edits) in GUIDES {
        expect_file![data(&format!("guides/{name}.txt"))].assert_eq(&faulty(
            &Folder::new("each_faulty_guide_is_refused_with_every_fault").guide(edits),
        ));
    }
}

#[test]
fn a_guide_cut_short_anywhere_is_refused() {
    let whole = small_guide();
    let folder = Folder::new("a_guide_cut_short_anywhere_is_refused");
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)).step_by(97) {
        let report = folder.check("guide.toml", &whole.as_bytes()[..end]);
        assert!(report.errors() > 0, "the first {end} bytes were taken for a guide");
    }
}

#[test]
fn an_overdue_review_is_a_warning() {
    let folder = Folder::new("an_overdue_review_is_a_warning");
    let report = folder.guide(&[("9999-12", "2021-12")]);
    let found: Vec<_> = report
        .faults()
        .iter()
        .map(|located| (located.fault.severity, &*located.fault.field))
        .collect();
    assert_eq!(found, [(Severity::Warning, "/policy/review")]);
    assert!(load_guide(&folder.path("guide.toml")).is_ok());
}
