//! Does to a page what a browser's translation does.

use super::Page;

/// What each translated text starts with.
const MARK: &str = "¤";

impl Page {
    /// Translates everything in the guide as it is now. As in Chromium, two nested elements with
    /// the translation replace each text.
    pub(crate) fn translate(&self) {
        let script = "
            const [mark] = arguments;
            const walk = document.createTreeWalker(root.querySelector('#open-door'), NodeFilter.SHOW_TEXT);
            const found = [];
            while (walk.nextNode()) found.push(walk.currentNode);
            for (const node of found) {
                if (!node.data.trim() || node.data.startsWith(mark)) continue;
                const [outer, inner] = [1, 2].map(() => document.createElement('font'));
                outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
                inner.textContent = mark + node.data;
                outer.append(inner);
                node.replaceWith(outer);
            }
        ";
        let () = self.look(script, &[MARK.into()]);
    }

    /// Every visible text, in order.
    pub(crate) fn all_texts(&self) -> Vec<String> {
        let script = "
            return all('.page').flatMap((page) => {
                const walk = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
                const found = [];
                while (walk.nextNode()) {
                    const { data, parentElement } = walk.currentNode;
                    if (data.trim() && seen(parentElement)) found.push(data);
                }
                return found;
            });
        ";
        self.look(script, &[])
    }
}

/// A text before its translation.
pub(crate) fn original(text: &str) -> &str {
    text.trim_start_matches(MARK)
}
