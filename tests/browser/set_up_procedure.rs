//! The complaints procedure on the set-up page.

use serde_json::json;

use crate::harness::{Page, until};
use crate::set_up::{open, type_into};

/// Opens the page with a school that has three stages.
fn with_three_stages() -> Page {
    let page = open();
    type_into(&page, "s0_name", "Hill");
    let () =
        page.look("document.querySelectorAll('details').forEach((part) => part.open = true)", &[]);
    choose(&page, "pattern", "three-stages");
    until("the steps", || (!page.texts("#trust_ladder_step_2_via").is_empty()).then_some(()));
    page
}

/// Chooses a value from the list with this id.
fn choose(page: &Page, id: &str, value: &str) {
    let choose = "
        const list = document.getElementById(arguments[0]);
        list.value = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true }));
    ";
    let () = page.look(choose, &[json!(id), json!(value)]);
}

#[test]
fn whoever_passes_letters_on_is_there_to_see_and_has_to_be_reachable() {
    let page = with_three_stages();
    let advice = || page.texts("#procedure .advice");
    assert_eq!(advice().len(), 2, "{:?}", advice());
    assert!(advice()[0].starts_with("Advice: Parents are told to give their letter to the clerk"));
    type_into(&page, "s0_roles_clerk_email", "clerk@hill.example.org");
    until("no advice", || advice().is_empty().then_some(()));

    // Nobody has to: parents then write to the chair.
    choose(&page, "trust_ladder_step_2_via", "senco");
    until("advice on the other", || (advice().len() == 1).then_some(()));
    choose(&page, "trust_ladder_step_2_via", "");
    until("no advice", || advice().is_empty().then_some(()));
}

#[test]
fn a_path_that_would_begin_with_a_review_says_so() {
    let page = with_three_stages();
    page.press_at("#trust_ladder_about_0_path_0-remove");
    until("the fault", || {
        let faults = page.texts("#procedure .fault");
        faults.concat().contains("would begin with “Stage 3: panel hearing”").then_some(())
    });
}
