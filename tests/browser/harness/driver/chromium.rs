//! Workarounds for Chromium.

use thirtyfour::WebElement;

use super::session::{Session, as_json};

/// Clicks an element. The driver doesn't scroll to one that is in the window but under a bar, and it
/// complains if the click navigates the whole tab from a sandbox.
pub(super) fn click(session: &Session, element: &WebElement) {
    match session.try_to(element.click()) {
        Err(why) if why.to_string().contains("target frame detached") => {}
        Err(why) if why.to_string().contains("click intercepted") => {
            let script = "arguments[0].scrollIntoView({ block: 'nearest' })";
            let () = session.run(script, &[as_json(element)]);
            session.wait(element.click());
        }
        done => done.expect("the element can be clicked"),
    }
}
