//! Workarounds for WebKit.

use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::{Cookie, WebElement};

use super::session::{Session, as_json};
use crate::harness::until;

/// The longest history of a tab that is reused. WebKit keeps at most 100 entries, and after that,
/// the length can't show what a test adds.
const MAX_ENTRIES: u64 = 40;

/// A position for the window that puts its toolbar under the pointer, which is in the middle of the
/// screen. Without the pointer, the window wouldn't be active, and with an element under the
/// pointer, that would be hovered.
const CORNER: (i64, i64) = (1390, 995);

/// Empties a browser for another test; `None` if it can't be reused.
pub(super) fn emptied(session: Session) -> Option<Session> {
    // Each test has a port of its own, and browsers keep everything except cookies apart by port.
    session.wait(session.driver().delete_all_cookies());
    let tabs = session.wait(session.driver().windows());
    session.keep_only(&tabs.first()?.to_string());
    session.wait(session.driver().goto("about:blank"));
    let () = session.run("window.name = ''", &[]);
    let entries: u64 = session.run("return history.length", &[]);
    (entries <= MAX_ENTRIES).then_some(session)
}

/// Sets the size of the window in CSS pixels.
pub(super) fn resize(session: &Session, width: u32, height: u32) {
    let (x, y) = CORNER;
    session.wait(session.driver().set_window_rect(x, y, width, height));
}

/// The page's cookies; in a frame, only those that scripts can read.
pub(super) fn cookies(session: &Session) -> Vec<String> {
    let cookies = session.wait(session.driver().get_all_cookies());
    let named = |cookie: Cookie| format!("{}={}", cookie.name, cookie.value);
    let readable: String = session.run("return document.cookie", &[]);
    let readable = readable.split("; ").filter(|cookie| !cookie.is_empty()).map(str::to_owned);
    cookies.into_iter().map(named).chain(readable).collect()
}

/// Clicks an element with the pointer, because the driver's own click often thinks that elements
/// are covered or out of reach.
pub(super) fn click(session: &Session, element: &WebElement) {
    until("the element to be in reach", || {
        bring_into_reach(session, element);
        let pointer = session.driver().action_chain();
        match session.try_to(pointer.move_to_element_center(element).click().perform()) {
            Err(why) if matches!(*why, WebDriverErrorInner::MoveTargetOutOfBounds(_)) => None,
            done => {
                done.expect("the element can be clicked");
                Some(())
            }
        }
    });
}

/// Scrolls to an element. A frame of another site can't scroll the page around it, so this scrolls
/// that too.
fn bring_into_reach(session: &Session, element: &WebElement) {
    let within = "
        const [element] = arguments;
        element.scrollIntoView({ block: 'nearest' });
        const { top, bottom } = element.getBoundingClientRect();
        return parent === self ? null : (top + bottom) / 2;
    ";
    let Some(middle) = session.run::<Option<f64>>(within, &[as_json(element)]) else { return };
    let around = "
        const [middle] = arguments;
        const there = document.querySelector('iframe').getBoundingClientRect().top + middle;
        if (there < 0 || there > innerHeight) scrollBy(0, there - innerHeight / 2);
    ";
    session.wait(session.driver().enter_default_frame());
    let () = session.run(around, &[middle.into()]);
    session.wait(session.driver().enter_frame(0));
}
