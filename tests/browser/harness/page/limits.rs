//! What can't be tested in some browsers. The test run says so.

use super::Page;
use crate::harness::Embedding;
use crate::harness::untested::say_untested;

impl Page {
    /// Whether the browser refuses damaged modules. WebKit checks only scripts in a `<script>`, not
    /// those that a script imports.
    pub(crate) fn checks_modules(&self) -> bool {
        self.unless_webkit("a damaged module that still runs is refused")
    }

    /// Whether the guide can see its own databases and history. In a frame, WebKit lists another
    /// site's databases, and no history if the frame loaded late.
    pub(crate) fn sees_its_own_traces(&self) -> bool {
        self.embedding != Embedding::Frame
            || self.unless_webkit("databases and history of a frame, which can’t see them")
    }

    /// Whether the app can run in a sandboxed frame without an origin. There, WebKit loads files
    /// only over https (WebKit bug 316847).
    pub(crate) fn runs_without_origin(&self) -> bool {
        self.unless_webkit("a sandbox without an origin, which loads files over https only")
    }

    /// Whether tests can read the console.
    pub(crate) fn has_console(&self) -> bool {
        self.unless_webkit("what the console shows, as its driver doesn’t speak WebDriver BiDi")
    }

    /// Whether a page can request garbage collection.
    pub(crate) fn can_free_memory(&self) -> bool {
        let can: bool = self.run("return 'gc' in window");
        if !can {
            say_untested(
                "whether removed elements are freed, as it doesn’t collect garbage on demand",
            );
        }
        can
    }

    /// Whether tests can count printed pages. WebKit's driver doesn't print, and Firefox compresses the
    /// list of pages in a PDF.
    pub(crate) fn counts_sheets(&self) -> bool {
        let can = self.browser.is_chromium();
        if !can {
            say_untested("how many sheets a paper takes, as its pages can’t be counted");
        }
        can
    }

    fn unless_webkit(&self, what: &'static str) -> bool {
        let can = !self.browser.is_webkit();
        if !can {
            say_untested(what);
        }
        can
    }
}
