//! Every kind of page that a parent can come to.

use crate::harness::{Page, until};

/// A kind of page of the journey, and the choices that lead there from the page before it.
const KINDS: [(&str, &[&str]); 8] = [
    ("first page", &[]),
    ("question", &["Friends and bullying"]),
    ("question with answers", &["My child is being bullied at school"]),
    ("open door", &["None of these yet"]),
    ("formal", &["I have had no reply", "I have had no reply", "I have had no reply"]),
    ("governors", &["I have had no reply"]),
    ("outside", &["I am unhappy with the outcome"]),
    (
        "urgent",
        &[
            "Start again",
            "Safety and health",
            "I am worried about a child’s safety at home or elsewhere",
        ],
    ),
];

/// Comes to every kind of page of the journey, one after the other, and in the end to the first one.
pub(crate) fn visit_every_kind(page: &Page, mut visit: impl FnMut(&str)) {
    for (kind, choices) in KINDS {
        page.choose_all(choices);
        visit(kind);
    }
    page.start_again();
    page.find("bully");
    until("worries", || page.announced().contains("found").then_some(()));
    visit("narrowed list");
    page.find("xylophone");
    until("no worries", || page.announced().contains("No match").then_some(()));
    visit("nothing found");
    page.find("");
    until("every worry", || page.announced().is_empty().then_some(()));
}

/// The same, and gives each of them every one of these widths, in CSS pixels.
pub(crate) fn visit_every_kind_at(page: &Page, widths: &[u32], mut visit: impl FnMut(&str, u32)) {
    visit_every_kind(page, |kind| {
        for width in widths {
            page.widen(*width);
            visit(kind, *width);
        }
    });
}
