//! Trusts with procedures of their own, and the lists of their schools.

use crate::harness::{NEUTRAL, Page, Site, in_every_embedding, until};

/// The page of a school whose trust has everything that a trust can have.
const ACADEMY: &str = "/northmoor-academy/";
/// The page of the trust itself.
const TRUST: &str = "/northmoor/";

#[test]
fn the_steps_of_a_trust_have_their_titles_times_and_people() {
    for page in in_every_embedding(ACADEMY) {
        page.choose_all(&[
            "Friends and bullying",
            "My child is falling out with friends",
            "None of these yet",
        ]);
        assert_eq!(page.heading(), "Talk to the tutor");
        let or_to = "Or go to someone else instead:";
        assert!(page.texts(".contact-card p").contains(&or_to.to_owned()), "{or_to}");
        page.choose("I have had no reply");
        assert_eq!(page.heading(), "Make a formal complaint to the principal");
        assert_eq!(page.texts(".stage"), ["Stage 1: investigation by the principal"]);
        assert_eq!(
            page.texts(".by p"),
            [
                "Complain by: within 3 months of when it last happened.",
                "A later complaint is looked into only if there is a good reason why it is late.",
            ]
        );
        // The school has an address of its own for this step, and another time.
        assert_eq!(page.contacts()[0], "mailto:complaints@northmoor-academy.example.org");
        let next = page.texts_under("What happens next", "p").join("\n");
        assert!(
            next.contains("You should hear back within 10 school days of getting it."),
            "{next}"
        );
        page.choose("I am unhappy with the outcome");
        assert_eq!(page.texts(".by p"), ["Ask by: within 10 school days of the answer."]);
        page.unfold();
        assert_eq!(
            page.texts(".step__stage"),
            [
                "Informal stage",
                "Stage 1: investigation by the principal",
                "Stage 2: review by a regional director",
                "Stage 3: complaints panel",
            ]
        );
    }
}

#[test]
fn a_complaint_about_someone_goes_to_someone_else_at_the_same_stage() {
    for page in in_every_embedding(ACADEMY) {
        page.choose_all(&["Staff, governors and fairness", "I am unhappy with the principal"]);
        assert_eq!(page.heading(), "Make a formal complaint to the regional director");
        assert_eq!(page.texts(".stage"), ["Stage 1: investigation by a regional director"]);
        let contacts = page.contacts().join(" ");
        assert!(contacts.contains("mailto:directors@northmoor.example.org"), "{contacts}");
        assert!(!contacts.contains("northmoor-academy"), "{contacts}");
    }
}

#[test]
fn a_parent_finds_their_school_in_the_list() {
    for (address, all) in [(NEUTRAL, 5), (TRUST, 2)] {
        let page = Page::open(address);
        let schools = || page.texts(".schools li:not([hidden]) a");
        until("the box", || (!page.texts(".schools__find:not([hidden])").is_empty()).then_some(()));
        assert_eq!(schools().len(), all, "{address}");
        page.press_at("#schools_box");
        page.type_words("PRIM north");
        until("one school", || (schools() == ["Northmoor Primary Academy"]).then_some(()));
        assert_eq!(page.texts(".schools [role=status]"), [""]);
        page.type_words("x");
        until("no school", || schools().is_empty().then_some(()));
        assert_eq!(page.texts(".schools [role=status]"), ["No school here has that name."]);
        // What the parent typed leaves no trace.
        assert_eq!(page.leaks(), [""; 0], "{address}");
        // The topics are there for a parent whose school isn't.
        page.choose_all(&["Friends and bullying", "My child is falling out with friends"]);
        assert_eq!(page.heading(), "Who have you told so far?");
    }
}

#[test]
fn each_school_in_the_list_leads_to_its_page_without_scripts_too() {
    let page = Page::visit_without_scripts(Site::built(), NEUTRAL);
    assert_eq!(page.texts(".schools__find"), [""; 0], "a box that can do nothing is shown");
    let links = page.links();
    for school in ["example-hill", "northmoor-primary", "little-harbour-nursery", "northmoor"] {
        let is_its = |link: &&String| {
            link.ends_with(&format!("/{school}/")) || **link == format!("{school}/")
        };
        assert_eq!(links.iter().filter(is_its).count(), 1, "{school} in {links:#?}");
    }
}

#[test]
fn a_school_may_leave_out_a_step_of_its_trust() {
    let page = Page::open("/northmoor-primary/");
    page.choose_all(&["Friends and bullying", "My child is falling out with friends"]);
    assert!(!page.texts("button").concat().contains("Stage 2"), "this school has no stage 2");
}
