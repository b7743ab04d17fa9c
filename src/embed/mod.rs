//! The host page: reads what the loader fetched and mounts the app.

use web_sys::Element;

use crate::bytes::{self, Unreadable};
use crate::guide::Guide;
use crate::school::School;
use crate::view::{App, AppProps, Shared};

/// Starts the app in an element with the bytes of a guide and of a school.
///
/// Without a school, or with one that cannot be read, the parent has the whole guide without
/// contacts; the console says what is wrong.
///
/// # Errors
/// [`Unreadable`] where the bytes are no guide; the element is then left as it was.
pub fn start(root: Element, guide: &[u8], school: Option<&[u8]>) -> Result<(), Unreadable> {
    let guide: Guide = bytes::read(guide)?;
    let school = school.map_or_else(School::default, |school| {
        bytes::read(school).unwrap_or_else(|error: Unreadable| {
            gloo::console::error!(format!("Open Door: the school’s file is {error}"));
            School::default()
        })
    });
    root.set_text_content(None);
    let props = AppProps { guide: Shared::from(guide), school: Shared::from(school) };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    Ok(())
}
