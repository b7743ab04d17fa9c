//! Content files as people write them: how they are read, and how their faults are shown.

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use publish::check::{Checked, Report, Source, Summary, check};
use publish::fault::{Fault, Severity};
use publish::reading::table;

use crate::content::{GREEN, GUIDE, HILL};

const TODAY: &str = "2026-11";

/// Checks these files.
fn check_all<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Checked {
    let source =
        |(path, bytes): (&str, &[u8])| Source { path: path.to_owned(), bytes: Ok(bytes.into()) };
    check(files.into_iter().map(source).collect(), TODAY)
}

/// Checks one file; a school against the small guide.
fn check_one(path: &str, bytes: &[u8]) -> Report {
    let guide = small_guide();
    let is_school = Path::new(path).extension().is_some_and(|extension| extension == "json");
    let guide = is_school.then_some(("guide.toml", guide.as_bytes()));
    check_all(guide.into_iter().chain([(path, bytes)])).reports.pop().unwrap()
}

/// What is shown of a file that must have an error.
fn faulty(report: &Report) -> String {
    assert!(report.errors() > 0, "no fault was found");
    report.to_string()
}

/// A file beside this one.
fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publish").join(name)
}

/// A guide as small as a guide can be.
fn small_guide() -> String {
    edited("")
}

/// Adds what the small guide shares with Heartwood's: roles and wording.
fn with_shared_parts(guide: &str) -> String {
    let mut shared: toml::Table = GUIDE.parse().unwrap();
    let kept = ["layout", "leave", "start", "wording", "handbook", "channels", "role"];
    shared.retain(|name, _| kept.contains(&name));
    format!("{guide}{shared}")
}

/// The small guide with changes: a few lines that start with `-` and are in it once, and those that
/// replace them, with `+`.
fn edited(edits: &str) -> String {
    let mut guide = include_str!("small-guide.toml").to_owned();
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let mut lines = edits.lines().peekable();
    while let Some(line) = lines.next() {
        match line.split_at(2) {
            ("- ", line) => old.push(line),
            (_, line) => new.push(line),
        }
        if !new.is_empty() && lines.peek().is_none_or(|next| next.starts_with('-')) {
            let (lines, with) = (old.join("\n"), new.join("\n"));
            assert_eq!(guide.matches(&lines).count(), 1, "{lines}");
            guide = guide.replace(&lines, &with);
            (old, new) = <_>::default();
        }
    }
    with_shared_parts(&guide)
}

#[test]
fn each_faulty_guide_is_refused_with_every_fault() {
    assert_eq!(check_one("guide.toml", small_guide().as_bytes()).faults(), []);
    let paths = fs::read_dir(data("guides")).unwrap().map(|entry| entry.unwrap().path());
    let mut guides = 0;
    for path in paths {
        let expected = expect_file![&path];
        let edits = expected.data().split("\n\n").next().unwrap().to_owned();
        let report = check_one("guide.toml", edited(&edits).as_bytes());
        expected.assert_eq(&format!("{}\n\n{}", edits.trim_end(), faulty(&report)));
        guides += 1;
    }
    assert!(guides > 9, "only {guides} guides");
}

#[test]
fn each_faulty_school_is_refused_with_every_fault() {
    let paths = fs::read_dir(data("schools")).unwrap().map(|entry| entry.unwrap().path());
    let mut schools = 0;
    for path in paths.filter(|path| path.extension().is_some_and(|kind| kind == "json")) {
        let name = path.file_name().unwrap().to_str().unwrap();
        let report = check_one(name, &fs::read(&path).unwrap());
        if name == "good.json" {
            assert_eq!(report.faults(), []);
        } else {
            expect_file![path.with_extension("txt")].assert_eq(&faulty(&report));
            schools += 1;
        }
    }
    assert!(schools > 10, "only {schools} schools");
}

#[test]
fn a_guide_cut_short_anywhere_is_refused() {
    let whole = small_guide();
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)).step_by(97) {
        let report = check_one("guide.toml", &whole.as_bytes()[..end]);
        assert!(report.errors() > 0, "the first {end} bytes passed as a guide");
    }
}

#[test]
fn an_overdue_review_is_only_a_warning() {
    let guide = small_guide().replace("9999-12", "2021-12");
    let checked = check_all([("guide.toml", guide.as_bytes())]);
    let faults = checked.reports[0].faults().iter();
    let found: Vec<_> = faults.map(|at| (at.fault.severity, &*at.fault.field)).collect();
    assert_eq!(found, [(Severity::Warning, "/policy_source/review")]);
    assert_eq!(checked.guides.len(), 1);
    assert!(checked.reports[0].to_string().starts_with("warning"));
}

#[test]
fn a_school_file_may_have_65536_bytes_and_no_more() {
    let mut school = b"{ \"name\": \"Large\" }".to_vec();
    school.resize(65_536, b' ');
    assert_eq!(check_one("large.json", &school).faults(), []);
    school.push(b' ');
    expect_file![data("schools/too-large.txt")]
        .assert_eq(&faulty(&check_one("large.json", &school)));
}

#[test]
fn a_school_is_checked_for_what_needs_no_guide_even_if_the_guide_is_broken() {
    let guide = small_guide().replace("[policy]", "[policy");
    let school = fs::read(data("schools/several-faults.json")).unwrap();
    let checked = check_all([("school.json", &*school), ("guide.toml", guide.as_bytes())]);
    let errors: Vec<_> = checked.reports.iter().map(Report::errors).collect();
    assert_eq!(errors, [1, 6]);
    assert!(checked.guides.is_empty() && checked.schools.is_empty());
}

