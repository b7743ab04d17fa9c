//! A browser that translates the page after every step.

use crate::harness::{Gate, HILL, Page, Site, hold_back, in_every_embedding, original, until};

/// A long journey with every kind of page. It finds buttons by position, because their names are
/// translated.
const JOURNEY: [&str; 15] = [
    ".topics li:nth-child(2) .choice",
    ".choices li:nth-child(1) .choice",
    ".choices li:nth-child(2) .choice",
    ".onward li:nth-child(1) .choice",
    ".onward li:nth-child(2) .choice",
    ".back",
    ".answers__row:nth-child(3) button",
    ".choices li:nth-child(1) .choice",
    ".answers__row:nth-child(1) button",
    ".topics li:last-child .choice",
    ".choices li:last-child .choice",
    ".answers__row:nth-child(1) button",
    ".topics li:nth-child(6) .choice",
    ".choices li:nth-child(4) .choice",
    ".again",
];

#[test]
fn each_page_has_its_own_words_after_every_step() {
    for page in in_every_embedding(HILL) {
        let expected = walk(&page, |_| ());
        // The start page is translated before the app takes over.
        let gate = Gate::shut();
        let site = Site::misserved(|_| (), |files| hold_back(files, "app.wasm", &gate));
        let translated = Page::visit_embedded(site, page.embedding(), HILL);
        until("the start page", || (!translated.all_texts().is_empty()).then_some(()));
        translated.translate();
        gate.open();
        translated.await_app();
        for ((step, shown), expected) in
            JOURNEY.iter().zip(walk(&translated, Page::translate)).zip(expected)
        {
            assert_eq!(shown, expected, "{step}");
        }
        assert_eq!(translated.console(), [""; 0]);
    }
}

#[test]
fn the_find_box_answers_on_a_translated_page() {
    for page in in_every_embedding(HILL) {
        page.translate();
        page.press_at("input");
        for (typed, start) in [("gdp", "1 match."), ("r", "1 match."), ("x", "Nothing here fits")] {
            page.type_words(typed);
            until(start, || page.announced().starts_with(start).then_some(()));
            page.translate();
        }
        page.turn_at(".found li .choice");
        assert_eq!(page.heading(), "Ask the school office");
        page.translate();
        page.turn_at(".back");
        assert_eq!(page.texts(".found li").len(), 1);
        assert_eq!(page.console(), [""; 0]);
    }
}

#[test]
fn back_and_forward_find_each_page_in_its_own_words() {
    let page = Page::open(HILL);
    let mut steps = vec![page.heading()];
    for css in &JOURNEY[..5] {
        page.translate();
        page.turn_at(css);
        steps.push(page.heading());
    }
    page.translate();
    // The start page stays translated.
    for heading in steps[1..5].iter().rev() {
        page.leave_back();
        until(heading, || (page.heading() == *heading).then_some(()));
        page.translate();
    }
    for heading in &steps[2..] {
        page.leave_forward();
        until(heading, || (page.heading() == *heading).then_some(()));
        page.translate();
    }
    assert_eq!(page.console(), [""; 0]);
}

/// What there is to read after each step of the journey. Calls `before` before each.
#[track_caller]
fn walk(page: &Page, before: impl Fn(&Page)) -> Vec<Vec<String>> {
    let step = |css: &&str| {
        before(page);
        page.unfold();
        page.turn_at(css);
        let texts = page.all_texts();
        // The start page stays translated.
        let first = page.texts(".app .page").is_empty();
        if first { texts.iter().map(|text| original(text).to_owned()).collect() } else { texts }
    };
    JOURNEY.iter().map(step).collect()
}
