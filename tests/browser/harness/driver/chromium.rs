//! Workarounds for Chromium.

use thirtyfour::WebElement;

use super::session::Session;

/// Clicks an element. If that navigates the whole tab from a sandbox, the driver complains.
pub(super) fn click(session: &Session, element: &WebElement) {
    match session.try_to(element.click()) {
        Err(why) if why.to_string().contains("target frame detached") => {}
        done => done.expect("the element can be clicked"),
    }
}
