//! The browser's own way back: nobody who comes to the page finds what a parent did on it.

use crate::harness::{GREEN, HILL, Page, until};

const TITLE: &str = "Who can I talk to at school?";

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
    let persisted: bool = page.look("return window.returned?.persisted ?? false", &[]);
    assert!(persisted, "the browser did not keep the page, so this test tells nothing");
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
    page.leave_back();
    page.await_app();
    expect_untouched(&page);
    page.leave_forward();
    page.await_app();
    expect_untouched(&page);
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
