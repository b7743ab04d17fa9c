//! A guide or a school's file of another version or none at all, named rightly by the page: what a
//! faulty build may deploy.

use crate::harness::{Folder, HILL, NEUTRAL, Page, Site, expect_no_crash};
use crate::schools::expect_asked_at_the_office;

/// The file that the page of the school loads.
const SCHOOL: &str = "schools/example-hill.bin";
const GUIDE: &str = "guide.en.bin";

/// A way to spoil a file.
type Spoil = fn(&Folder, &str);

/// What can stand in a file that is read, and in none of them can be.
const WAYS: [(&str, Spoil); 6] = [
    ("empty", |folder, file| folder.reseal(file, b"")),
    ("cut short", |folder, file| {
        let bytes = folder.read(file);
        folder.reseal(file, &bytes[..bytes.len() / 2]);
    }),
    ("too long", |folder, file| folder.reseal(file, &[folder.read(file), vec![0]].concat())),
    ("an error page", |folder, file| {
        folder.reseal(file, b"<!doctype html><title>Not found</title>");
    }),
    ("JSON", |folder, file| {
        folder.reseal(file, br#"{ "name": "<script>alert(1)</script>" }"#);
    }),
    ("of an older version", |folder, file| {
        let mut bytes = folder.read(file);
        bytes[0] -= 1;
        folder.reseal(file, &bytes);
    }),
];

#[test]
fn a_spoilt_school_file_leaves_the_parent_the_whole_guide() {
    let mut page = Page::open(NEUTRAL);
    for (way, spoil) in WAYS {
        page.visit_other(Site::changed(|folder| spoil(folder, SCHOOL)), HILL);
        expect_guide_without_contacts(&page, way);
    }
}

#[test]
fn a_school_file_that_does_not_come_leaves_the_parent_the_whole_guide() {
    let ways: [(&str, Spoil); 2] = [
        ("missing", |folder, file| folder.remove(file)),
        ("another than the page asks for", |folder, file| {
            folder.tamper(file, &folder.read("schools/example-green.bin"));
        }),
    ];
    let mut page = Page::open(NEUTRAL);
    for (way, spoil) in ways {
        page.visit_other(Site::changed(|folder| spoil(folder, SCHOOL)), HILL);
        expect_guide_without_contacts(&page, way);
    }
}

#[test]
fn a_spoilt_guide_leaves_the_delivered_page() {
    let mut page = Page::open(NEUTRAL);
    for (way, spoil) in WAYS {
        page.visit_other(Site::changed(|folder| spoil(folder, GUIDE)), HILL);
        page.expect_plain(way, "/assets/guide.en.");
    }
}

/// Checks that the app runs, that the console says what is wrong, and that nothing else is.
#[track_caller]
fn expect_guide_without_contacts(page: &Page, way: &str) {
    page.await_app();
    let console = page.console();
    let own: Vec<_> = console.iter().filter(|line| line.contains("Open Door")).collect();
    let [line] = &*own else { panic!("{way}: one line is enough: {own:#?}") };
    for said in ["Open Door has no contacts", "/assets/schools/example-hill."] {
        assert!(line.contains(said), "{way}: “{said}” is not in {line}");
    }
    expect_no_crash(&console, way);
    page.choose_all(&[
        "Friends and bullying",
        "My child is being bullied at school",
        "None of these yet",
    ]);
    assert_eq!(page.heading(), "Talk to your child’s class teacher", "{way}");
    expect_asked_at_the_office(page);
    assert_eq!(page.console(), [""; 0], "{way}");
}
