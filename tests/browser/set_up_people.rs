//! The people on the set-up page.

use crate::harness::{Page, until};
use crate::set_up::{open, open_filled_in, type_into, unfold};

/// What is written beside the role of the person with this index.
fn state_of(page: &Page, index: usize) -> String {
    page.texts(".person__state").remove(index)
}

#[test]
fn everybody_is_folded_on_one_screen_with_those_whom_parents_need_first() {
    let page = open();
    page.widen(1280);
    unfold(&page, "people");
    let roles = page.texts(".person__role");
    assert_eq!(roles.len(), 17, "{roles:?}");
    let first = "
        const listed = all('#people .person, #people h3');
        return listed.findIndex(({ localName }) => localName === 'h3');
    ";
    let first: usize = page.look(first, &[]);
    assert_eq!(
        roles[..first],
        [
            "School office",
            "Class teacher",
            "Senior leader",
            "Headteacher",
            "Person who deals with complaints",
            "Clerk to the governors",
            "Chair of governors",
            "Safeguarding lead",
            "Council’s children’s social care team",
            "Council’s designated officer (LADO)",
        ]
    );
    assert!(page.texts(".person__state").iter().all(|state| state == "nothing yet"));
    assert_eq!(page.texts("#people .fields"), [""; 0], "everybody is folded");
    let height = "return document.getElementById('people').getBoundingClientRect().height";
    let height: f64 = page.look(height, &[]);
    assert!(height < 1000.0, "{height} px");

    page.press_at(".person summary");
    until("the boxes", || (page.texts(".fields").len() == 1).then_some(()));
    type_into(&page, "s0_roles_office_person", "Ms Able");
    until("what is missing", || {
        (state_of(&page, 0) == "Ms Able, no phone or email yet").then_some(())
    });
    type_into(&page, "s0_roles_office_email", "office@hill.example.org");
    until("nothing to be missing", || {
        (state_of(&page, 0) == "Ms Able, office@hill.example.org").then_some(())
    });
}

#[test]
fn a_mistake_is_counted_beside_the_role_and_its_link_unfolds_the_person() {
    let page = open_filled_in();
    unfold(&page, "people");
    page.press_at(".person summary");
    type_into(&page, "s0_roles_office_telephone", "01632 96");
    until("the count", || state_of(&page, 0).starts_with("1 thing to put right").then_some(()));
    let fold = "document.querySelectorAll('#people, .person').forEach((part) => part.open = false)";
    let () = page.look(fold, &[]);
    page.press_button("Make the site");
    until("the reason", || (page.texts(".reasons li").len() == 1).then_some(()));
    page.press_at(".reasons li a");
    let is_shown = "return seen(document.getElementById('s0_roles_office_telephone'))";
    until("the field", || page.look::<bool>(is_shown, &[]).then_some(()));
}
