//! Every kind of page that a parent can get to.

use crate::harness::{Page, until};

/// The kinds of page, each with the choices that lead there from the one before.
const KINDS: [(&str, &[&str]); 9] = [
    ("first page", &[]),
    ("question", &["Friends and bullying"]),
    ("question with answers", &["My child is falling out with friends"]),
    ("open door", &["None of these yet"]),
    ("formal", &["I have had no reply", "I have had no reply", "I have had no reply"]),
    ("governors", &["I have had no reply"]),
    ("outside", &["I am unhappy with the outcome"]),
    (
        "urgent",
        &["Start again", "A child’s safety", "I am worried that a child is neglected or not safe"],
    ),
    (
        "post",
        &["Start again", "Posts about us or the school", "There is a post about my child or me"],
    ),
];

/// The kinds of page to look at again with everything unfolded.
const UNFOLDED: [&str; 2] = ["open door", "post"];

/// Goes to every kind of page of the journey, one after the other, and finally back to the start
/// page.
pub(crate) fn see_every_kind(page: &Page, mut see: impl FnMut(&str)) {
    for (kind, choices) in KINDS {
        page.choose_all(choices);
        see(kind);
        if UNFOLDED.contains(&kind) {
            page.unfold();
            see(&format!("{kind}, unfolded"));
        }
    }
    page.start_again();
    page.find("bully");
    until("concerns", || page.announced().contains("match").then_some(()));
    see("offers");
    page.find("xylophone");
    until("no concerns", || page.announced().contains("Nothing here fits").then_some(()));
    see("nothing found");
    page.find("she wants to kill herself");
    until("who can help at once", || (!page.texts(".crisis").is_empty()).then_some(()));
    let () = page.look("scrollTo(0, 0)", &[]);
    see("somebody at risk");
    page.find("");
    until("every concern", || page.announced().is_empty().then_some(()));
}

/// The same, at each of these widths in CSS pixels.
pub(crate) fn see_every_kind_at(page: &Page, widths: &[u32], mut see: impl FnMut(&str, u32)) {
    see_every_kind(page, |kind| {
        for width in widths {
            page.widen(*width);
            see(kind, *width);
        }
    });
}
