//! Where the focus goes: to the heading of each new page, so that it is read out.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Gives the focus to the first heading below an element.
///
/// A page without a heading, or one that cannot take the focus, is still read in its place.
pub(super) fn focus_heading(page: &Element) -> Option<()> {
    let heading = page.query_selector("h1").ok()??;
    heading.unchecked_into::<HtmlElement>().focus().ok()
}
