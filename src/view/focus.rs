//! Where the focus goes: to the heading of each new page, so that it is read out.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Gives the focus to the heading of the page that the app has drawn in this element, or, where it
/// has drawn nothing, of the delivered page beside it.
///
/// A page without a heading, or one that cannot take the focus, is still read in its place.
pub(super) fn focus_heading(root: &Element) -> Option<()> {
    let heading = root.parent_element()?.query_selector("h1").ok()??;
    heading.unchecked_into::<HtmlElement>().focus().ok()
}
