//! How a reader's device shows a page.

use super::aloud::say_untested;
use super::{Page, until};

/// How a reader's device shows a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Looks {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// In a few colours that the reader has chosen, whatever the page says.
    Forced,
}

impl Looks {
    /// All of them.
    const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Forced];

    /// What a style sheet is told of them.
    pub(super) fn features(self) -> [(&'static str, &'static str); 2] {
        let scheme = if self == Self::Dark { "dark" } else { "light" };
        let forced = if self == Self::Forced { "active" } else { "none" };
        [("prefers-color-scheme", scheme), ("forced-colors", forced)]
    }
}

impl Page {
    /// The looks that the browser can show.
    pub(crate) fn known_looks(&self) -> Vec<Looks> {
        let forces = self.forces_colours();
        if !forces {
            say_untested("pages in the reader’s own few colours");
        }
        Looks::ALL.into_iter().filter(|looks| forces || *looks != Looks::Forced).collect()
    }

    /// Shows the page like this from now on.
    #[track_caller]
    pub(crate) fn show_in(&self, looks: Looks) {
        self.emulate("", &looks.features());
        for (feature, value) in looks.features() {
            let asked = format!("return matchMedia('({feature}: {value})').matches");
            until(&format!("{feature} of {value}"), || {
                self.look::<bool>(&asked, &[]).then_some(())
            });
        }
    }

    /// Shows all text twice as large from now on, as a reader may tell their browser to, and opens
    /// a page anew.
    #[track_caller]
    pub(crate) fn enlarge_text(&mut self, address: &str) {
        let size = "return parseFloat(getComputedStyle(all('.intro')[0]).fontSize)";
        let before: f64 = self.look(size, &[]);
        self.reopen_with_text_of(32, address);
        assert_eq!(self.look::<f64>(size, &[]), 2.0 * before);
    }

    /// Shows the page from now on as it is printed by a device that shows it like this.
    pub(crate) fn show_on_paper(&self, looks: Looks) {
        self.emulate("print", &looks.features());
        assert!(self.look::<bool>("return matchMedia('print').matches", &[]), "no paper");
    }
}
