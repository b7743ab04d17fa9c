//! How content files, as people write them, are read, and how their faults are shown.

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use publish::check::{Checked, Report, Source, Sources, Summary, TrustSources, check};
use publish::fault::{Fault, Severity};
use publish::reading::table;

use crate::content::{ENGLAND, TRUSTS};

const TODAY: &str = "2026-11";

fn source(path: &str, bytes: &[u8]) -> Source {
    Source { path: path.to_owned(), bytes: Ok(bytes.into()) }
}

/// Checks a guide, and a trust with schools.
fn check_all(england: &str, trust: &str, schools: Vec<Source>) -> Checked {
    let file = source("trust.toml", trust.as_bytes());
    let trust = TrustSources { id: "trust".to_owned(), file, schools, logos: Vec::new() };
    let england = source("guide.toml", england.as_bytes());
    check(Sources { england, trusts: vec![trust] }, TODAY)
}

/// A trust that adds nothing.
const PLAIN: &str = "name = \"Plain Trust\"\nstatus = \"academies\"\n";

/// Checks a guide alone.
fn check_guide(bytes: &[u8]) -> Report {
    let sources = Sources { england: source("guide.toml", bytes), trusts: Vec::new() };
    check(sources, TODAY).reports.remove(0)
}

/// Checks a school against the small guide.
fn check_school(path: &str, bytes: &[u8]) -> Report {
    check_all(&small_guide(), PLAIN, vec![source(path, bytes)]).reports.pop().unwrap()
}

/// What is shown for a file, which must have an error.
fn faulty(report: &Report) -> String {
    assert!(report.errors() > 0, "no fault was found");
    report.to_string()
}

/// The path of a file beside this one.
fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/publish").join(name)
}

/// The smallest guide possible.
fn small_guide() -> String {
    edited("")
}

/// Adds England's roles and wording to the small guide.
fn with_shared_parts(guide: &str) -> String {
    let mut shared: toml::Table = ENGLAND.parse().unwrap();
    let kept = [
        "months",
        "kinds",
        "statuses",
        "steps",
        "spans",
        "policies",
        "layout",
        "leave",
        "start",
        "schools",
        "wording",
        "handbook",
        "procedure",
        "channels",
        "role",
    ];
    shared.retain(|name, _| kept.contains(&name));
    // What differs by status refers to the rest of England's guide, so leave it out.
    for (_, words) in shared["statuses"].as_table_mut().unwrap() {
        words.as_table_mut().unwrap().retain(|_, value| {
            let is_text = |value: &toml::Value| value.is_str();
            is_text(value) || value.as_array().is_some_and(|items| items.iter().all(is_text))
        });
        words.as_table_mut().unwrap().remove("hide");
    }
    // In TOML, fields outside any group come first.
    let months = shared.remove("months").unwrap();
    format!("months = {months}\n{guide}{shared}")
}

/// The small guide after changes. Lines that start with `-` must occur in it once, and are replaced
/// by the lines with `+` that follow.
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
    assert_eq!(check_guide(small_guide().as_bytes()).faults(), []);
    let paths = fs::read_dir(data("guides")).unwrap().map(|entry| entry.unwrap().path());
    let mut guides = 0;
    for path in paths {
        let expected = expect_file![&path];
        let edits = expected.data().split("\n\n").next().unwrap().to_owned();
        let report = check_guide(edited(&edits).as_bytes());
        expected.assert_eq(&format!("{}\n\n{}", edits.trim_end(), faulty(&report)));
        guides += 1;
    }
    assert!(guides > 9, "only {guides} guides");
}

#[test]
fn each_faulty_trust_is_refused_with_every_fault() {
    let paths = fs::read_dir(data("trusts")).unwrap().map(|entry| entry.unwrap().path());
    let mut trusts = 0;
    for path in paths.filter(|path| path.extension().is_some_and(|kind| kind == "toml")) {
        let checked = check_all(ENGLAND, &fs::read_to_string(&path).unwrap(), Vec::new());
        assert_eq!(checked.reports[0].errors(), 0);
        expect_file![path.with_extension("txt")].assert_eq(&faulty(&checked.reports[1]));
        trusts += 1;
    }
    assert!(trusts > 3, "only {trusts} trusts");
}

