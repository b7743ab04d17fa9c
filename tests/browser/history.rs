//! Back and Forward walk through the pages of a journey for as long as the parent stays. Anyone who
//! comes to the page later can't find out what the parent did.

use crate::harness::{GREEN, HILL, Page, until};
use crate::keyboard::expect_focus_on;

const TITLE: &str = "Who can I talk to at school?";

#[test]
fn back_and_forward_walk_through_the_pages() {
    let page = Page::open(HILL);
    let mut steps = vec![here(&page)];
    let journey: [&dyn Fn(); 8] = [
        &|| page.choose("Friends and bullying"),
        &|| page.choose("My child is falling out with friends"),
        &|| page.choose("None of these yet"),
        &|| page.choose("I have had no reply"),
        &|| page.back(),
        &|| page.change("Which is closest?"),
        &|| page.start_again(),
        &|| page.choose("My child online"),
    ];
    for step in journey {
        step();
        steps.push(here(&page));
    }
    let numbers: Vec<_> = steps.iter().map(|step| step.number).collect();
    assert_eq!(
        numbers,
        [None, Some(1), Some(2), Some(3), Some(4), Some(5), Some(6), Some(7), Some(8)]
    );
    for step in steps.iter().rev().skip(1) {
        page.leave_back();
        step.expect_on(&page);
    }
    for step in &steps[1..] {
        page.leave_forward();
        step.expect_on(&page);
    }
    assert_eq!(page.leaks(), [""; 0]);
}

#[test]
fn a_choice_in_the_middle_replaces_the_pages_after_it() {
    let page = Page::open(HILL);
    page.choose("Friends and bullying");
    let topic = here(&page);
    page.choose_all(&["My child is accused of bullying", "None of these yet"]);
    page.leave_back();
    expect_focus_on(&page, "Who have you told so far?");
    page.leave_back();
    topic.expect_on(&page);
    page.choose("My child is falling out with friends");
    let other = here(&page);
    assert_eq!(other.answers, ["Friends and bullying", "My child is falling out with friends"]);
    page.leave_forward();
    other.expect_on(&page);
    page.leave_back();
    topic.expect_on(&page);
    page.leave_forward();
    other.expect_on(&page);

    // So does a link on the start page.
    page.leave_back();
    page.leave_back();
    expect_focus_on(&page, TITLE);
    page.choose("My child online");
    let online = here(&page);
    assert_eq!(online.answers, ["My child online"]);
    page.leave_back();
    expect_focus_on(&page, TITLE);
    page.leave_forward();
    online.expect_on(&page);
}

