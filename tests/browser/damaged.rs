//! Files that are spoilt or missing: the parent still has the guide, or at least a page to read.

use std::fs;
use std::path::Path;

use crate::harness::{HILL, Page, Site, until};
use crate::schools::expect_asked_at_the_office;

/// The file that the page of the school loads.
const SCHOOL: &str = "schools/example-hill.bin";
const GUIDE: &str = "guide.en.bin";

#[test]
fn a_spoilt_school_file_leaves_the_parent_the_whole_guide() {
    type Spoil = fn(&Path);
    let ways: [(&str, Spoil); 6] = [
        ("empty", |file| write(file, b"")),
        ("cut short", |file| write(file, half(&read(file)))),
        ("too long", |file| write(file, &[read(file), vec![0]].concat())),
        ("an error page", |file| write(file, b"<!doctype html><title>Not found</title>")),
        ("JSON", |file| write(file, br#"{ "name": "<script>alert(1)</script>" }"#)),
        ("of another version", |file| {
            let mut bytes = read(file);
            bytes[0] ^= 0xff;
            write(file, &bytes);
        }),
    ];
    for (way, spoil) in ways {
        let page = Page::open_of(Site::changed(|folder| spoil(&folder.join(SCHOOL))), HILL);
        expect_guide_without_contacts(&page, SCHOOL, way);
    }
}

#[test]
fn a_missing_school_file_leaves_the_parent_the_whole_guide() {
    let page = Page::open_of(Site::changed(|folder| remove(&folder.join(SCHOOL))), HILL);
    expect_guide_without_contacts(&page, SCHOOL, "missing");
}

#[test]
fn a_spoilt_guide_leaves_a_page_to_read() {
    expect_readable("empty", |folder| write(&folder.join(GUIDE), b""));
    expect_readable("cut short", |folder| {
        write(&folder.join(GUIDE), half(&read(&folder.join(GUIDE))));
    });
    expect_readable("a school in its place", |folder| {
        write(&folder.join(GUIDE), &read(&folder.join(SCHOOL)));
    });
    expect_readable("missing", |folder| remove(&folder.join(GUIDE)));
}

#[test]
fn an_app_that_cannot_be_loaded_leaves_a_page_to_read() {
    expect_readable("no program", |folder| remove(&folder.join("open-door.wasm")));
    expect_readable("a spoilt program", |folder| {
        write(&folder.join("open-door.wasm"), b"\0asm\x01\0\0\0 spoilt");
    });
}

/// Checks that the app runs, that the console says what is wrong, and that nothing else is.
#[track_caller]
fn expect_guide_without_contacts(page: &Page, said: &str, way: &str) {
    let console = page.opened_console().join("\n");
    assert!(console.contains("Open Door"), "{way}: {console}");
    assert!(console.contains(said), "{way}: “{said}” is not in {console}");
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

/// Checks that a page on which the app cannot start is not blank and that the console says why.
#[track_caller]
fn expect_readable(way: &str, spoil: impl FnOnce(&Path)) {
    let page = Page::visit(Site::changed(spoil), HILL);
    let mut console = String::new();
    until(&format!("the console to say why ({way})"), || {
        console += &page.console().join("\n");
        console.contains("Open Door could not start").then_some(())
    });
    expect_no_crash(&console, way);
    assert_eq!(page.heading(), "Who can I talk to at school?", "{way}");
    assert_eq!(page.texts("a[href='tel:999']"), ["Call 999"], "{way}");
    let links = page.links();
    assert!(links.contains(&"tel:01632960100".to_owned()), "{way}: the office is not in {links:?}");
    assert_eq!(page.texts("button"), [""; 0], "{way}: nothing is offered that cannot answer");
}

#[track_caller]
fn expect_no_crash(console: &str, way: &str) {
    for crash in ["Uncaught", "panicked", "unreachable"] {
        assert!(!console.contains(crash), "{way}: {console}");
    }
}

fn read(file: &Path) -> Vec<u8> {
    fs::read(file).expect("the file can be read")
}

fn write(file: &Path, bytes: &[u8]) {
    fs::write(file, bytes).expect("the file can be written");
}

fn remove(file: &Path) {
    fs::remove_file(file).expect("the file is there");
}

fn half(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len() / 2]
}
