//! A guide's or school's file that is wrong even though its hash is right, as a faulty build might
//! deploy.

use crate::harness::{Folder, HILL, NEUTRAL, Page, Site};

/// The file that the school's page loads.
const SCHOOL: &str = "schools/example-hill.bin";
const GUIDE: &str = "guides/heartwood.bin";

/// Damages a file.
type Spoil = fn(&Folder, &str);

/// Ways to damage a file whose hash is right.
const DAMAGE: [(&str, Spoil); 6] = [
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
fn a_damaged_school_file_leaves_the_start_page_with_its_contacts() {
    expect_fallback(&DAMAGE, SCHOOL, "/assets/schools/example-hill.");
}

#[test]
fn a_missing_school_file_leaves_the_start_page_with_its_contacts() {
    let cases: [(&str, Spoil); 2] = [
        ("missing", |folder, file| folder.remove(file)),
        ("another than the page asks for", |folder, file| {
            folder.tamper(file, &folder.read("schools/example-green.bin"));
        }),
    ];
    expect_fallback(&cases, SCHOOL, "/assets/schools/example-hill.");
}

/// Without https, scripts can't compare hashes.
#[test]
fn a_wrong_file_is_refused_without_a_secure_connection_too() {
    let case: (&str, Spoil) = ("another than the page asks for", |folder, file| {
        let loader = [b"delete Crypto.prototype.subtle;", &*folder.read("loader.js")].concat();
        folder.reseal("loader.js", &loader);
        folder.tamper(file, &folder.read("schools/example-green.bin"));
    });
    expect_fallback(&[case], SCHOOL, "/assets/schools/example-hill.");
}

#[test]
fn a_damaged_guide_leaves_the_start_page() {
    expect_fallback(&DAMAGE, GUIDE, "/assets/guides/heartwood.");
}

/// Checks that the start page stays, however a file is damaged, and that the console names the
/// file.
#[track_caller]
fn expect_fallback(cases: &[(&str, Spoil)], file: &str, named: &str) {
    let mut page = Page::open(NEUTRAL);
    for (case, spoil) in cases {
        page.visit_other(Site::changed(|folder| spoil(folder, file)), HILL);
        page.expect_fallback(case, named);
    }
}
