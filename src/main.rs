//! The browser entry: the loader (`src/embed/loader.js`) calls `start`.

#[cfg(target_family = "wasm")]
mod browser {
    use open_door::bytes::Unreadable;
    use open_door::embed;
    use rlsf::SmallGlobalTlsf;
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    #[global_allocator]
    static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

    /// Starts the app in an element with what the loader fetched, and tells whether the school
    /// could be read.
    ///
    /// # Errors
    /// Where the guide cannot be read; the page then stays as it was.
    #[wasm_bindgen]
    #[expect(unreachable_pub, reason = "wasm-bindgen exports it to the loader")]
    pub fn start(root: Element, guide: &[u8], school: &[u8]) -> Result<bool, JsError> {
        embed::start(root, guide, school).map_err(|Unreadable| JsError::new(Unreadable::MESSAGE))
    }
}

fn main() {}
