//! The script around the page.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// `host` in `start.js`.
    #[derive(Debug, Clone, PartialEq)]
    pub type Host;

    /// Makes a site in the background from the zip of a draft. `progress` is called with how many of
    /// how many parts are done.
    #[wasm_bindgen(method, catch)]
    pub(crate) async fn make(
        this: &Host,
        files: Vec<u8>,
        today: &str,
        progress: &JsValue,
    ) -> Result<JsValue, JsValue>;

    /// Makes a file of this type available for download and returns its address. The previous address
    /// stops working.
    #[wasm_bindgen(method)]
    pub(crate) fn offer(this: &Host, file: &JsValue, kind: &str) -> String;

    /// Downloads a file of this name at once.
    #[wasm_bindgen(method)]
    pub(crate) fn save(this: &Host, file: Vec<u8>, name: &str);

    /// Copies a text.
    #[wasm_bindgen(method, catch)]
    pub(crate) async fn copy(this: &Host, text: &str) -> Result<JsValue, JsValue>;

    /// Waits for some milliseconds.
    #[wasm_bindgen(method)]
    pub(crate) async fn wait(this: &Host, milliseconds: u32);

    /// Makes room for a preview in an element, and returns where it goes. `follow` is called with the
    /// address of each link that is pressed there.
    #[wasm_bindgen(method)]
    pub(crate) fn mount(this: &Host, element: &Element, follow: &JsValue) -> Element;

    /// Gives a preview its styles.
    #[wasm_bindgen(method)]
    pub(crate) fn paint(this: &Host, inner: &Element, styles: &str);

    /// Gives the focus to the element with this id, or to the button beside it if it can't have it.
    #[wasm_bindgen(method)]
    pub(crate) fn focus(this: &Host, id: &str);

    /// Opens the dialog with this id, if it isn't open.
    #[wasm_bindgen(method)]
    pub(crate) fn show(this: &Host, id: &str);

    /// Prints the page, or the dialog that is open.
    #[wasm_bindgen(method)]
    pub(crate) fn print(this: &Host);

    /// Says whether something typed would be lost if the page were left now.
    #[wasm_bindgen(method, js_name = "hasUnsaved")]
    pub(crate) fn has_unsaved(this: &Host, now: bool);
}
