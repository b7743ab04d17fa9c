//! What a parent does on a page.

use serde_json::json;
use thirtyfour::{Key, WebElement};

use super::Page;
use crate::harness::driver::as_json;
use crate::harness::until;

impl Page {
    /// Chooses an answer.
    #[track_caller]
    pub(crate) fn choose(&self, answer: &str) {
        self.turn(answer);
    }

    /// Chooses one answer after the other.
    #[track_caller]
    pub(crate) fn choose_all(&self, answers: &[&str]) {
        for answer in answers {
            self.choose(answer);
        }
    }

    /// Presses Back.
    #[track_caller]
    pub(crate) fn back(&self) {
        self.turn("Back");
    }

    /// Unfolds whatever is folded.
    #[track_caller]
    pub(crate) fn unfold(&self) {
        let folded = "return all('details:not([open]) > summary')";
        for summary in self.elements(folded, &[]) {
            self.browser.click(&summary);
        }
        until("everything to be unfolded", || self.elements(folded, &[]).is_empty().then_some(()));
    }

    /// Presses the button to change the answer to a question.
    #[track_caller]
    pub(crate) fn change(&self, question: &str) {
        self.unfold();
        self.turn(&format!("Change {question}"));
    }

    /// Presses Start again.
    #[track_caller]
    pub(crate) fn start_again(&self) {
        self.turn("Start again");
    }

    /// Replaces what's in the find box with these words.
    pub(crate) fn find(&self, words: &str) {
        let label = "Say it in your own words";
        let find = until("the find box", || {
            self.elements("return all('input')", &[])
                .into_iter()
                .find(|input| self.browser.spoken_name(input) == label)
        });
        // Scroll it out from under the bar to leave quickly.
        let () = self.look("arguments[0].scrollIntoView({ block: 'center' })", &[as_json(&find)]);
        self.browser.click(&find);
        let typed: String = self.look("return arguments[0].value", &[as_json(&find)]);
        let erase = Key::Backspace.value().to_string().repeat(typed.chars().count());
        self.browser.press(&[&Key::End.value().to_string(), &erase, words].concat());
        until("the words in the find box", || {
            let now: String = self.look("return arguments[0].value", &[as_json(&find)]);
            (now == words).then_some(())
        });
    }

    /// Presses a key, wherever the focus is.
    pub(crate) fn press(&self, key: &Key) {
        self.browser.press(&key.value().to_string());
    }

    /// Presses keys while another one is held, wherever the focus is.
    pub(crate) fn press_with(&self, held: &Key, keys: &str) {
        self.browser.press_with(held.value(), keys);
    }

    /// Types words, wherever the focus is.
    pub(crate) fn type_words(&self, words: &str) {
        self.browser.press(words);
    }

    /// Presses the only choice or button with this name.
    #[track_caller]
    pub(crate) fn press_button(&self, name: &str) {
        let script = "
            const named = all('button, a.choice').filter((node) => text(node) === arguments[0]);
            // A concern is listed under each of its topics.
            return named.filter((node, nth) => !nth || node.href !== named[0].href);
        ";
        let named = self.elements(script, &[json!(name)]);
        let [button] = &*named else {
            panic!("{} buttons “{name}” of {:#?}", named.len(), self.texts("button, a.choice"));
        };
        self.browser.click(button);
    }

    /// Presses the first element that matches a selector.
    #[track_caller]
    pub(crate) fn press_at(&self, css: &str) {
        let named = self.elements("return all(arguments[0])", &[json!(css)]);
        let first = named.first().unwrap_or_else(|| panic!("there is no {css}"));
        self.browser.click(first);
    }

    /// Presses the first element that matches a selector, and waits until another page has replaced
    /// this one and its heading has the focus.
    #[track_caller]
    pub(crate) fn turn_at(&self, css: &str) {
        self.turn_by(css, || self.press_at(css));
    }

    /// Presses the only button with this name, and waits for the page that it leads to.
    #[track_caller]
    fn turn(&self, name: &str) {
        self.turn_by(name, || self.press_button(name));
    }

    /// Does something that leads to another page, and waits for that. The new heading gets the
    /// focus a moment later, which may scroll the page.
    #[track_caller]
    fn turn_by(&self, name: &str, act: impl FnOnce()) {
        // The start page stays in the DOM while the app shows another page.
        let mark = "root.querySelectorAll('.page').forEach((page) => page.old = seen(page))";
        let () = self.look(mark, &[]);
        act();
        until(&format!("a new page after “{name}”"), || {
            let turned = "
                const pages = all('.page');
                return pages.length > 0 && pages.every((page) => !page.old && page.contains(focused()));
            ";
            self.look::<bool>(turned, &[]).then_some(())
        });
    }

    /// Clicks an element.
    pub(in crate::harness) fn click(&self, element: &WebElement) {
        self.browser.click(element);
    }
}
