//! Where the focus goes: to the heading of each new page, so that it is read out.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Gives the focus to the heading below an element.
///
/// A page without a heading, or one that cannot take the focus, is still read in its place.
pub(super) fn focus_heading(root: &NodeRef) -> Option<()> {
    let heading = root.cast::<Element>()?.query_selector("h1").ok()??;
    heading.unchecked_into::<HtmlElement>().focus().ok()
}
