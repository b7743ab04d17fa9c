//! The markup and the layout of every kind of page.

use crate::harness::{GREEN, HILL, Page};

/// A narrow phone, a phone and a desktop, in CSS pixels.
pub(crate) const WIDTHS: [u32; 3] = [320, 390, 1280];

/// Choices that lead through one page of each kind.
const KINDS: [&str; 4] = [
    "A child’s safety",
    "I am worried that a child is neglected or not safe",
    "I have had no reply",
    "Start again",
];

#[test]
fn the_longest_pages_fit_a_narrow_phone() {
    let page = Page::open(GREEN);
    page.widen(320);
    page.find("facebook");
    expect_fit(&page, 320);
    page.choose("I am about to post about the school");
    expect_fit(&page, 320);
    page.start_again();
    page.choose_all(&["Friends and bullying", "My child is being bullied online"]);
    expect_fit(&page, 320);
    page.choose("A panel has heard my complaint");
    expect_fit(&page, 320);
}

#[test]
fn every_kind_of_page_has_one_main_heading_and_a_language() {
    let page = Page::open(HILL);
    for next in KINDS {
        let heading = page.heading();
        let levels: Vec<u32> = page.look(
            "return all('h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1]))",
            &[],
        );
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{heading}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{heading}: a level is left out of {levels:?}");
        }
        let languages: Vec<String> = page.look(
            "return [document.documentElement.lang, all('h1')[0].closest('[lang]').lang]",
            &[],
        );
        assert_eq!(languages, ["en", "en"], "{heading}");
        let doubled: Vec<String> = page.look(
            "const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
             return ids.filter((id, index) => ids.indexOf(id) !== index)",
            &[],
        );
        assert_eq!(doubled, [""; 0], "{heading}: an id is used twice");
        for (landmark, css) in [("main", "main"), ("banner", "header"), ("privacy", "footer")] {
            assert_eq!(page.texts(css).len(), 1, "{heading}: {landmark}");
        }
        page.choose(next);
    }
}

/// Checks that nothing in the guide sticks out of its container sideways.
#[track_caller]
pub(crate) fn expect_fit_in(page: &Page, host: &str) {
    let heading = page.heading();
    let wide: Vec<String> = page.look(
        "const { left, right } = all('.open-door')[0].getBoundingClientRect();
         const inside = ({ left: start, right: end }) => start >= left - 1 && end <= right + 1;
         return all('.open-door *')
             .filter((node) => !inside(node.getBoundingClientRect()))
             .map((node) => `${node.localName}.${node.className}: ${text(node)}`)",
        &[],
    );
    assert_eq!(wide, [""; 0], "{host}: {heading}: sticks out sideways");
}

/// Checks that nothing sticks out of the window sideways, and that every button is large enough for
/// a finger.
#[track_caller]
pub(crate) fn expect_fit(page: &Page, width: u32) {
    let heading = page.heading();
    let wide: Vec<String> = page.look(
        "const { scrollWidth, clientWidth } = document.documentElement;
         return scrollWidth <= clientWidth ? [] : all('*').filter((node) => {
             const { left, right } = node.getBoundingClientRect();
             return left < 0 || right > clientWidth;
         }).map((node) => `${node.localName}.${node.className}: ${text(node)}`)",
        &[],
    );
    assert_eq!(wide, [""; 0], "{heading}: wider than {width} px");
    // Links in running text may be only as high as a line.
    let small: Vec<String> = page.look(
        "const alone = (node) => {
             const holder = node.localName === 'a' && node.closest('p, li, dd');
             return !holder || text(node) === text(holder);
         };
         return all('button, input, a, summary').filter(alone).filter((node) => {
             const { width, height } = node.getBoundingClientRect();
             return width < 44 || height < 44;
         }).map((node) => {
             const { width, height } = node.getBoundingClientRect();
             return `${text(node)}: ${width} x ${height}`;
         })",
        &[],
    );
    assert_eq!(small, [""; 0], "{heading}: smaller than 44 px at {width} px");
}
