//! The script around an app.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The script that looks after the DOM around an app: `host` in `embed/loader.js`.
    #[derive(Debug, Clone, PartialEq)]
    pub type Host;

    /// Called before the parent gets to a new page, with the number of page changes so far.
    #[wasm_bindgen(method, js_name = "pageChanges")]
    pub(crate) fn page_changes(this: &Host, count: usize);

    /// Called once a page is drawn. For the start page, the app draws nothing.
    #[wasm_bindgen(method, js_name = "pageDrawn")]
    pub(crate) fn page_drawn(this: &Host);
}
