//! Where things are on the page, and where the page has scrolled to.

use serde_json::json;

use super::{Page, until};

impl Page {
    /// The address of the page, below its server.
    pub(crate) fn address(&self) -> String {
        self.look("return location.pathname + location.hash", &[])
    }

    /// Presses the first link with this text, and waits until the address has changed and whatever
    /// is there has been parsed.
    #[track_caller]
    pub(crate) fn follow(&self, link: &str) {
        let before = self.address();
        self.press_link(link);
        until(&format!("the address after “{link}”"), || {
            let is_parsed = "return document.readyState !== 'loading'";
            (self.address() != before && self.look::<bool>(is_parsed, &[])).then_some(())
        });
    }

    /// Presses the first link with this text.
    #[track_caller]
    pub(crate) fn press_link(&self, link: &str) {
        let script = "return all('a').filter((link) => text(link) === arguments[0])";
        let links = self.elements(script, &[json!(link)]);
        let Some(first) = links.first() else {
            panic!("no link “{link}” in {:#?}", self.texts("a"));
        };
        self.click(first);
    }

    /// Waits until an element that matches the selector and has this text is in view.
    #[track_caller]
    pub(crate) fn expect_in_view(&self, css: &str, words: &str) {
        let script = "
            // Allow a pixel, because browsers scroll by whole pixels.
            const inside = ({ top, bottom }) => top > -1 && bottom < innerHeight + 1;
            return all(arguments[0]).some((node) =>
                text(node) === arguments[1] && inside(node.getBoundingClientRect()));
        ";
        until(&format!("“{words}” in view"), || {
            self.look::<bool>(script, &[json!(css), json!(words)]).then_some(())
        });
    }

    /// How far the page is scrolled down, in CSS pixels.
    pub(crate) fn scrolled(&self) -> f64 {
        self.look("return scrollY", &[])
    }

    /// Every element of the page, with its position and styles. Links and buttons count as the
    /// same, and the find box is listed even while it's hidden.
    pub(crate) fn places(&self) -> Vec<String> {
        let script = "
            const looks = (node) => {
                const { font, color, backgroundColor } = getComputedStyle(node);
                return [font, color, backgroundColor];
            };
            return [...document.querySelectorAll('#open-door :not(.app)')].map((node) => {
                const { x, y, width, height } = node.getBoundingClientRect();
                const name = node.matches('.choice') ? 'choice' : node.localName;
                const words = node.children.length ? '' : text(node);
                return [name, words, x, y, width, height, ...looks(node)].join(' | ');
            });
        ";
        self.look(script, &[])
    }

    /// Starts watching whether anything moves between rendering frames.
    pub(crate) fn watch_places(&self) {
        let script = "
            const places = () => JSON.stringify(
                [...root.querySelectorAll('#open-door :not(.app)')].map((node) => {
                    const { x, y, width, height } = node.getBoundingClientRect();
                    return [x, y, width, height];
                }),
            );
            const before = places();
            window.watched = { frames: 0, moved: 0 };
            const look = () => {
                watched.frames += 1;
                watched.moved += places() !== before;
                requestAnimationFrame(look);
            };
            look();
        ";
        let () = self.look(script, &[]);
    }

    /// The number of rendering frames in which anything was out of its first place.
    pub(crate) fn moved_frames(&self) -> u32 {
        let script = "
            const frame = () => new Promise(requestAnimationFrame);
            return frame().then(frame).then(() => [watched.frames, watched.moved]);
        ";
        let [frames, moved]: [u32; 2] = self.look(script, &[]);
        assert!(frames > 2, "the page was watched: {frames} frames");
        moved
    }
}
