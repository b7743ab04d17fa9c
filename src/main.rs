//! The browser entry: the loader (`src/embed/loader.js`) calls what is exported here.

#[cfg(target_family = "wasm")]
mod browser {
    #![expect(unreachable_pub, reason = "wasm-bindgen exports it to the loader")]

    use open_door::embed::{self, Spoilt};
    use rlsf::SmallGlobalTlsf;
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    #[global_allocator]
    static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

    /// See [`embed::start`]. Throws the name of the part that is spoilt.
    #[wasm_bindgen]
    pub fn start(root: Element, guide: &[u8], school: &[u8]) -> Result<usize, JsValue> {
        embed::start(root, guide, school).map_err(|part| match part {
            Spoilt::Guide => "guide".into(),
            Spoilt::School => "school".into(),
        })
    }

    /// See [`embed::go`].
    #[wasm_bindgen]
    pub fn go(app: usize, steps: usize, named: &str, takes_focus: bool) {
        embed::go(app, steps, named, takes_focus);
    }

    /// See [`embed::find`].
    #[wasm_bindgen]
    #[must_use]
    pub fn find(app: usize, typed: &str) -> String {
        embed::find(app, typed)
    }
}

fn main() {}
