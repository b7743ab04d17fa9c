//! What there is to see on a page.

use serde_json::json;

use super::Page;
use crate::harness::{Embedding, Trace, until};

impl Page {
    /// The heading of the page.
    pub(crate) fn heading(&self) -> String {
        self.texts("h1").concat()
    }

    /// The answers given so far, even if they are folded.
    pub(crate) fn answers(&self) -> Vec<String> {
        let script = "
            const rows = all('.answers').flatMap((part) => [...part.querySelectorAll('dt + dd')]);
            return texts(rows);
        ";
        self.look(script, &[])
    }

    /// What a screen reader announces by itself.
    pub(crate) fn announced(&self) -> String {
        self.texts("[role=status]").concat()
    }

    /// The number of sheets of A4 that it takes to print the page; `None` if they can't be counted.
    pub(crate) fn sheets(&self) -> Option<usize> {
        self.counts_sheets().then(|| {
            let pdf = String::from_utf8_lossy(&self.browser.pdf()).into_owned();
            let pages = pdf.split("/Type /Page").skip(1).filter(|rest| !rest.starts_with('s'));
            pages.count()
        })
    }

    /// The tag name and the text of what has the focus.
    pub(crate) fn focused(&self) -> (String, String) {
        let script = "
            const node = focused();
            return [node.localName, node === document.body ? '' : text(node)];
        ";
        self.look(script, &[])
    }

    /// The accessible names of these elements.
    pub(crate) fn spoken_names(&self, css: &str) -> Vec<String> {
        let elements = self.elements("return all(arguments[0])", &[json!(css)]);
        elements.iter().map(|element| self.browser.spoken_name(element)).collect()
    }

    /// The roles and accessible names of these elements: “button: Back”.
    pub(crate) fn spoken(&self, css: &str) -> Vec<String> {
        let elements = self.elements("return all(arguments[0])", &[json!(css)]);
        elements.iter().map(|element| self.browser.spoken(element)).collect()
    }

    /// The role and accessible name of what has the focus.
    pub(crate) fn spoken_focus(&self) -> String {
        let focused = self.elements("return [focused()]", &[]);
        focused.iter().map(|element| self.browser.spoken(element)).collect()
    }

    /// The text of each visible element that matches a selector.
    pub(crate) fn texts(&self, css: &str) -> Vec<String> {
        self.look("return texts(all(arguments[0]))", &[json!(css)])
    }

    /// The `href` of every visible link.
    pub(crate) fn links(&self) -> Vec<String> {
        self.look("return all('a').map((link) => link.getAttribute('href'))", &[])
    }

    /// The text of each visible element under a heading that matches a selector.
    pub(crate) fn texts_under(&self, heading: &str, css: &str) -> Vec<String> {
        self.look("return texts(under(...arguments))", &[json!(heading), json!(css)])
    }

    /// The `href` of every visible link under a heading.
    pub(crate) fn links_under(&self, heading: &str) -> Vec<String> {
        let script = "return under(arguments[0], 'a').map((link) => link.getAttribute('href'))";
        self.look(script, &[json!(heading)])
    }

    /// The traces of a visit: what there is to find now that wasn't there when the app had just
    /// started.
    pub(crate) fn leaks(&self) -> Vec<String> {
        let mut leaks = Trace::of(self).leaks(&self.opened);
        if self.embedding != Embedding::Page {
            leaks.extend(Trace::kept_at_home(self));
        }
        leaks
    }

    /// What the console had shown by the time the app started.
    pub(crate) fn opened_console(&self) -> &[String] {
        self.opened.console()
    }

    /// Waits until the app has given up, and checks that Open Door says so in one line of the
    /// console, with all of these words. Returns what else the console has shown.
    #[track_caller]
    pub(crate) fn await_failure(&self, what: &str, words: &[&str]) -> Vec<String> {
        let failed = "return !!root.querySelector('#open-door.failed, slot.failed')";
        until(&format!("the app to give up ({what})"), || {
            self.look::<bool>(failed, &[]).then_some(())
        });
        if !self.has_console() {
            return Vec::new();
        }
        let mut shown = Vec::new();
        until(&format!("the console to say why ({what})"), || {
            shown.extend(self.console());
            shown.iter().any(|line| line.contains("Open Door")).then_some(())
        });
        let (own, others): (Vec<_>, Vec<_>) =
            shown.into_iter().partition(|line| line.contains("Open Door"));
        let [line] = &*own else { panic!("{what}: one line is enough: {own:#?}") };
        for words in words {
            assert!(line.contains(words), "{what}: “{words}” is not in {line}");
        }
        others
    }

    /// What the console has shown since it was last read.
    pub(crate) fn console(&self) -> Vec<String> {
        self.browser.console()
    }

    /// The cookies of the document that scripts run in.
    pub(in crate::harness) fn cookies(&self) -> Vec<String> {
        self.browser.cookies()
    }

    /// The full address of a file of the guide.
    pub(crate) fn guide_address(&self, file: &str) -> String {
        self.site.address(file)
    }

    /// Waits until a file whose address contains this text has loaded.
    #[track_caller]
    pub(crate) fn await_fetched(&self, path: &str) {
        let fetched = "return performance.getEntriesByType('resource').map(({ name }) => name)";
        until(&format!("all of {path}"), || {
            let fetched: Vec<String> = self.look(fetched, &[]);
            fetched.iter().any(|name| name.contains(path)).then_some(())
        });
    }

    /// Checks that a file whose path contains this text was requested.
    #[track_caller]
    pub(crate) fn expect_requested(&self, path: &str) {
        let requests = self.requests();
        assert!(requests.iter().any(|request| request.contains(path)), "{path}: {requests:#?}");
    }

    /// Every path requested from the site so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.site.requests()
    }

    /// Every path requested from the site and from the host's site.
    pub(in crate::harness) fn requests_of_all(&self) -> Vec<String> {
        [self.site.requests(), self.site.host_requests()].concat()
    }
}
