//! A guide or a school's file of another version or none at all, named rightly by the page: what a
//! faulty build may deploy.

use crate::harness::{Folder, HILL, NEUTRAL, Page, Site};

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
fn a_spoilt_school_file_leaves_the_delivered_page_with_its_contacts() {
    expect_fallback(&WAYS, SCHOOL, "/assets/schools/example-hill.");
}

#[test]
fn a_school_file_that_does_not_come_leaves_the_delivered_page_with_its_contacts() {
    let ways: [(&str, Spoil); 2] = [
        ("missing", |folder, file| folder.remove(file)),
        ("another than the page asks for", |folder, file| {
            folder.tamper(file, &folder.read("schools/example-green.bin"));
        }),
    ];
    expect_fallback(&ways, SCHOOL, "/assets/schools/example-hill.");
}

/// There a script cannot compare hashes, as on a page that did not come by `https`.
#[test]
fn another_file_is_refused_also_without_a_secure_connection() {
    let way: (&str, Spoil) = ("another than the page asks for", |folder, file| {
        let loader = [b"delete Crypto.prototype.subtle;", &*folder.read("loader.js")].concat();
        folder.reseal("loader.js", &loader);
        folder.tamper(file, &folder.read("schools/example-green.bin"));
    });
    expect_fallback(&[way], SCHOOL, "/assets/schools/example-hill.");
}

#[test]
fn a_spoilt_guide_leaves_the_delivered_page() {
    expect_fallback(&WAYS, GUIDE, "/assets/guide.en.");
}

/// Checks that the delivered page is there however a file is spoilt, and that the console names it.
#[track_caller]
fn expect_fallback(ways: &[(&str, Spoil)], file: &str, named: &str) {
    let mut page = Page::open(NEUTRAL);
    for (way, spoil) in ways {
        page.visit_other(Site::changed(|folder| spoil(folder, file)), HILL);
        page.expect_fallback(way, named);
    }
}