/// The id is part of the address.
#[test]
fn an_id_can_be_used_only_once_on_a_site() {
    let school = |path| source(path, b"{ \"name\": \"A School\" }");
    let trust = |id: &str, schools| TrustSources {
        id: id.to_owned(),
        file: source(&format!("{id}/trust.toml"), PLAIN.as_bytes()),
        schools,
        logos: Vec::new(),
    };
    let trusts = vec![
        trust("one", vec![school("one/schools/hill.json"), school("one/schools/one.json")]),
        trust("two", vec![school("two/schools/hill.json"), school("two/schools/guide.json")]),
        trust("hill", Vec::new()),
        trust("Not plain", Vec::new()),
        trust("england", Vec::new()),
    ];
    let checked =
        check(Sources { england: source("guide.toml", ENGLAND.as_bytes()), trusts }, TODAY);
    let faults: Vec<_> = checked.reports.iter().filter(|report| report.errors() > 0).collect();
    let shown: String = faults.into_iter().map(faulty).collect();
    expect_file![data("shared-ids.txt")].assert_eq(&shown);
}

/// What another trust has makes no difference.
#[test]
fn a_school_is_checked_against_its_own_trust_and_faults_name_it() {
    let school =
        b"{ \"name\": \"A\", \"roles\": { \"director\": {} }, \"steps\": { \"stage-1\": {} } }";
    let trusts = TRUSTS.map(|(id, file, _)| TrustSources {
        id: id.to_owned(),
        file: source("trust.toml", file.as_bytes()),
        schools: vec![source(&format!("{id}/schools/a-{id}.json"), school)],
        logos: Vec::new(),
    });
    let england = source("guide.toml", ENGLAND.as_bytes());
    let checked = check(Sources { england, trusts: trusts.into() }, TODAY);
    let errors: Vec<_> = checked.reports.iter().map(Report::errors).collect();
    assert_eq!(errors, [0, 0, 2, 0, 0, 0, 2]);
    let shown = checked.reports[2].to_string();
    assert!(shown.contains("`director` at Heartwood Church of England Academy Trust"), "{shown}");
    assert_eq!(checked.trusts[1].schools.len(), 1);
}

