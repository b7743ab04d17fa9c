//! Opens good files and bad ones.

use publish::site::zip::Archive;
use publish::site::{File, SiteContent};
use set_up::checkup::Checkup;
use set_up::draft::{Draft, Which};
use set_up::opened::{Refused, example, open};

use crate::{TODAY, england};

fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = Archive::default();
    for (path, text) in files {
        archive.add(&File::new(*path, *text)).unwrap();
    }
    archive.finish().unwrap()
}

#[test]
fn a_saved_draft_survives_a_round_trip() {
    let mut draft = Draft::default();
    draft.set_text(Which::School(0), "/name", "Hill");
    draft.set_text(Which::School(0), "/roles/office/email", "office@hill.example.org");
    for draft in [draft, example().unwrap()] {
        let again = open("hill.zip", &draft.save().unwrap()).unwrap();
        assert_eq!(again.files(), draft.files());
        assert_eq!(again.is_group, draft.is_group);
        assert_eq!(again.save().unwrap(), draft.save().unwrap());
    }
}

#[test]
fn the_example_has_no_error() {
    let checkup = Checkup::of(&england(), &example().unwrap(), TODAY);
    assert!(checkup.is_good(), "{checkup:#?}");
}

#[test]
fn a_sites_own_files_are_opened() {
    let england = england();
    let checkup = Checkup::of(&england, &example().unwrap(), TODAY);
    let trust = checkup.trust.unwrap();
    let content = SiteContent::new(england.guide.unwrap().edition, vec![trust]);
    let mut files = vec![("index.html", "<p>page</p>"), ("assets/x.json", "not read")];
    let carried: Vec<(String, String)> = content
        .files
        .iter()
        .map(|file| (file.path.clone(), String::from_utf8(file.bytes.clone()).unwrap()))
        .collect();
    files.extend(carried.iter().map(|(path, text)| (&**path, &**text)));
    let draft = open("site.zip", &zip(&files)).unwrap();
    assert_eq!(draft.trust_id(), "heartwood");
    assert_eq!(draft.school_ids(), ["example-hill"]);
    assert_eq!(draft.text(Which::School(0), "/roles/office/person"), "Miss Holly Sample");
    let again = Checkup::of(&crate::england(), &draft, TODAY).trust.unwrap();
    assert_eq!(again.files, content.files, "a site made again carries the same files");
}

#[test]
fn a_trusts_or_a_schools_own_file_is_opened() {
    let school = open("green.json", br#"{ "name": "Green" }"#).unwrap();
    assert_eq!((school.is_group, school.school_ids()), (false, vec!["green".to_owned()]));
    let trust = open("trust.toml", b"name = \"Vale\"\nstatus = \"maintained\"").unwrap();
    assert_eq!(trust.text(Which::School(0), "/name"), "Vale");
    assert_eq!(trust.text(Which::Trust, "/status"), "maintained");
}

#[test]
fn other_files_are_refused_with_a_reason() {
    let bomb = "0".repeat(40 << 20);
    let whole = zip(&[("content/a/trust.toml", "name = 'A'")]);
    for (name, bytes, refused) in [
        ("photo.jpg", b"\xff\xd8\xff".to_vec(), Refused::WrongKind),
        ("list.json", b"[1]".to_vec(), Refused::WrongKind),
        ("cut.zip", whole[..whole.len() - 8].to_vec(), Refused::Damaged),
        ("bomb.zip", zip(&[("content/a/trust.toml", &bomb)]), Refused::TooLarge),
        ("other.zip", zip(&[("word/document.xml", "<w/>")]), Refused::Empty),
        (
            "two.zip",
            zip(&[("content/a/trust.toml", ""), ("content/b/trust.toml", "")]),
            Refused::Several,
        ),
    ] {
        assert_eq!(open(name, &bytes), Err(refused), "{name}");
    }
    for (name, bytes) in [("a.json", &b"{ \"name\": "[..]), ("a.toml", b"name = ")] {
        let refused = open(name, bytes);
        assert!(
            matches!(&refused, Err(Refused::Unreadable(why)) if why.starts_with(name)),
            "{refused:?}"
        );
    }
}
