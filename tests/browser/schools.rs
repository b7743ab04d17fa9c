//! A school that gives few details, and no school at all.

use crate::harness::{GREEN, NEUTRAL, Page};

/// What a parent has done so far, and who to ask the office for.
const PROGRESS: [(&str, &str); 5] = [
    ("None of these yet", "Ask to speak to the class teacher, or ask for their email address."),
    (
        "I have told the class teacher",
        "Ask to speak to the senior leader, or ask for their email address.",
    ),
    (
        "I have told the senior leader",
        "Ask to speak to the headteacher, or ask for their email address.",
    ),
    (
        "I have told the headteacher",
        "Ask to speak to the person who deals with complaints, or ask for their email address.",
    ),
    (
        "I have made a formal complaint",
        "Ask to speak to the clerk to the governors, or ask for their email address.",
    ),
];

#[test]
fn a_school_with_only_an_office_number_reads_well() {
    let page = Page::open(GREEN);
    expect_no_gaps(&page);
    for (so_far, ask) in PROGRESS {
        page.choose_all(&["Friends and bullying", "My child is falling out with friends", so_far]);
        page.expect_what_all_advice_has();
        expect_no_gaps(&page);
        assert_eq!(page.contacts(), ["tel:01632960200"], "{so_far}");
        let how = page.texts(".advice > .contact-card p");
        assert!(how.contains(&ask.to_owned()), "“{ask}” is not in {how:#?}");
        page.start_again();
    }
}

#[test]
fn the_page_without_a_school_says_to_ask_the_school_office() {
    let page = Page::open(NEUTRAL);
    expect_no_gaps(&page);
    for (so_far, _) in PROGRESS {
        page.choose_all(&["Friends and bullying", "My child is falling out with friends", so_far]);
        expect_asked_at_the_office(&page);
        page.start_again();
    }
}

/// Checks that an advice page gives no contact and sends the parent to the school office.
#[track_caller]
fn expect_asked_at_the_office(page: &Page) {
    page.expect_what_all_advice_has();
    expect_no_gaps(page);
    assert_eq!(page.contacts(), [""; 0]);
    let how = page.texts(".advice > .contact-card p").join("\n");
    let ask = "Ask at the school office. Its phone number is on letters from school";
    assert!(how.contains(ask), "“{ask}” is not in {how}");
    let links = page.links();
    let own = links.iter().find(|link| link.contains("01632") || link.contains("example"));
    assert_eq!(own, None, "a contact is shown that isn't in the school's file");
}

/// Checks that no element is empty, and that every name is filled in.
#[track_caller]
fn expect_no_gaps(page: &Page) {
    page.unfold();
    let heading = page.heading();
    let empty: Vec<String> = page.look(
        "return all('h1, h2, h3, p:not([role=status]), li, dt, dd, a, button, section')
             .filter((node) => !text(node)).map((node) => node.outerHTML)",
        &[],
    );
    assert_eq!(empty, [""; 0], "{heading}");
    let all = page.texts("body").concat();
    for gap in ["{", "}", "undefined", "null", " .", " ,", "the the "] {
        assert!(!all.contains(gap), "{heading}: “{gap}” is in {all}");
    }
}
