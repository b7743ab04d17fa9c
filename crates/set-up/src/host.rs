//! The script around the page.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// `host` in `start.js`.
    #[derive(Debug, Clone, PartialEq)]
    pub type Host;

    /// Makes a site in the background from the zip of a draft. Calls `progress` with the number of
    /// parts done and their total.
    #[wasm_bindgen(method, catch)]
    pub(crate) async fn make(
        this: &Host,
        files: Vec<u8>,
        today: &str,
        progress: &JsValue,
    ) -> Result<JsValue, JsValue>;

    /// Makes a file of this type available for download, and returns its address. The previous
    /// address stops working.
    #[wasm_bindgen(method)]
    pub(crate) fn offer(this: &Host, file: &JsValue, kind: &str) -> String;

    /// Downloads a file with this name straight away.
    #[wasm_bindgen(method)]
    pub(crate) fn save(this: &Host, file: Vec<u8>, name: &str);

    /// Shrinks a picture to fit a width and a height, and returns its bytes: a PNG, or a JPEG if the
    /// PNG would exceed `max_bytes`. The result has none of the file's metadata.
    #[wasm_bindgen(method, catch)]
    pub(crate) async fn shrink(
        this: &Host,
        picture: &web_sys::File,
        width: u32,
        height: u32,
        max_bytes: usize,
    ) -> Result<JsValue, JsValue>;

    /// Copies a text to the clipboard.
    #[wasm_bindgen(method, catch)]
    pub(crate) async fn copy(this: &Host, text: &str) -> Result<JsValue, JsValue>;

    /// Waits for some milliseconds.
    #[wasm_bindgen(method)]
    pub(crate) async fn wait(this: &Host, milliseconds: u32);

    /// Prepares an element for a preview, and returns the element to draw it in. Calls `follow`
    /// with the address of each link that is pressed there.
    #[wasm_bindgen(method)]
    pub(crate) fn mount(this: &Host, element: &Element, follow: &JsValue) -> Element;

    /// Sets the styles of a preview.
    #[wasm_bindgen(method)]
    pub(crate) fn paint(this: &Host, inner: &Element, styles: &str);

    /// Focuses the element with this id, or the button beside it if the element can't take the
    /// focus. Selects the text of a box that can only be read.
    #[wasm_bindgen(method)]
    pub(crate) fn focus(this: &Host, id: &str);

    /// Clicks the link with this id.
    #[wasm_bindgen(method)]
    pub(crate) fn press(this: &Host, id: &str);

    /// Opens the dialog with this id, if it isn't open.
    #[wasm_bindgen(method)]
    pub(crate) fn show(this: &Host, id: &str);

    /// Prints the page, or the dialog that is open.
    #[wasm_bindgen(method)]
    pub(crate) fn print(this: &Host);

    /// Tells the host whether leaving the page now would lose something typed.
    #[wasm_bindgen(method, js_name = "setUnsaved")]
    pub(crate) fn set_unsaved(this: &Host, is_unsaved: bool);
}
