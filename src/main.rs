//! The browser entry: the loader (`src/embed/loader.js`) calls `start`.

#[cfg(target_family = "wasm")]
mod browser {
    use open_door::embed;
    use rlsf::SmallGlobalTlsf;
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    #[global_allocator]
    static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

    /// See [`embed::start`].
    #[wasm_bindgen]
    #[must_use]
    #[expect(unreachable_pub, reason = "wasm-bindgen exports it to the loader")]
    pub fn start(root: Element, guide: &[u8], school: &[u8]) -> Option<bool> {
        embed::start(root, guide, school)
    }
}

fn main() {}