#[test]
fn back_leads_to_where_a_link_opened_the_page() {
    let page = Page::open(&[HILL, "#falling-out"].concat());
    expect_focus_on(&page, "Who have you told so far?");
    let opened = here(&page);
    page.choose("None of these yet");
    let advice = here(&page);
    page.leave_back();
    opened.expect_on(&page);
    page.leave_forward();
    advice.expect_on(&page);
    // Another link starts again, and Back leads to what the address names.
    page.leave(&[HILL, "#under-13"].concat());
    expect_focus_on(&page, "Talk to your child’s class teacher");
    page.leave_back();
    expect_focus_on(&page, "Who have you told so far?");
    assert_eq!(page.answers(), opened.answers);
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn back_to_the_start_page_restores_its_scroll_position() {
    expect_scroll_restored(&Page::open(HILL));
}

#[test]
fn back_restores_it_on_a_slow_phone_too() {
    let page = Page::open(HILL);
    // If drawing takes longer than a rendering frame, Yew pauses before the focus moves and the
    // page scrolls.
    let () = page.run("const now = Date.now; let late = 0; Date.now = () => now() + (late += 20)");
    expect_scroll_restored(&page);
}

/// Checks that Back and Forward restore the scroll position of the start page and of a step.
#[track_caller]
fn expect_scroll_restored(page: &Page) {
    page.widen(390);
    page.find("friend");
    until("some concerns", || page.announced().contains("match").then_some(()));
    let () = page.look("all('.found li a').at(-1).scrollIntoView({ block: 'center' })", &[]);
    let before = page.scrolled();
    assert!(before > 100.0, "the page is too short to scroll: {before}");
    let found = page.texts(".found li a");
    page.choose(&found[found.len() - 1]);
    page.expect_in_view("h1", &page.heading());
    let step = here(page);
    page.leave_back();
    until("the start page, where it was left", || (page.scrolled() == before).then_some(()));
    assert_eq!(page.texts(".found li a"), found);
    page.leave_forward();
    step.expect_on(page);
    page.expect_in_view("h1", &step.heading);
}

#[test]
fn a_reloaded_page_has_forgotten_everything() {
    let page = Page::open(HILL);
    page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
    page.reload();
    page.await_app();
    expect_first_visit(&page);
    page.choose("Friends and bullying");
    let topic = here(&page);
    page.leave_back();
    expect_focus_on(&page, TITLE);
    expect_first_visit(&page);
    page.leave_forward();
    topic.expect_on(&page);
    for _ in 0..3 {
        page.leave_back();
        until("the start page", || (page.heading() == TITLE).then_some(()));
        expect_first_visit(&page);
    }
    page.leave_forward();
    until("the entry that was there", || (here(&page).number == Some(1)).then_some(()));
    expect_first_visit(&page);
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn coming_back_to_the_page_shows_the_start_page() {
    let page = Page::open(HILL);
    page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
    page.leave(GREEN);
    for number in [Some(2), Some(1), None] {
        page.leave_back();
        until(&format!("the entry {number:?}"), || (here(&page).number == number).then_some(()));
        page.await_app();
        expect_first_visit(&page);
    }
}

#[test]
fn a_page_from_the_back_forward_cache_shows_no_answers() {
    let page = Page::open(HILL);
    page.find("grooming");
    until("a concern", || page.announced().contains("match").then_some(()));
    page.choose("Someone is grooming my child or sending them sexual messages");
    assert_eq!(page.heading(), "Report it to CEOP");
    let () = page.look(
        "addEventListener('pageshow', ({ persisted }) => {
             window.returned = { persisted, shown: texts(all('h1, dd, input')) };
         })",
        &[],
    );
    page.leave(GREEN);
    page.leave_back();
    // It came from the back/forward cache, so this is the page as it was frozen.
    let kept: bool = page.look("return window.returned?.persisted ?? false", &[]);
    assert!(kept, "the page came from the back/forward cache");
    let shown: Vec<String> = page.look("return window.returned.shown", &[]);
    assert!(shown.contains(&TITLE.to_owned()), "{shown:#?}");
    expect_first_visit(&page);
}

#[test]
fn coming_back_to_the_page_shows_an_empty_find_box() {
    let page = Page::open(HILL);
    page.find("grooming");
    until("a concern", || page.announced().contains("match").then_some(()));
    page.leave(GREEN);
    page.leave_back();
    page.await_app();
    expect_first_visit(&page);
}

#[test]
fn the_answers_are_gone_as_soon_as_the_page_is_left() {
    let page = Page::open(HILL);
    page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
    let () = page.look("dispatchEvent(new PageTransitionEvent('pagehide'))", &[]);
    until("the start page", || (page.heading() == TITLE).then_some(()));
    expect_first_visit(&page);
}

#[test]
fn going_forward_to_the_page_shows_no_answers_either() {
    let page = Page::open(HILL);
    page.choose("My child online");
    page.leave(GREEN);
    page.await_app();
    page.choose("Friends and bullying");
    // The start page has an entry of its own, which comes first.
    page.leave_back();
    expect_focus_on(&page, TITLE);
    page.leave_back();
    page.await_app();
    assert_eq!(page.address(), HILL);
    expect_first_visit(&page);
    for number in [None, Some(1)] {
        page.leave_forward();
        until(&format!("the entry {number:?}"), || (here(&page).number == number).then_some(()));
        page.await_app();
        assert_eq!(page.address(), GREEN);
        expect_first_visit(&page);
    }
}

/// What there is to see on a page of the journey.
#[derive(Debug, PartialEq, Eq)]
struct Step {
    /// The number in the browser's history state.
    number: Option<usize>,
    heading: String,
    answers: Vec<String>,
}

/// The current page.
fn here(page: &Page) -> Step {
    let number = page.look("return history.state", &[]);
    Step { number, heading: page.heading(), answers: page.answers() }
}

impl Step {
    /// Waits until this page is shown, with the focus on its heading.
    #[track_caller]
    fn expect_on(&self, page: &Page) {
        until(&format!("{self:#?}"), || (here(page) == *self).then_some(()));
        expect_focus_on(page, &self.heading);
    }
}

/// Checks that the page looks the same as on a first visit.
#[track_caller]
fn expect_first_visit(page: &Page) {
    assert_eq!(page.heading(), TITLE);
    assert_eq!(page.answers(), [""; 0]);
    assert_eq!(page.announced(), "");
    assert_eq!(page.texts(".found li"), [""; 0]);
    let typed: Vec<String> = page.look("return all('input').map(({ value }) => value)", &[]);
    assert_eq!(typed, [""]);
}
