//! The app takes over the start page without the parent noticing.

use thirtyfour::Key;

use crate::harness::{Gate, HILL, Page, Site, hold_back, until};
use crate::keyboard::{expect_focus_on, tab_until};

#[test]
fn everything_stays_in_its_place() {
    for width in [390, 1280] {
        let (page, gate) = waiting();
        page.widen(width);
        page.leave(HILL);
        await_loader(&page);
        let served = page.places();
        page.watch_places();
        gate.open();
        page.await_app();
        let app = page.places();
        assert_eq!(app.len(), served.len(), "at {width} px");
        for (before, now) in served.iter().zip(&app) {
            assert_eq!(now, before, "at {width} px");
        }
        assert_eq!(page.moved_frames(), 0, "at {width} px");
    }
}

#[test]
fn a_focused_link_keeps_the_focus_and_works_with_the_app() {
    let (page, gate) = waiting();
    // A click would also move the focus, and WebKit would keep it there.
    let () = page.look("root.querySelector('.concerns').open = true", &[]);
    for link in ["Friends and bullying", "My child did not get a school place"] {
        tab_until(&page, link, |(name, text)| name == "a" && text == link);
    }
    let before = page.scrolled();
    gate.open();
    page.await_app();
    let focused = ("a".into(), "My child did not get a school place".into());
    assert_eq!(page.focused(), focused);
    expect_scrolled(&page, before);
    page.press(&Key::Enter);
    expect_focus_on(&page, "Make an admissions appeal");
    assert_eq!(page.address(), HILL);
}

#[test]
fn a_link_that_stays_a_link_keeps_the_focus() {
    let (page, gate) = waiting();
    tab_until(&page, "the office", |(name, text)| name == "a" && text == "01632 960100");
    gate.open();
    page.await_app();
    assert_eq!(page.focused(), ("a".into(), "01632 960100".into()));
}

#[test]
fn a_link_opened_in_another_tab_stays_a_link() {
    let page = Page::open(HILL);
    let answered: Vec<bool> = page.look(
        "const link = all('.topics .choice')[0];
         return [{}, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }].map((keys) => {
             const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...keys });
             const answered = !link.dispatchEvent(click);
             return answered;
         })",
        &[],
    );
    assert_eq!(answered, [true, false, false, false]);
}

#[test]
fn a_parent_who_has_scrolled_stays_there() {
    let (page, gate) = waiting();
    page.unfold();
    let () = page.look("scrollTo(0, 900)", &[]);
    let before = page.scrolled();
    assert!(before > 800.0, "the page is too short to scroll: {before}");
    gate.open();
    page.await_app();
    expect_scrolled(&page, before);
}

#[test]
fn a_parent_who_is_reading_a_topics_list_stays_there() {
    let (page, gate) = waiting();
    page.follow("School places, costs and records");
    page.expect_in_view("h3", "School places, costs and records");
    let before = page.scrolled();
    gate.open();
    page.await_app();
    page.expect_in_view("h3", "School places, costs and records");
    expect_scrolled(&page, before);
    assert_eq!(page.address(), [HILL, "#records"].concat());
}

/// Checks the scroll position, which a browser may round to a whole pixel.
#[track_caller]
fn expect_scrolled(page: &Page, before: f64) {
    let now = page.scrolled();
    assert!((now - before).abs() <= 1.0, "the page moves from {before} to {now}");
}

/// A page whose app can't start until the gate opens.
fn waiting() -> (Page, Gate) {
    let gate = Gate::shut();
    let site = Site::misserved(|_| (), |files| hold_back(files, "app.wasm", &gate));
    let page = Page::visit(site, HILL);
    page.widen(390);
    await_loader(&page);
    assert_eq!(page.texts("input"), [""; 0], "the app hasn't started");
    (page, gate)
}

/// Waits until the loader has folded the list of every concern, which it does before it waits for
/// the app.
fn await_loader(page: &Page) {
    let folded = "return !root.querySelector('.concerns').open";
    until("the list of every concern to be folded", || {
        page.look::<bool>(folded, &[]).then_some(())
    });
}
