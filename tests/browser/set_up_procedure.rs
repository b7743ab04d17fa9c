//! The complaints procedure on the set-up page.

use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, until};
use crate::set_up::{open, type_into, type_into_more, unfold_all, value_of};

/// Opens the page with a school that has three stages.
fn with_three_stages() -> Page {
    let page = open();
    type_into(&page, "s0_name", "Hill");
    unfold_all(&page);
    choose(&page, "pattern", "three-stages");
    until("the steps", || (!page.texts("#trust_ladder_step_4_via").is_empty()).then_some(()));
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
fn a_step_whose_letters_go_through_somebody_without_an_address_gets_advice() {
    let page = with_three_stages();
    let advice = || page.texts("#procedure .advice");
    assert_eq!(advice().len(), 3, "{:?}", advice());
    assert!(advice()[0].starts_with("Advice: Parents are told to give their letter to the clerk"));
    type_into(&page, "s0_roles_clerk_email", "clerk@hill.example.org");
    until("no advice", || advice().is_empty().then_some(()));

    // Nobody has to pass letters on. Without anyone, parents write to the chair.
    choose(&page, "trust_ladder_step_4_via", "senco");
    until("advice on the other", || (advice().len() == 1).then_some(()));
    choose(&page, "trust_ladder_step_4_via", "");
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

#[test]
fn a_time_keeps_its_unit_while_its_number_is_typed_again_and_goes_with_its_number() {
    let page = with_three_stages();
    let count = "trust_ladder_step_3_answered_count";
    let unit = "trust_ladder_step_3_answered_unit";
    choose(&page, unit, "weeks");
    let empty = || {
        let () = page.look("document.getElementById(arguments[0]).select()", &[json!(count)]);
        page.press(&Key::Backspace);
        until("an empty box", || value_of(&page, count).is_empty().then_some(()));
    };
    empty();
    type_into(&page, count, "4");
    assert_eq!(value_of(&page, unit), "weeks");
    type_into_more(&page, count, "a", "4a");
    let fault = ["Error: Type a number from 1 to 999."];
    until("the fault", || (page.texts(&format!("#{count}-faults")) == fault).then_some(()));
    empty();
    page.press_at("#s0_name");
    until("no time", || page.texts(&format!("#{unit}")).is_empty().then_some(()));
    assert_eq!(page.texts("#procedure .fault"), [""; 0]);
}

/// The steps of the path with this number, as the page lists them.
fn steps_of(page: &Page, number: usize) -> Vec<String> {
    let items = "
        const list = document.getElementById(arguments[0]).parentElement.nextElementSibling;
        return [...list.querySelectorAll('.item__head > span:first-child')].map(text);
    ";
    page.look(items, &[json!(format!("path-{number}"))])
}

#[test]
fn complaints_about_somebody_else_get_steps_that_can_be_removed_and_brought_back() {
    let page = with_three_stages();
    let about = "If the complaint is about: special needs coordinator (SENCO)";
    choose(&page, "new_about", "senco");
    page.press_button("Add steps for this");
    until("the steps", || (page.focused().1 == about).then_some(()));
    assert_eq!(steps_of(&page, 3)[0], "Stage 1: investigation");
    assert_eq!(page.texts("#procedure .fault"), [""; 0]);
    let roles =
        "return [...document.getElementById('new_about').options].map(({ value }) => value)";
    let roles: Vec<String> = page.look(roles, &[]);
    assert!(!roles.iter().any(|role| role == "senco" || role == "headteacher"), "{roles:?}");
    assert!(!roles.iter().any(|role| role == "council"), "they aren’t at school: {roles:?}");

    page.press_at("#trust_ladder_about_2-remove");
    until("the offer", || (page.focused().1 == "Undo").then_some(()));
    assert!(!page.texts("#procedure h3").contains(&about.to_owned()));
    page.press_button("Undo");
    until("the steps", || page.texts("#procedure h3").contains(&about.to_owned()).then_some(()));
    assert_eq!(page.focused().1, "Remove");
}

#[test]
fn a_step_is_added_before_the_one_outside_school() {
    let page = with_three_stages();
    choose(&page, "path-1-add", "class-teacher");
    page.press_at("#path-1-add + button");
    let with_talk =
        ["Stage 1: investigation", "Stage 3: panel hearing", "Informal stage: class teacher"];
    let outside = "Someone outside the school";
    until("the step", || {
        (steps_of(&page, 1) == [&with_talk[..], &[outside]].concat()).then_some(())
    });
    let left = || -> u32 {
        page.look("return document.querySelectorAll('#path-1-add option').length", &[])
    };
    while let now @ 1.. = left() {
        page.press_at("#path-1-add + button");
        until("one less to add", || (left() < now).then_some(()));
    }
    assert_eq!(page.focused().1, "If the complaint is about: headteacher");
    assert_eq!(steps_of(&page, 1).last().map(String::as_str), Some(outside));
}
