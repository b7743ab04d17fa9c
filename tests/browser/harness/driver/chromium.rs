//! What is special about Chromium.

use thirtyfour::WebElement;

use super::session::Session;

/// Clicks an element. The driver complains if that navigates the whole tab from a sandbox.
pub(super) fn click(session: &Session, element: &WebElement) {
    match session.try_to(element.click()) {
        Err(why) if why.to_string().contains("target frame detached") => {}
        done => done.expect("the element can be clicked"),
    }
}
