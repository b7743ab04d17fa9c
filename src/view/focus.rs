//! Where the focus goes: to the heading of each new page, so that it is read out.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// The root of the app, whose heading takes the focus after each turn of a page.
///
/// The first page leaves the focus where the reader has it.
#[hook]
pub(super) fn use_focus(turns: usize) -> NodeRef {
    let root = use_node_ref();
    let page = root.clone();
    use_effect_with(turns, move |&turns| {
        if turns > 0 {
            focus_heading(&page);
        }
    });
    root
}

/// A page without a heading, or one that cannot take the focus, is still read in its place.
fn focus_heading(page: &NodeRef) -> Option<()> {
    let heading = page.cast::<Element>()?.query_selector("h1").ok()??;
    heading.unchecked_into::<HtmlElement>().focus().ok()
}
