//! The browser entry: the loader (`src/embed/loader.js`) calls what is exported here.

#[cfg(target_family = "wasm")]
mod browser {
    #![expect(unreachable_pub, reason = "wasm-bindgen exports it to the loader")]

    use open_door::embed;
    use rlsf::SmallGlobalTlsf;
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    #[global_allocator]
    static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

    /// See [`embed::start`].
    #[wasm_bindgen]
    #[must_use]
    pub fn start(root: Element, guide: &[u8], school: &[u8], named: &str) -> Option<bool> {
        embed::start(root, guide, school, named)
    }

    /// See [`embed::reopen`].
    #[wasm_bindgen]
    pub fn reopen(named: &str) {
        embed::reopen(named);
    }
}

fn main() {}
