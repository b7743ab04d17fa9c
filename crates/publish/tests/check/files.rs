//! Any files: how they are read, and how what is found is shown.

use std::fs;

use expect_test::expect_file;
use xtask::check::{Outcome, reading_ages, reports};

use crate::folder::{Folder, data, faulty};
use crate::guides::GUIDES;

#[test]
fn lists_within_lists_are_refused_however_deep() {
    let folder = Folder::new("lists_within_lists_are_refused_however_deep");
    for depth in [200, 30_000] {
        let school = folder.check("deep.json", "[".repeat(depth).as_bytes());
        assert_eq!(school.errors(), 1, "{school}");
        let closed = "[".repeat(depth) + "]".repeat(depth).as_str();
        let school = folder.check("deep.json", closed.as_bytes());
        assert_eq!(school.errors(), 1, "{school}");
        let guide = folder.check("deep.toml", format!("a = {closed}").as_bytes());
        assert!(guide.errors() > 0, "{depth} lists were taken for a guide");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_refused() {
    let folder = Folder::new("a_file_that_cannot_be_read_is_refused");
    let mut shown = String::new();
    shown += &faulty(&folder.check("latin.json", b"{\n\"name\": \"\xc9cole\" }"));
    shown += &faulty(&folder.check("wide.toml", b"\xff\xfel\0a\0"));
    shown += &faulty(&folder.check("guide.txt", b""));
    let [absent, inside] = [folder.path("absent.json"), folder.path("folder.toml")];
    fs::create_dir(&inside).unwrap();
    for report in reports(&[absent, inside]).unwrap() {
        shown += &faulty(&report);
    }
    expect_file![data("unreadable.txt")].assert_eq(&shown);
}

#[test]
fn an_invisible_mark_at_the_start_of_a_file_means_nothing() {
    let folder = Folder::new("an_invisible_mark_at_the_start_of_a_file_means_nothing");
    assert_eq!(
        folder.check("marked.json", "\u{feff}{ \"name\": \"Marked\" }".as_bytes()).faults(),
        []
    );
}

#[test]
fn nothing_of_a_file_reaches_the_terminal_as_a_command() {
    let folder = Folder::new("nothing_of_a_file_reaches_the_terminal_as_a_command");
    let (_, edits) = GUIDES.iter().find(|(name, _)| *name == "hostile").unwrap();
    let guide = folder.guide(edits).to_string();
    let school = folder.check("hostile.json", &fs::read(data("schools/hostile.json")).unwrap());
    let raw =
        folder.check("raw.json", "{ \"na\u{1b}[2Jme\u{202e}\u{9b}\": \"\u{200f}<\" }".as_bytes());
    let answer = "answer = \"Talk\u{202e} to\\u001b[2J\"";
    folder.guide(&[
        ("answer = \"Talk to the {class-teacher}\"", answer),
        ("answer = \"Talk to the {headteacher}\"", answer),
    ]);
    let ages = reading_ages(&[folder.path("guide.toml")]).unwrap();
    assert!(ages.contains("Talk"), "{ages}");
    for shown in [guide, school.to_string(), raw.to_string(), ages] {
        let bad = |letter: &char| {
            let turns = matches!(*letter, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            turns || (letter.is_control() && *letter != '\n')
        };
        assert_eq!(shown.chars().find(bad), None, "{shown}");
    }
}

#[test]
fn colours_are_for_terminals() {
    let report = Folder::new("colours_are_for_terminals").check("bad.json", b"{}");
    assert!(report.show(true).contains('\u{1b}'));
    assert!(!report.show(false).contains('\u{1b}'));
}

#[test]
fn heartwood_has_no_error() {
    let reports = reports(&[]).unwrap();
    assert!(reports.len() > 2, "only {} files", reports.len());
    for report in reports {
        assert_eq!(report.errors(), 0, "{report}");
    }
}

#[test]
fn reading_ages_are_listed_for_each_worry_of_a_guide() {
    let ages = reading_ages(&[]).unwrap();
    let lines = ages.lines().filter(|line| line.starts_with(' ')).collect::<Vec<_>>();
    assert_eq!(lines.len(), 28, "{ages}");
    let age = |line: &&str| line.split_whitespace().next().unwrap().parse::<f64>().unwrap();
    assert!(lines.is_sorted_by(|one, other| age(one) >= age(other)), "{ages}");
    assert!(lines.iter().any(|line| line.contains("  bullying  ")), "{ages}");
    assert!(lines.iter().all(|line| line.chars().count() <= 80), "{ages}");
    assert_eq!(reading_ages(&[data("schools/good.json")]).unwrap(), "");
}

#[test]
fn the_outcome_is_counted() {
    let files =
        ["good", "several-faults", "empty"].map(|name| data(&format!("schools/{name}.json")));
    let reports = reports(&files).unwrap();
    assert_eq!(Outcome::of(&reports).to_string(), "3 files checked: 11 errors, 0 warnings");
    assert!(!Outcome::of(&reports).is_good());
    assert_eq!(Outcome::of(&reports[..1]).to_string(), "1 file checked: 0 errors, 0 warnings");
    assert!(Outcome::of(&reports[..1]).is_good());
}
