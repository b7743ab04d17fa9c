//! The host page: reads what the loader fetched and mounts the app.

use web_sys::Element;

use crate::bytes::{self, Unreadable};
use crate::guide::Guide;
use crate::school::School;
use crate::view::{App, AppProps};

/// Starts the app in an element with the bytes of a guide and of a school.
///
/// Returns whether the school could be read. Where it could not, as where there are no bytes of
/// one, the parent has the whole guide without contacts.
///
/// # Errors
/// [`Unreadable`] where the bytes are no guide; the element is then left as it was.
pub fn start(root: Element, guide: &[u8], school: &[u8]) -> Result<bool, Unreadable> {
    let guide: Guide = bytes::read(guide)?;
    let school: Result<School, _> = bytes::read(school);
    let is_read = school.is_ok();
    root.set_text_content(None);
    let props = AppProps { guide: guide.into(), school: school.unwrap_or_default().into() };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    Ok(is_read)
}
