//! The host page: reads what the loader fetched and mounts the app.

mod json;

use wasm_bindgen::JsValue;
use web_sys::Element;

use crate::guide::{Guide, Unreadable};
use crate::school::{self, School};
use crate::view::{App, AppProps};

/// Starts the app in an element.
///
/// `school` is a school's file as `JSON.parse` gives it, or `undefined` where there is none. A file
/// with faults is not used: the console names them, and the parent has the guide without contacts.
///
/// # Errors
/// [`Unreadable`] where the bytes are no guide; the element is then left as it was.
pub fn start(root: Element, guide: &[u8], school: JsValue) -> Result<(), Unreadable> {
    let guide = Guide::from_bytes(guide)?;
    let school = if school.is_undefined() { School::default() } else { read(&guide, school) };
    root.set_text_content(None);
    let props = AppProps { guide: guide.into(), school: school.into() };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    Ok(())
}

/// The school in a file, or one with no contacts where the file has faults.
fn read(guide: &Guide, file: JsValue) -> School {
    let (school, mut faults) = json::read::<School>(file);
    faults.extend(school::check(&school, guide));
    if faults.is_empty() {
        return school;
    }
    let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
    gloo::console::error!("Open Door: the school’s file is not used.", faults.join("\n"));
    School::default()
}
