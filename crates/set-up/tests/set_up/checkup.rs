//! Checks drafts.

use publish::fault::Severity;
use set_up::checkup::{Checkup, Finding, STATUS};
use set_up::draft::{Draft, Which};
use set_up::opened::example;
use set_up::policy::{self, STATEMENTS};
use set_up::procedure;
use set_up::whereabouts::whereabouts;

use crate::{TODAY, england};

const HILL: Which = Which::School(0);

fn named(name: &str) -> Draft {
    let mut draft = Draft::default();
    draft.set_text(HILL, "/name", name);
    draft.set_text(Which::Trust, "/status", "academies");
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
fn a_fault_is_found_in_its_field_and_is_gone_once_it_is_fixed() {
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

/// Promise 6: parents mustn't be sent to people who were made up.
#[test]
fn another_school_may_not_keep_the_examples_people() {
    let england = england();
    let telephone = "/roles/office/telephone";
    let mut draft = example().unwrap();
    assert!(Checkup::of(&england, &draft, TODAY).is_good(), "the example may have its own");
    draft.set_text(HILL, "/name", "St Oswald’s");
    let checkup = Checkup::of(&england, &draft, TODAY);
    let found: Vec<_> = checkup.at(HILL, telephone).collect();
    assert!(found[0].sentence.starts_with("This is still the example"), "{found:?}");
    assert!(!checkup.is_good());
    draft.set_text(HILL, telephone, "01632 960999");
    assert_eq!(Checkup::of(&england, &draft, TODAY).at(HILL, telephone).count(), 0);
}

#[test]
fn two_schools_with_one_name_have_a_fault_at_the_name() {
    let mut draft = named("Hill");
    draft.is_group = true;
    draft.set_text(Which::Trust, "/name", "Vale Trust");
    let second = draft.add_school("Hill");
    let checkup = Checkup::of(&england(), &draft, TODAY);
    let found: Vec<_> = checkup.at(Which::School(second), "/name").collect();
    assert!(found[0].sentence.starts_with("Another school has this name"), "{found:?}");
    assert!(!checkup.is_good());
}

#[test]
fn html_and_marks_that_reverse_text_are_refused() {
    let england = england();
    for name in ["Hill \u{202e}School", "<img src=x onerror=alert(1)>"] {
        let checkup = Checkup::of(&england, &named(name), TODAY);
        assert!(checkup.at(HILL, "/name").next().is_some(), "{name}");
        assert!(!checkup.is_good(), "{name}");
    }
}

/// The findings of one severity, as the page lists them.
fn sentences(draft: &Draft, severity: Severity) -> Vec<String> {
    let england = england();
    let checkup = Checkup::of(&england, draft, TODAY);
    let guide = &england.guide.as_ref().unwrap().edition.guide;
    let sentences = checkup.all(severity).map(|Finding { which, field, sentence, .. }| {
        [&*whereabouts(draft, guide, *which, field), ": ", sentence].concat()
    });
    sentences.collect()
}

#[test]
fn what_is_left_out_is_asked_for() {
    assert_eq!(
        sentences(&Draft::default(), Severity::Error),
        [": Type the name of your school.", ": Choose the kind of school."]
    );
    let mut draft = named("1");
    assert_eq!(sentences(&draft, Severity::Error), [": Type the name of your school."]);
    draft.is_group = true;
    draft.set_text(HILL, "/name", "");
    assert_eq!(
        sentences(&draft, Severity::Error),
        [": Type the name of your trust or group.", ": Type the name of this school."]
    );
    policy::begin(&mut draft, "Policy", "Please talk to us first.");
    draft.set_text(Which::Trust, "/policy/statement/0/text", "");
    assert_eq!(
        sentences(&draft, Severity::Error),
        [
            ": Type the name of your trust or group.",
            "Statement 1: This is empty. Type something here.",
            ": Type the name of this school.",
        ],
        "the rest is checked too"
    );
}

#[test]
fn the_kind_of_school_is_not_guessed_and_the_rest_is_checked_without_it() {
    let england = england();
    let mut draft = named("Hill");
    draft.set_text(Which::Trust, STATUS, "");
    draft.set_text(HILL, "/roles/office/telephone", "12");
    let checkup = Checkup::of(&england, &draft, TODAY);
    assert_eq!(checkup.at(Which::Trust, STATUS).count(), 1);
    assert_eq!(checkup.at(HILL, "/roles/office/telephone").count(), 1);
    draft.set_text(HILL, "/roles/office/telephone", "");
    let checkup = Checkup::of(&england, &draft, TODAY);
    assert!(!checkup.is_good());
    assert_eq!(checkup.trust.unwrap().schools.len(), 1, "the preview has a school to show");
}

#[test]
fn each_thing_to_put_right_says_where_it_is() {
    let mut draft = named("Hill");
    draft.set_text(HILL, "/roles/office/telephone", "12");
    draft.set_text(HILL, "/roles/headteacher/name", "{head}");
    draft.set_text(HILL, "/documents/complaints", "hill");
    draft.set_text(HILL, "/theme/accent", "#ffff00");
    draft.set_text(HILL, "/theme/dark-accent", "#000040");
    draft.set_text(HILL, "/theme/tint", "#555555");
    draft.address = "hill".to_owned();
    procedure::begin_from(&mut draft, "two-stages");
    draft.set(Which::Trust, "/ladder/step/3/answered/count", Some(0.into()));
    draft.set_text(Which::Trust, "/ladder/agreed", "2026-12");
    policy::begin(&mut draft, "Policy", "Please talk to us first.");
    draft.set_text(Which::Trust, "/policy/agreed", "soon");
    assert_eq!(
        sentences(&draft, Severity::Error),
        [
            "Step 4 (Stage 1: investigation), they answer within: Type a number from 1 to 999.",
            "Your social media policy, agreed in: Type the month and the year, such as September 2026.",
            "School office, phone: This can’t be a telephone number in England: write the whole number \
             with its area code and at most an extension, as in 01632 960123 or 01632 960123, \
             ext. 45.",
            "Headteacher, what you call this role: Braces aren’t filled in here: write the name itself \
             and remove the braces.",
            "The school’s complaints policy: This is not a secure web address: copy the whole address of the \
             page; it starts with https://.",
            "Links and buttons, in light mode: Too pale to read on white. Choose a darker colour.",
            "Links and buttons, in dark mode: Too dark to read on a dark page. Choose a lighter colour.",
            "The card with a telephone number, in light mode: Too dark to read what stands on it. Choose a lighter colour.",
            "Web address of your guide: This is not a web address: write the whole address, such as https://open-door.example.org/.",
        ]
    );
    assert_eq!(
        sentences(&draft, Severity::Warning),
        ["Your complaints procedure: This date is in the future: check the year."]
    );
}

#[test]
fn an_example_policy_is_not_taken_for_the_schools_own() {
    let mut draft = named("Hill");
    policy::begin_from_example(&mut draft);
    let advice = |draft: &Draft| {
        let about = Checkup::of(&england(), draft, TODAY);
        about.at(Which::Trust, STATEMENTS).count()
    };
    assert_eq!(advice(&draft), 1);
    for index in 0..draft.length(Which::Trust, STATEMENTS) {
        draft.set_text(
            Which::Trust,
            &format!("{STATEMENTS}/{index}/text"),
            &format!("Please {index}."),
        );
    }
    assert_eq!(advice(&draft), 0);
    assert_eq!(advice(&example().unwrap()), 0, "it is the example’s own");
}
