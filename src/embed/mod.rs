//! The host page: reads what the loader fetched and mounts the app.

use std::cell::RefCell;

use web_sys::Element;
use yew::AppHandle;

use crate::bytes;
use crate::guide::Guide;
use crate::school::School;
use crate::view::{App, AppProps, Event};

thread_local! {
    static APP: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
}

/// Starts the app in an element with the bytes of a guide and of a school, at the concern that is
/// `named` by the address. Without bytes of a school it speaks for none.
///
/// Where the guide cannot be read there is no answer, and where the school cannot it is `false`; then
/// the element is left as it was.
#[must_use]
pub fn start(root: Element, guide: &[u8], school: &[u8], named: &str) -> Option<bool> {
    let guide: Guide = bytes::read(guide).ok()?;
    let school: Option<School> =
        if school.is_empty() { Some(School::default()) } else { bytes::read(school).ok() };
    let Some(school) = school else { return Some(false) };
    let props = AppProps { guide: guide.into(), school: school.into(), named: named.into() };
    let app = yew::Renderer::<App>::with_root_and_props(root, props).render();
    APP.set(Some(app));
    Some(true)
}

/// Forgets what the parent has done and opens at the concern that is `named`, if there is one.
pub fn reopen(named: &str) {
    APP.with_borrow(|app| {
        if let Some(app) = app {
            app.send_message(Event::Open(named.into()));
        }
    });
}
