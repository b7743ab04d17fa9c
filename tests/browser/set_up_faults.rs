//! What the set-up page says about mistakes.

use crate::harness::until;
use crate::set_up::{open, open_filled_in, type_into, type_into_more, unfold_all, value_of};

#[test]
fn a_fault_is_beside_its_field_and_stops_the_site() {
    let page = open_filled_in();
    unfold_all(&page);
    type_into(&page, "s0_roles_office_telephone", "01632 96");
    let fault = "Error: This can’t be a telephone number in England: write the whole number with its \
                 area code and at most an extension, as in 01632 960123 or 01632 960123, ext. 45.";
    until("the fault", || {
        (page.texts("#s0_roles_office_telephone-faults p") == [fault]).then_some(())
    });
    page.press_button("Make the site");
    until("the reasons", || (page.texts(".reasons li").len() == 1).then_some(()));
    assert_eq!(page.texts(".bar span"), ["1 thing to put right"]);
    assert_eq!(page.texts("a[download]"), [""; 0]);
    type_into_more(&page, "s0_roles_office_telephone", "0199", "01632 960199");
    until("the fault to go", || page.texts(".reasons, .fault").is_empty().then_some(()));
}

#[test]
fn nobody_is_told_of_a_mistake_before_they_want_the_site_and_each_link_leads_to_its_field() {
    let page = open();
    page.press_at("input[name=kind]:not(:checked)");
    until("the trust’s name", || (!page.texts("#trust_name").is_empty()).then_some(()));
    assert_eq!(page.texts(".fault, .reasons"), [""; 0]);
    page.press_button("Make the site");
    until("the reasons", || (page.texts(".reasons li").len() == 3).then_some(()));
    assert_eq!(page.texts(".reasons p"), ["3 things to put right first"]);
    assert_eq!(page.texts("#trust_name-faults"), ["Error: Type the name of your trust or group."]);
    for number in 1..=3 {
        page.press_at(&format!(".reasons li:nth-child({number}) a"));
        let is_shown = "
            const field = document.querySelector(':target')?.closest('.field');
            return !!field && field.getBoundingClientRect().top >= 0;
        ";
        until("the field with its label", || page.look::<bool>(is_shown, &[]).then_some(()));
    }
    page.press_at("input[name=kind]:not(:checked)");
    until("one school", || (!page.texts("#s0_name").is_empty()).then_some(()));
    assert_eq!(page.texts(".fault, .reasons"), [""; 0]);
}

#[test]
fn common_ways_of_writing_are_understood() {
    let page = open();
    type_into(&page, "s0_name", "Hill");
    unfold_all(&page);
    page.press_at(":nth-child(2 of .option) > [name=policy]");
    until("a policy", || (!page.texts("#trust_policy_agreed").is_empty()).then_some(()));
    for (id, typed, tidy) in [
        ("trust_policy_agreed", "September 2025", "2025-09"),
        ("s0_documents_complaints", "hill.example.org/a", "https://hill.example.org/a"),
        ("s0_roles_office_name", "The Office.", "Office"),
    ] {
        type_into(&page, id, typed);
        page.press_at("#s0_name");
        until(tidy, || (value_of(&page, id) == tidy).then_some(()));
    }
    assert_eq!(page.texts("#form .fault"), [""; 0]);
}
