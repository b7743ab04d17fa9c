//! How a reader's device shows a page.

use harness::browser::Options;

use super::Page;
use super::untested::say_untested;

/// How a reader's device shows a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Appearance {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// With a few colours that the reader has chosen, instead of the page's.
    Forced,
}

impl Appearance {
    /// The options to start a browser with.
    pub(super) fn options(self) -> Options {
        Options {
            dark: self == Self::Dark,
            forced_colours: self == Self::Forced,
            ..Options::default()
        }
    }

    /// Reports that this can't be tested in this browser.
    pub(super) fn say_untested(self) {
        if self == Self::Forced {
            say_untested("pages in the reader’s own few colours");
        }
    }
}

impl Page {
    /// Checks that the page is shown like this.
    #[track_caller]
    pub(super) fn expect_appearance(&self, appearance: Appearance) {
        let scheme = if appearance == Appearance::Dark { "dark" } else { "light" };
        let forced = if appearance == Appearance::Forced { "active" } else { "none" };
        for query in [format!("prefers-color-scheme: {scheme}"), format!("forced-colors: {forced}")]
        {
            let matches: bool = self.look(&format!("return matchMedia('({query})').matches"), &[]);
            // With forced colours, the scheme may be light or dark.
            let is_open = appearance == Appearance::Forced && query.starts_with("prefers");
            assert!(matches || is_open, "{appearance:?}: {query} doesn’t match");
        }
    }

    /// Applies the print styles while `look` runs. Drivers can print a page but can't show it as
    /// printed, so this changes the media of each rule.
    pub(crate) fn on_paper(&self, look: impl FnOnce()) {
        let script = "
            const [paper] = arguments;
            const rules = (group) => [...group.cssRules].flatMap((rule) =>
                [rule, ...(rule.cssRules ? rules(rule) : [])]);
            const sheets = [...document.styleSheets, ...(root.adoptedStyleSheets ?? [])];
            const media = sheets.flatMap(rules).filter((rule) => rule instanceof CSSMediaRule);
            // WebKit forgets what is set on a rule once no script holds it.
            const originals = window.originals ??= new Map();
            let changed = 0;
            for (const rule of media) {
                const text = originals.get(rule) ?? rule.media.mediaText;
                originals.set(rule, text);
                const to = /print/.test(text) ? 'all' : /screen/.test(text) ? 'not all' : text;
                rule.media.mediaText = paper ? to : text;
                changed += to === 'all';
            }
            return changed;
        ";
        let changed: u32 = self.look(script, &[true.into()]);
        assert!(changed > 0, "no styles are for paper");
        look();
        let _: u32 = self.look(script, &[false.into()]);
    }
}
