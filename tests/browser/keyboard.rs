//! Using only the keyboard, and where the focus goes.

use thirtyfour::Key;

use crate::harness::{HILL, Page, in_every_embedding, until};

#[test]
fn opening_the_page_leaves_the_focus_alone() {
    for page in in_every_embedding(HILL) {
        assert_eq!(page.focused(), ("body".into(), String::new()));
    }
}

#[test]
fn a_whole_journey_needs_only_tab_and_enter() {
    for page in in_every_embedding(HILL) {
        for (button, heading) in [
            ("Friends and bullying", "Which is closest?"),
            ("My child is falling out with friends", "Who have you told so far?"),
            ("I have told the principal", "Make a formal complaint in writing"),
            ("I have had no reply", "Ask for a complaints panel"),
            ("I am unhappy with the outcome", "Complain to the Department for Education"),
            ("Back", "Ask for a complaints panel"),
            ("Change Who have you told so far?", "Who have you told so far?"),
            ("None of these yet", "Talk to your child’s class teacher"),
            ("Start again", "Who can I talk to at school?"),
        ] {
            // Under advice, the answers are folded.
            if button == "Change Who have you told so far?" {
                tab_until(&page, "the answers", |(name, text)| {
                    name == "summary" && text == "What you told us"
                });
                page.press(&Key::Enter);
                until("the answers", || (!page.texts(".answers dl").is_empty()).then_some(()));
            }
            tab_to(&page, button);
            page.press(&Key::Enter);
            expect_focus_on(&page, heading);
        }
    }
}

#[test]
fn the_find_box_needs_only_the_keyboard() {
    for page in in_every_embedding(HILL) {
        tab_until(&page, "the find box", |(name, _)| name == "input");
        page.type_words("gdpr");
        until("one concern", || (page.announced() == "1 match.").then_some(()));
        // On a phone, Enter is how people put the keyboard away.
        page.press(&Key::Enter);
        let found = ("a".to_owned(), "I have a worry about records or personal data".to_owned());
        until("the focus on what was found", || (page.focused() == found).then_some(()));
        page.press(&Key::Enter);
        expect_focus_on(&page, "Write to the data protection officer");
    }
}

#[test]
fn the_space_bar_presses_a_button_too() {
    for page in in_every_embedding(HILL) {
        page.choose("My child online");
        tab_to(&page, "My child is under 13 and uses an app");
        page.press(&Key::Space);
        expect_focus_on(&page, "Talk to your child’s class teacher");
    }
}

/// Presses Tab until a choice or a button with this name has the focus.
#[track_caller]
fn tab_to(page: &Page, button: &str) {
    tab_until(page, button, |(name, text)| ["a", "button"].contains(&&**name) && text == button);
}

/// Presses Tab to the end of the guide, then Shift+Tab back, until this has the focus, which must
/// be visible all the way. After the end come the browser's own buttons, from which a driver's keys
/// wouldn't come back.
#[track_caller]
pub(crate) fn tab_until(page: &Page, what: &str, is: impl Fn(&(String, String)) -> bool) {
    let mut passed = Vec::new();
    let mut has_reached_end = false;
    // More presses than any page needs, there and back.
    for _ in 0..300 {
        if has_reached_end {
            page.press_with(&Key::Shift, &Key::Tab.value().to_string());
        } else {
            page.press(&Key::Tab);
        }
        let focused = page.focused();
        let is_last = "return focused() === all('a, button, input, summary').at(-1)";
        has_reached_end |= page.look::<bool>(is_last, &[]);
        let outlined: bool = page.look(
            "const { outlineStyle, outlineWidth } = getComputedStyle(focused());
             return focused() === document.body
                 || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);",
            &[],
        );
        assert!(outlined, "the focus isn’t visible on {focused:?}");
        if is(&focused) {
            return;
        }
        passed.push(focused);
    }
    panic!("Tab doesn’t reach {what}: {passed:#?}");
}

/// Waits until the heading has the focus and says this.
#[track_caller]
pub(crate) fn expect_focus_on(page: &Page, heading: &str) {
    let wanted = ("h1".to_owned(), heading.to_owned());
    until(&format!("the focus on “{heading}”"), || (page.focused() == wanted).then_some(()));
}