#[test]
fn each_faulty_school_is_refused_with_every_fault() {
    let paths = fs::read_dir(data("schools")).unwrap().map(|entry| entry.unwrap().path());
    let mut schools = 0;
    for path in paths.filter(|path| path.extension().is_some_and(|kind| kind == "json")) {
        let name = path.file_name().unwrap().to_str().unwrap();
        let report = check_school(name, &fs::read(&path).unwrap());
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
fn each_faulty_logo_is_refused() {
    let unreadable = Fault::error("", "the file can’t be read", "check that it opens in an editor");
    let start = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";
    let png = |width: u32, height: u32| {
        [&start[..], &width.to_be_bytes(), &height.to_be_bytes()].concat()
    };
    let logo = |name: &str, bytes| Source { path: format!("schools/{name}"), bytes };
    let logos = || {
        vec![
            logo("good.png", Ok(png(480, 160))),
            logo("heavy.png", Ok([png(480, 160), vec![0; 40_000]].concat())),
            logo("drawing.jpg", Ok(b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec())),
            logo("small.png", Ok(png(100, 16))),
            logo("large.png", Ok(png(3000, 1000))),
            logo("locked.png", Err(unreadable.clone())),
        ]
    };
    let check = |name: &str| {
        let file = source("trust.toml", PLAIN.as_bytes());
        let school = format!("{{ \"name\": \"Hill\", \"logo\": \"{name}\" }}");
        let schools = vec![source("schools/hill.json", school.as_bytes())];
        let trust = TrustSources { id: "trust".to_owned(), file, schools, logos: logos() };
        let england = source("guide.toml", small_guide().as_bytes());
        check(Sources { england, trusts: vec![trust] }, TODAY)
    };
    let good = check("good.png");
    assert_eq!(good.reports[2].errors(), 0, "{}", good.reports[2]);
    assert!(good.trusts[0].schools[0].logo.is_some());
    let names = ["heavy.png", "drawing.jpg", "small.png", "large.png", "locked.png"];
    let elsewhere = ["crest.png", "../schools/good.png", "GOOD.png"];
    let shown: String =
        names.iter().chain(&elsewhere).map(|name| faulty(&check(name).reports[2])).collect();
    expect_file![data("logos.txt")].assert_eq(&shown);
}

#[test]
fn a_guide_cut_short_anywhere_is_refused() {
    let guide = small_guide();
    for end in (0..guide.len()).filter(|end| guide.is_char_boundary(*end)).step_by(97) {
        let report = check_guide(&guide.as_bytes()[..end]);
        assert!(report.errors() > 0, "the first {end} bytes passed as a guide");
    }
}

#[test]
fn an_overdue_review_is_only_a_warning() {
    let guide = small_guide().replace("9999-12", "2021-12");
    let report = check_guide(guide.as_bytes());
    let faults = report.faults().iter();
    let found: Vec<_> = faults.map(|at| (at.fault.severity, &*at.fault.field)).collect();
    assert_eq!(found, [(Severity::Warning, "/ladder/review")]);
    assert!(report.to_string().starts_with("warning"));
}

#[test]
fn a_school_file_may_have_at_most_65536_bytes() {
    let mut school = b"{ \"name\": \"Large\" }".to_vec();
    school.resize(65_536, b' ');
    assert_eq!(check_school("large.json", &school).faults(), []);
    school.push(b' ');
    expect_file![data("schools/too-large.txt")]
        .assert_eq(&faulty(&check_school("large.json", &school)));
}

#[test]
fn a_school_is_checked_as_far_as_possible_even_if_the_guide_is_broken() {
    let guide = small_guide().replace("[ladder]", "[ladder");
    let school = fs::read(data("schools/several-faults.json")).unwrap();
    let checked = check_all(&guide, PLAIN, vec![source("school.json", &school)]);
    let errors: Vec<_> = checked.reports.iter().map(Report::errors).collect();
    assert_eq!(errors, [3, 0, 8]);
    assert!(checked.england.is_none() && checked.trusts.is_empty());
}

#[test]
fn deeply_nested_lists_are_refused() {
    for depth in [200, 30_000] {
        let open = "[".repeat(depth);
        let closed = format!("{open}{}", "]".repeat(depth));
        assert_eq!(check_school("deep.json", open.as_bytes()).errors(), 1);
        assert_eq!(check_school("deep.json", closed.as_bytes()).errors(), 1);
        assert!(check_guide(format!("a = {closed}").as_bytes()).errors() > 0);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_refused() {
    let fault = Fault::error("", "there is no such file", "check the name");
    let absent = Source { path: "absent.json".to_owned(), bytes: Err(fault) };
    let absent = check_all(&small_guide(), PLAIN, vec![absent]).reports.remove(2);
    let reports = [
        check_school("latin.json", b"{\n\"name\": \"\xc9cole\" }"),
        check_guide(b"\xff\xfel\0a\0"),
        absent,
    ];
    let shown: String = reports.iter().map(faulty).collect();
    expect_file![data("unreadable.txt")].assert_eq(&shown);
}

#[test]
fn an_invisible_mark_at_the_start_of_a_file_is_ignored() {
    let school = "\u{feff}{ \"name\": \"Marked\" }";
    assert_eq!(check_school("marked.json", school.as_bytes()).faults(), []);
}

#[test]
fn no_control_character_in_a_file_reaches_the_terminal() {
    let hostile = edited(
        "- title = \"Something else\"\n+ title = \"Something \u{202e}esle\u{202c}\"\n\
         - words = \"other\"\n+ words = \"other\\u001b[31m\"\n\
         - answer = \"Ring 999\"\n+ answer = \"Ring <b onclick='x()'>999</b>\"\n\
         - https://www.police.uk/\n+ javascript:alert(1)\n\
         - id = \"who\"\n+ id = \"who\" # \u{9b}31m \u{200f}",
    );
    let guide = faulty(&check_guide(hostile.as_bytes()));
    expect_file![data("hostile-guide.txt")].assert_eq(&guide);
    let school = check_school("hostile.json", &fs::read(data("schools/hostile.json")).unwrap());
    let raw = "{ \"na\u{1b}[2Jme\u{202e}\u{9b}\": \"\u{200f}<\" }";
    let raw = check_school("r\u{1b}[2Jaw.json", raw.as_bytes());
    let answer = small_guide().replace("\"Make a formal", "\"Make\u{202e} a\\u001b[2J formal");
    let ages = check_all(&answer, PLAIN, Vec::new()).england.unwrap();
    let ages = table("g\u{1b}[2Juide.toml", &ages.hardest);
    assert!(ages.contains("Make"), "{ages}");
    for shown in [guide, school.to_string(), raw.to_string(), ages] {
        let is_bad = |letter: &char| {
            let turns = matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            turns || (letter.is_control() && *letter != '\n')
        };
        assert_eq!(shown.chars().find(is_bad), None, "{shown}");
    }
}

#[test]
fn a_report_has_colours_only_for_terminals() {
    let report = check_school("bad.json", b"{}");
    assert!(report.show(true).contains('\u{1b}'));
    assert!(!report.show(false).contains('\u{1b}'));
}

#[test]
fn the_content_has_no_error_and_a_reading_age_for_each_concern() {
    let trust = |(id, file, schools): (&str, &str, &[(&str, &str)])| TrustSources {
        id: id.to_owned(),
        file: source("trust.toml", file.as_bytes()),
        schools: schools
            .iter()
            .map(|(id, file)| source(&format!("{id}.json"), file.as_bytes()))
            .collect(),
        logos: Vec::new(),
    };
    let england = source("guide.toml", ENGLAND.as_bytes());
    let sources = Sources { england, trusts: TRUSTS.map(trust).into() };
    let checked = check(sources, TODAY);
    for report in &checked.reports {
        assert_eq!(report.errors(), 0, "{report}");
    }
    let schools = checked.trusts.iter().flat_map(|trust| &trust.schools);
    let ids: Vec<_> = schools.map(|school| &*school.id).collect();
    let expected = TRUSTS.iter().flat_map(|(_, _, schools)| schools.iter().map(|(id, _)| *id));
    assert_eq!(ids, expected.collect::<Vec<_>>());
    let source = &checked.trusts[0].guide.edition.guide.policy.as_ref().unwrap().source;
    assert!(source.contains("Agreed in December 2018."), "{source}");
    let guide = checked.england.unwrap();
    let ages = table(&guide.path, &guide.hardest);
    let lines: Vec<_> = ages.lines().filter(|line| line.starts_with(' ')).collect();
    assert_eq!(lines.len(), 47, "{ages}");
    let age = |line: &&str| line.split_whitespace().next().unwrap().parse::<f64>().unwrap();
    assert!(lines.is_sorted_by(|one, other| age(one) >= age(other)), "{ages}");
    assert!(lines.iter().any(|line| line.contains("  bullying  ")), "{ages}");
    assert!(lines.iter().all(|line| line.chars().count() <= 80), "{ages}");
    assert_eq!(table("guide.toml", &[]), "");
}

#[test]
fn a_summary_counts_files_errors_and_warnings() {
    let school = |name: &str| {
        let file = fs::read(data(&format!("schools/{name}.json"))).unwrap();
        check_school(&format!("{name}.json"), &file)
    };
    let overdue = small_guide().replace("9999-12", "2021-12");
    let overdue = check_guide(overdue.as_bytes());
    let reports = [school("good"), school("several-faults"), school("empty"), overdue];
    let summary = Summary::of(&reports);
    assert_eq!(summary.to_string(), "4 files checked: 9 errors, 1 warning");
    assert!(!summary.is_good());
    let summary = Summary::of(&reports[..1]);
    assert_eq!(summary.to_string(), "1 file checked: 0 errors, 0 warnings");
    assert!(summary.is_good());
}
