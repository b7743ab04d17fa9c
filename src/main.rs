//! The browser entry: the loader (`src/embed/loader.js`) calls `start`.

#[cfg(target_family = "wasm")]
mod browser {
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    /// Starts the app in an element, with what the loader fetched.
    ///
    /// # Errors
    /// Where the guide cannot be read; the page then stays as it was.
    #[wasm_bindgen]
    #[expect(unreachable_pub, reason = "wasm-bindgen exports it to the loader")]
    pub fn start(root: Element, guide: &[u8], school: JsValue) -> Result<(), JsError> {
        Ok(open_door::embed::start(root, guide, school)?)
    }
}

fn main() {}
