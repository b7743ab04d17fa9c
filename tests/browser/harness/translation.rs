//! What a browser does to a page that it translates.

use super::Page;

/// Stands before each translated text.
const MARK: &str = "¤";

impl Page {
    /// Translates all that stands in the guide now. Each text gives way to two elements, one in the
    /// other, with the words of the other language, as Chromium does it.
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

    /// Every text that can be seen on the page that is shown, in order.
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

/// A text as it was before it was translated.
pub(crate) fn original(text: &str) -> &str {
    text.trim_start_matches(MARK)
}
