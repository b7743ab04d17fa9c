//! Workarounds for Firefox.

use thirtyfour::WebElement;
use thirtyfour::action_chain::ActionChain;

use super::session::{Session, as_json};
use crate::harness::until;

/// Goes to an address. The driver may return once the empty tab has unloaded, before the page has
/// loaded.
pub(super) fn go(session: &Session, address: &str) {
    session.wait(session.driver().goto(address));
    until("the page", || session.has_loaded().then_some(()));
}

/// Clicks an element. The driver's own click doesn't scroll to a frame, and leaves a listener behind
/// that keeps the page out of the back/forward cache. It complains if the click navigates the whole tab.
pub(super) fn click(session: &Session, element: &WebElement) {
    let script = "arguments[0].scrollIntoView({ block: 'nearest' })";
    let () = session.run(script, &[as_json(element)]);
    let pointer = session.driver().action_chain();
    match session.try_to(pointer.move_to_element_center(element).click().perform()) {
        Err(why) if why.to_string().contains("Actor is no longer active") => {}
        done => done.expect("the element can be clicked"),
    }
}

/// Presses keys, and waits a rendering frame for their effects, such as a scroll.
pub(super) fn press(session: &Session, keys: &ActionChain) {
    session.wait(keys.perform());
    // A page that's being left draws no more rendering frames.
    let drawn = "return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))";
    let _ = session.try_to(session.driver().execute(drawn, []));
}
