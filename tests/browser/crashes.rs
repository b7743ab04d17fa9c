//! An app that crashes: the parent gets the start page back.

use crate::harness::{HILL, Page, Site, Trap, expect_no_crash, set_trap, until};
use crate::keyboard::expect_focus_on;

/// The start of every browser's message about a crash.
const CRASHED: &str = "RuntimeError: ";

#[test]
fn a_crash_at_the_start_leaves_the_start_page() {
    let page = Page::visit(trapped(Trap::Start), HILL);
    expect_no_crash(&page.await_fallback("at the start", CRASHED), "at the start");
    page.expect_start_page("at the start");
}

#[test]
fn a_crash_while_drawing_leaves_the_start_page() {
    let page = Page::visit(trapped(Trap::FirstDraw), HILL);
    expect_one_crash(&page, page.await_fallback("at the first page", CRASHED));
    page.expect_start_page("at the first page");
}

#[test]
fn a_crash_in_the_middle_of_a_journey_brings_the_start_page_back() {
    let page = Page::open_of(trapped(Trap::Event(1)), HILL);
    page.choose_all(&["Friends and bullying", "My child is falling out with friends"]);
    page.press_button("None of these yet");
    expect_one_crash(&page, page.await_fallback("in the middle", CRASHED));
    expect_focus_on(&page, "Who can I talk to at school?");
    page.expect_in_view("h1", "Who can I talk to at school?");
    page.expect_start_page("in the middle");
}

#[test]
fn a_crashed_app_is_not_reused() {
    let page = Page::open_of(trapped(Trap::Open(1)), HILL);
    page.choose("School places, costs and records");
    page.back();
    page.press_button("My child online");
    expect_one_crash(&page, page.await_fallback("at another link", CRASHED));
    page.leave(&[HILL, "#under-13"].concat());
    page.expect_in_view("li", "My child is under 13 and uses an app");
    let () = page.look("dispatchEvent(new Event('pagehide'))", &[]);
    page.expect_start_page("after a crash");
    assert_eq!(page.console(), [""; 0]);
}

fn trapped(trap: Trap) -> Site {
    Site::changed(|folder| folder.reseal("app.wasm", &set_trap(&folder.read("app.wasm"), trap)))
}

/// Waits until the browser reports the crash, and checks that it reports nothing else.
#[track_caller]
fn expect_one_crash(page: &Page, mut console: Vec<String>) {
    if !page.has_console() {
        return;
    }
    // Firefox reports exceptions a little late.
    until("the browser to report the crash", || {
        console.extend(page.console());
        console.iter().any(|line| line.contains("Uncaught RuntimeError: ")).then_some(())
    });
    assert_eq!(console.len(), 1, "one crash is reported once: {console:#?}");
}
