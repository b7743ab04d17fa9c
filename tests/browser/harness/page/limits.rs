//! What a browser cannot be asked for, which the run then says.

use super::Page;
use crate::harness::Way;
use crate::harness::aloud::say_untested;

impl Page {
    /// Whether the browser refuses a module that is not the one that its page names.
    pub(crate) fn checks_modules(&self) -> bool {
        let checks = self.browser.checks_modules();
        if !checks {
            say_untested("a damaged module that still runs is refused");
        }
        checks
    }

    /// Whether the browser tells the guide of its databases and of its history.
    pub(crate) fn is_told_all(&self) -> bool {
        let all = self.way != Way::Frame || self.browser.tells_frames_all();
        if !all {
            say_untested("databases and history of a frame, which is not told of them");
        }
        all
    }

    /// Whether the app can run in a frame to which a sandbox gives no origin.
    pub(crate) fn runs_without_origin(&self) -> bool {
        let runs = self.browser.loads_without_origin();
        if !runs {
            say_untested("a sandbox without an origin, where it loads files by `https` only");
        }
        runs
    }

    /// Whether the browser can show pages in the reader's own few colours.
    pub(in crate::harness) fn forces_colours(&self) -> bool {
        self.browser.forces_colours()
    }
}
