//! Opens good files and bad ones.

use publish::logo::Logo;
use publish::qr::QrCode;
use publish::site::zip::Archive;
use publish::site::{File, SiteContent};
use set_up::checkup::Checkup;
use set_up::draft::{Draft, LOGO, Which};
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
fn schools_with_one_name_are_all_saved() {
    let mut draft = Draft::default();
    draft.is_group = true;
    draft.set_text(Which::School(0), "/name", "St Mary’s");
    draft.add_school("St Mary’s");
    draft.set_text(Which::School(1), "/roles/office/email", "office@hill.example.org");
    let again = open("hill.zip", &draft.save().unwrap()).unwrap();
    assert_eq!(again.school_ids(), ["st-marys", "st-marys-2"]);
    assert_eq!(again.text(Which::School(1), "/name"), "St Mary’s");
    assert_eq!(again.text(Which::School(1), "/roles/office/email"), "office@hill.example.org");
}

#[test]
fn the_example_has_no_error() {
    let checkup = Checkup::of(&england(), &example().unwrap(), TODAY);
    assert!(checkup.is_good(), "{checkup:#?}");
}

#[test]
fn a_logo_is_saved_with_its_school_and_is_part_of_a_site() {
    let mut draft = Draft::default();
    draft.is_group = true;
    let other = Which::School(draft.add_school("Hill"));
    for (which, link) in
        [(Which::School(0), "https://a.example.org"), (other, "https://b.example.org")]
    {
        draft.set_text(which, "/name", link);
        draft.set_logo(which, logo(link));
    }
    assert_ne!(draft.logo(other), draft.logo(Which::School(0)), "each has its own");
    assert_eq!(draft.files().len(), 5);
    let again = open("hill.zip", &draft.save().unwrap()).unwrap();
    assert_eq!(again.logo(other), Some(&*logo("https://b.example.org").bytes));
    assert_eq!(again.files(), draft.files());

    draft.remove_school(0);
    draft.is_group = false;
    draft.set_text(Which::Trust, "/status", "academies");
    let checkup = Checkup::of(&england(), &draft, TODAY);
    assert!(checkup.is_good(), "{checkup:#?}");
    let trust = checkup.trust.unwrap();
    assert_eq!(trust.schools[0].logo, Some(logo("https://b.example.org")));
    let carried = draft.files().pop().unwrap();
    assert!(carried.path.contains("/schools/") && trust.files.contains(&carried), "{carried:?}");

    draft.set_text(Which::School(0), LOGO, "");
    assert_eq!(draft.files().len(), 2, "a logo that was removed isn’t saved");
}

fn logo(link: &str) -> Logo {
    Logo::read(&QrCode::of(link).unwrap().png().unwrap()).unwrap()
}

#[test]
fn a_logo_that_is_missing_stops_the_site_until_it_is_chosen_or_removed() {
    let mut draft = open("hill.json", br#"{ "name": "Hill", "logo": "hill.png" }"#).unwrap();
    draft.set_text(Which::Trust, "/status", "academies");
    let sentences = |draft: &Draft| -> Vec<String> {
        let checkup = Checkup::of(&england(), draft, TODAY);
        checkup.at(Which::School(0), LOGO).map(|finding| finding.sentence.clone()).collect()
    };
    let found = sentences(&draft);
    assert!(found.len() == 1 && found[0].starts_with("The logo is missing"), "{found:?}");
    let mut chosen = draft.clone();
    chosen.set_logo(Which::School(0), logo("https://a.example.org"));
    draft.set_text(Which::School(0), LOGO, "");
    for draft in [draft, chosen] {
        assert_eq!(sentences(&draft), [""; 0]);
    }
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
    let bomb = "0".repeat(300 << 20);
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
