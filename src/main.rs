//! The browser entry: the loader (`src/embed/loader.js`) calls `start`.

#[cfg(target_family = "wasm")]
mod browser {
    use rlsf::SmallGlobalTlsf;
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    #[global_allocator]
    static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

    /// Starts the app in an element, with what the loader fetched.
    ///
    /// # Errors
    /// Where the guide cannot be read; the page then stays as it was.
    #[wasm_bindgen]
    #[expect(unreachable_pub, reason = "wasm-bindgen exports it to the loader")]
    pub fn start(root: Element, guide: &[u8], school: Option<Box<[u8]>>) -> Result<(), JsError> {
        Ok(open_door::embed::start(root, guide, school.as_deref())?)
    }
}

fn main() {}
