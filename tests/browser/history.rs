//! The browser's own Back and Forward walk the steps, for as long as the parent stays on the page; nobody
//! who comes to it finds what a parent did on it.

use crate::harness::{GREEN, HILL, Page, until};
use crate::keyboard::expect_focus_on;

const TITLE: &str = "Who can I talk to at school?";

#[test]
fn back_and_forward_walk_the_steps() {
    let page = Page::open(HILL);
    let mut steps = vec![here(&page)];
    let journey: [&dyn Fn(); 8] = [
        &|| page.choose("Friends and bullying"),
        &|| page.choose("My child is being bullied at school"),
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
fn a_step_from_the_middle_takes_the_place_of_those_that_came_after() {
    let page = Page::open(HILL);
    page.choose("Friends and bullying");
    let topic = here(&page);
    page.choose_all(&["My child is being bullied at school", "None of these yet"]);
    page.leave_back();
    expect_focus_on(&page, "What have you done about it so far?");
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

    // So does a link of the first page.
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
fn back_leads_to_where_a_link_has_opened_the_page() {
    let page = Page::open(&[HILL, "#bullying"].concat());
    expect_focus_on(&page, "What have you done about it so far?");
    let opened = here(&page);
    page.choose("None of these yet");
    let advice = here(&page);
    page.leave_back();
    opened.expect_on(&page);
    page.leave_forward();
    advice.expect_on(&page);
    // Another link begins anew, and the way back leads to what the address says.
    page.leave(&[HILL, "#under-13"].concat());
    expect_focus_on(&page, "Talk to your child’s class teacher");
    page.leave_back();
    expect_focus_on(&page, "What have you done about it so far?");
    assert_eq!(page.answers(), opened.answers);
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn back_to_the_first_page_finds_it_where_it_was_left() {
    expect_first_page_left(&Page::open(HILL));
}

#[test]
fn a_slow_phone_finds_it_there_too() {
    let page = Page::open(HILL);
    // Yew takes a pause before the focus, and so before a scroll, when it has drawn for longer than a frame.
    let () = page.run("const now = Date.now; let late = 0; Date.now = () => now() + (late += 20)");
    expect_first_page_left(&page);
}

/// Checks that Back and Forward lead to where the first page and a step were left.
#[track_caller]
fn expect_first_page_left(page: &Page) {
    page.widen(390);
    page.find("friend");
    until("some worries", || page.announced().contains("found").then_some(()));
    let () = page.look("all('.narrowed li a').at(-1).scrollIntoView({ block: 'center' })", &[]);
    let before = page.scrolled();
    assert!(before > 100.0, "the page is too short to scroll: {before}");
    let found = page.texts(".narrowed li a");
    page.choose(&found[found.len() - 1]);
    page.expect_in_view("h1", &page.heading());
    let step = here(page);
    page.leave_back();
    until("the first page, where it was left", || (page.scrolled() == before).then_some(()));
    assert_eq!(page.texts(".narrowed li a"), found);
    page.leave_forward();
    step.expect_on(page);
    page.expect_in_view("h1", &step.heading);
}

#[test]
fn a_page_that_is_loaded_again_has_forgotten_its_steps() {
    let page = Page::open(HILL);
    page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
    page.reload();
    page.await_app();
    expect_untouched(&page);
    page.choose("Friends and bullying");
    let topic = here(&page);
    page.leave_back();
    expect_focus_on(&page, TITLE);
    expect_untouched(&page);
    page.leave_forward();
    topic.expect_on(&page);
    for _ in 0..3 {
        page.leave_back();
        until("the first page", || (page.heading() == TITLE).then_some(()));
        expect_untouched(&page);
    }
    page.leave_forward();
    until("the step that was there", || (here(&page).number == Some(1)).then_some(()));
    expect_untouched(&page);
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn coming_back_to_the_page_finds_no_step_either() {
    let page = Page::open(HILL);
    page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
    page.leave(GREEN);
    for number in [Some(2), Some(1), None] {
        page.leave_back();
        until(&format!("the step {number:?}"), || (here(&page).number == number).then_some(()));
        page.await_app();
        expect_untouched(&page);
    }
}

#[test]
fn coming_back_to_the_page_finds_no_answers() {
    let page = Page::open(HILL);
    page.find("grooming");
    until("one worry", || (page.announced() == "1 worry found").then_some(()));
    page.choose("Someone is grooming or sexually contacting my child online");
    assert_eq!(page.heading(), "Report it to CEOP");
    let () = page.look(
        "addEventListener('pageshow', ({ persisted }) => {
             window.returned = { persisted, shown: texts(all('h1, dd, input')) };
         })",
        &[],
    );
    page.leave(GREEN);
    page.leave_back();
    // The page itself comes back out of the browser's memory, so it was frozen as it stands now.
    let kept: bool = page.look("return window.returned?.persisted ?? false", &[]);
    assert!(kept, "the page was kept");
    let shown: Vec<String> = page.look("return window.returned.shown", &[]);
    assert!(shown.contains(&TITLE.to_owned()), "{shown:#?}");
    expect_untouched(&page);
}

#[test]
fn coming_back_to_the_page_finds_an_empty_find_box() {
    let page = Page::open(HILL);
    page.find("grooming");
    until("one worry", || (page.announced() == "1 worry found").then_some(()));
    page.leave(GREEN);
    page.leave_back();
    page.await_app();
    expect_untouched(&page);
}

#[test]
fn the_answers_are_gone_as_soon_as_the_page_is_left() {
    let page = Page::open(HILL);
    page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
    let () = page.look("dispatchEvent(new PageTransitionEvent('pagehide'))", &[]);
    until("the first page", || (page.heading() == TITLE).then_some(()));
    expect_untouched(&page);
}

#[test]
fn going_forward_again_finds_no_answers_either() {
    let page = Page::open(HILL);
    page.choose("My child online");
    page.leave(GREEN);
    page.await_app();
    page.choose("Friends and bullying");
    // The way back to the first page of this school is its own step.
    page.leave_back();
    expect_focus_on(&page, TITLE);
    page.leave_back();
    page.await_app();
    assert_eq!(page.address(), HILL);
    expect_untouched(&page);
    for number in [None, Some(1)] {
        page.leave_forward();
        until(&format!("the step {number:?}"), || (here(&page).number == number).then_some(()));
        page.await_app();
        assert_eq!(page.address(), GREEN);
        expect_untouched(&page);
    }
}

/// What is to be seen of a step.
#[derive(Debug, PartialEq, Eq)]
struct Step {
    /// The number that the browser keeps of it.
    number: Option<usize>,
    heading: String,
    answers: Vec<String>,
}

/// The step that is shown.
fn here(page: &Page) -> Step {
    let number = page.look("return history.state", &[]);
    Step { number, heading: page.heading(), answers: page.answers() }
}

impl Step {
    /// Waits until this step is shown, with the focus on its heading.
    #[track_caller]
    fn expect_on(&self, page: &Page) {
        until(&format!("{self:#?}"), || (here(page) == *self).then_some(()));
        expect_focus_on(page, &self.heading);
    }
}

/// Checks that the page is as it is for someone who comes to it first.
#[track_caller]
fn expect_untouched(page: &Page) {
    assert_eq!(page.heading(), TITLE);
    assert_eq!(page.answers(), [""; 0]);
    assert_eq!(page.announced(), "");
    assert_eq!(page.texts(".narrowed li"), [""; 0]);
    let typed: Vec<String> = page.look("return all('input').map(({ value }) => value)", &[]);
    assert_eq!(typed, [""]);
}
