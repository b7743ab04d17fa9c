//! Checks drafts.

use publish::fault::Severity;
use set_up::checkup::Checkup;
use set_up::draft::{Draft, Which};

use crate::{TODAY, england};

const HILL: Which = Which::School(0);

fn named(name: &str) -> Draft {
    let mut draft = Draft::default();
    draft.set_text(HILL, "/name", name);
    draft
}

#[test]
fn a_name_is_enough_but_it_is_required() {
    let england = england();
    let nameless = Checkup::of(&england, &Draft::default(), TODAY);
    assert!(!nameless.is_good());
    assert_eq!(nameless.at(HILL, "/name").count(), 1, "{nameless:#?}");

    let draft = named(" St Mary’s ");
    let checkup = Checkup::of(&england, &draft, TODAY);
    assert!(checkup.is_good(), "{checkup:#?}");
    let trust = checkup.trust.unwrap();
    assert_eq!((&*trust.guide.edition.id, &*trust.schools[0].id), ("our-school", "st-marys"));
    assert_eq!(&*trust.schools[0].school.name, "St Mary’s");
}

#[test]
fn a_fault_is_found_in_its_field_and_is_gone_once_it_is_mended() {
    let england = england();
    let mut draft = named("Hill");
    draft.set_text(HILL, "/roles/office/telephone", "12");
    let checkup = Checkup::of(&england, &draft, TODAY);
    let found: Vec<_> = checkup.at(HILL, "/roles/office/telephone").collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].severity, Severity::Error);

    draft.set_text(HILL, "/roles/office/telephone", "");
    assert_eq!(draft, named("Hill"), "an empty field leaves nothing behind");
    assert!(Checkup::of(&england, &draft, TODAY).is_good());
}

#[test]
fn two_schools_with_one_name_have_a_fault_at_the_name() {
    let mut draft = named("Hill");
    draft.is_group = true;
    draft.set_text(Which::Trust, "/name", "Vale Trust");
    let second = draft.add_school("Hill");
    let checkup = Checkup::of(&england(), &draft, TODAY);
    let found: Vec<_> = checkup.at(Which::School(second), "/name").collect();
    assert!(found[0].problem.contains("already has the id `hill`"), "{found:?}");
    assert!(!checkup.is_good());
}

#[test]
fn marks_that_turn_text_around_and_html_are_refused() {
    let england = england();
    for name in ["Hill \u{202e}School", "<img src=x onerror=alert(1)>"] {
        let checkup = Checkup::of(&england, &named(name), TODAY);
        assert!(checkup.at(HILL, "/name").next().is_some(), "{name}");
        assert!(!checkup.is_good(), "{name}");
    }
}
