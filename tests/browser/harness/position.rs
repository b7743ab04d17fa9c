//! Where things are on the page, and where the page is.

use serde_json::json;

use super::{Page, until};

impl Page {
    /// The address of the page, below its server.
    pub(crate) fn address(&self) -> String {
        self.look("return location.pathname + location.hash", &[])
    }

    /// Presses the first link with this text and waits until the address is another.
    #[track_caller]
    pub(crate) fn follow(&self, link: &str) {
        let before = self.address();
        self.press_link(link);
        until(&format!("the address after “{link}”"), || {
            (self.address() != before).then_some(())
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

    /// Waits until such an element with this text is where the parent can see it.
    #[track_caller]
    pub(crate) fn expect_in_view(&self, css: &str, words: &str) {
        let script = "
            // A browser scrolls by whole pixels.
            const inside = ({ top, bottom }) => top > -1 && bottom < innerHeight + 1;
            return all(arguments[0]).some((node) =>
                text(node) === arguments[1] && inside(node.getBoundingClientRect()));
        ";
        until(&format!("“{words}” in view"), || {
            self.look::<bool>(script, &[json!(css), json!(words)]).then_some(())
        });
    }

    /// How far the page is scrolled down.
    pub(crate) fn scrolled(&self) -> f64 {
        self.look("return scrollY", &[])
    }

    /// Every element of the page with its place and its looks. What can be pressed counts as the
    /// same whatever it is, and the find box has its place also while it is hidden.
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

    /// Watches from now on whether anything moves, from one frame that is painted to the next.
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

    /// In how many frames anything was in another place than when the watch began.
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