#[test]
fn lists_within_lists_are_refused_however_deep() {
    for depth in [200, 30_000] {
        let open = "[".repeat(depth);
        let closed = format!("{open}{}", "]".repeat(depth));
        assert_eq!(check_one("deep.json", open.as_bytes()).errors(), 1);
        assert_eq!(check_one("deep.json", closed.as_bytes()).errors(), 1);
        assert!(check_one("deep.toml", format!("a = {closed}").as_bytes()).errors() > 0);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_refused() {
    let fault = Fault::error("", "there is no such file", "check the name");
    let absent = Source { path: "absent.json".to_owned(), bytes: Err(fault) };
    let absent = check(vec![absent], TODAY).reports.remove(0);
    let reports = [
        check_one("latin.json", b"{\n\"name\": \"\xc9cole\" }"),
        check_one("wide.toml", b"\xff\xfel\0a\0"),
        check_one("guide.txt", b""),
        absent,
    ];
    let shown: String = reports.iter().map(faulty).collect();
    expect_file![data("unreadable.txt")].assert_eq(&shown);
}

#[test]
fn an_invisible_mark_at_the_start_of_a_file_is_ignored() {
    let school = "\u{feff}{ \"name\": \"Marked\" }";
    assert_eq!(check_one("marked.json", school.as_bytes()).faults(), []);
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_as_a_command() {
    let hostile = edited(
        "- title = \"Something else\"\n+ title = \"Something \u{202e}esle\u{202c}\"\n\
         - words = \"other\"\n+ words = \"other\\u001b[31m\"\n\
         - answer = \"Ring 999\"\n+ answer = \"Ring <b onclick='x()'>999</b>\"\n\
         - https://www.police.uk/\n+ javascript:alert(1)\n\
         - id = \"who\"\n+ id = \"who\" # \u{9b}31m \u{200f}",
    );
    let guide = faulty(&check_one("guide.toml", hostile.as_bytes()));
    expect_file![data("hostile-guide.txt")].assert_eq(&guide);
    let school = check_one("hostile.json", &fs::read(data("schools/hostile.json")).unwrap());
    let raw = "{ \"na\u{1b}[2Jme\u{202e}\u{9b}\": \"\u{200f}<\" }";
    let raw = check_one("r\u{1b}[2Jaw.json", raw.as_bytes());
    let answer = small_guide().replace("\"Talk to the", "\"Talk\u{202e} to\\u001b[2J");
    let ages = check_all([("guide.toml", answer.as_bytes())]).guides.remove(0);
    let ages = table("g\u{1b}[2Juide.toml", &ages.hardest);
    assert!(ages.contains("Talk"), "{ages}");
    for shown in [guide, school.to_string(), raw.to_string(), ages] {
        let is_bad = |letter: &char| {
            let turns = matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            turns || (letter.is_control() && *letter != '\n')
        };
        assert_eq!(shown.chars().find(is_bad), None, "{shown}");
    }
}

#[test]
fn colours_are_for_terminals() {
    let report = check_one("bad.json", b"{}");
    assert!(report.show(true).contains('\u{1b}'));
    assert!(!report.show(false).contains('\u{1b}'));
}

#[test]
fn heartwood_has_no_error_and_a_reading_age_for_each_concern() {
    let checked = check_all([
        ("guide.toml", GUIDE.as_bytes()),
        ("example-hill.json", HILL.as_bytes()),
        ("example-green.json", GREEN.as_bytes()),
    ]);
    for report in &checked.reports {
        assert_eq!(report.errors(), 0, "{report}");
    }
    let ids: Vec<_> = checked.schools.iter().map(|(id, _)| &**id).collect();
    assert_eq!(ids, ["example-hill", "example-green"]);
    let guide = &checked.guides[0];
    assert!(guide.file.guide.policy.source.contains("agreed in December 2018"));
    let ages = table(&guide.path, &guide.hardest);
    let lines: Vec<_> = ages.lines().filter(|line| line.starts_with(' ')).collect();
    assert_eq!(lines.len(), 28, "{ages}");
    let age = |line: &&str| line.split_whitespace().next().unwrap().parse::<f64>().unwrap();
    assert!(lines.is_sorted_by(|one, other| age(one) >= age(other)), "{ages}");
    assert!(lines.iter().any(|line| line.contains("  bullying  ")), "{ages}");
    assert!(lines.iter().all(|line| line.chars().count() <= 80), "{ages}");
    assert_eq!(table("guide.toml", &[]), "");
}

#[test]
fn the_outcome_is_counted() {
    let school = |name: &str| {
        check_one(
            &format!("{name}.json"),
            &fs::read(data(&format!("schools/{name}.json"))).unwrap(),
        )
    };
    let overdue = small_guide().replace("9999-12", "2021-12");
    let overdue = check_one("guide.toml", overdue.as_bytes());
    let reports = [school("good"), school("several-faults"), school("empty"), overdue];
    let summary = Summary::of(&reports);
    assert_eq!(summary.to_string(), "4 files checked: 11 errors, 1 warning");
    assert!(!summary.is_good());
    let summary = Summary::of(&reports[..1]);
    assert_eq!(summary.to_string(), "1 file checked: 0 errors, 0 warnings");
    assert!(summary.is_good());
}
