//! Schools.

use std::fs;

use expect_test::expect_file;
use xtask::check::{load_guide, load_school, reports};

use crate::folder::{Folder, data, faulty};

#[test]
fn each_faulty_school_is_refused_with_every_fault() {
    let folder = Folder::new("each_faulty_school_is_refused_with_every_fault");
    let mut schools = 0;
    for entry in fs::read_dir(data("schools")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json")
            && !path.ends_with("good.json")
        {
            let name = path.file_name().unwrap().to_str().unwrap();
            let report = folder.check(name, &fs::read(&path).unwrap());
            expect_file![path.with_extension("txt")].assert_eq(&faulty(&report));
            schools += 1;
        }
    }
    assert!(schools > 10, "only {schools} schools");
}

#[test]
fn a_good_school_is_loaded() {
    let folder = Folder::new("a_good_school_is_loaded");
    let guide = load_guide(&folder.path("guide.toml")).unwrap();
    let school = load_school(&data("schools/good.json"), &guide).unwrap();
    assert_eq!(&*school.name, "Good School");
    let refused = load_school(&data("schools/several-faults.json"), &guide).unwrap_err();
    assert!(refused.to_string().contains("javascript:"), "{refused}");
}

#[test]
fn a_school_file_may_have_65536_bytes_and_no_more() {
    let folder = Folder::new("a_school_file_may_have_65536_bytes_and_no_more");
    let mut school = b"{ \"name\": \"Large\" }".to_vec();
    school.resize(65_536, b' ');
    assert_eq!(folder.check("large.json", &school).faults(), []);
    school.push(b' ');
    expect_file![data("schools/too-large.txt")]
        .assert_eq(&faulty(&folder.check("large.json", &school)));
}

#[test]
fn a_school_alone_is_checked_with_heartwoods_guide() {
    let reports = reports(&[data("schools/several-faults.json")]).unwrap();
    assert_eq!(reports.len(), 1);
    let fields: Vec<_> = reports[0].faults().iter().map(|located| &*located.fault.field).collect();
    assert!(fields.contains(&"/roles/headteecher"), "{fields:?}");
}

#[test]
fn a_school_with_a_broken_guide_is_still_checked_for_what_needs_none() {
    let folder = Folder::new("a_school_with_a_broken_guide_is_still_checked_for_what_needs_none");
    folder.guide(&[("[policy]", "[policy")]);
    let files = [folder.path("guide.toml"), data("schools/several-faults.json")];
    let errors: Vec<_> =
        reports(&files).unwrap().iter().map(xtask::check::Report::errors).collect();
    assert_eq!(errors, [1, 6]);
}
