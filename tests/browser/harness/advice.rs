//! What every advice page must say.

use super::Page;

/// What an advice page says.
#[derive(Debug)]
pub(crate) struct Expected<'a> {
    /// Its heading.
    pub(crate) heading: &'a str,
    /// The `href` of every link in the contact cards and to a document, in order.
    pub(crate) contacts: &'a [&'a str],
    /// The parent's current step, and all steps.
    pub(crate) step: (&'a str, &'a [&'a str]),
}

impl Page {
    /// Checks a whole advice page: this advice, and what every advice page has.
    #[track_caller]
    pub(crate) fn expect(&self, Expected { heading, contacts, step }: &Expected<'_>) {
        let (here, steps) = step;
        self.unfold();
        assert_eq!(self.heading(), *heading);
        assert_eq!(self.contacts(), *contacts, "{heading}");
        assert_eq!(self.steps(), *steps, "{heading}");
        assert_eq!(self.step(), [*here], "{heading}");
        self.expect_what_all_advice_has();
    }

    /// Checks what every advice page has.
    #[track_caller]
    pub(crate) fn expect_what_all_advice_has(&self) {
        let heading = self.heading();
        assert_eq!(self.texts("a[href='tel:999']"), ["Call 999"], "{heading}");
        assert_eq!(self.texts(".danger > p"), ["Is someone in danger now? Call 999"], "{heading}");
        let right = "You can always complain";
        let rights = self.texts(".rights").concat();
        assert!(rights.contains(right), "{heading}: “{right}” is not in {rights}");
        // The policy says nothing about most concerns, and some trusts have no policy.
        let policy = self.texts(".policy > p").join("\n");
        assert!(policy.is_empty() || policy.contains(right), "{heading}: {policy}");
    }

    /// The `href` of every link in the contact cards and to a document.
    pub(crate) fn contacts(&self) -> Vec<String> {
        let script = "
            const links = all('.advice > .contact-card a, .advice .document a');
            return links.map((link) => link.getAttribute('href'));
        ";
        self.look(script, &[])
    }

    /// The names of all steps, once they are unfolded.
    pub(crate) fn steps(&self) -> Vec<String> {
        self.texts_under("All the steps", "li > :first-child")
    }

    /// The names of the steps marked as current, once they are unfolded.
    pub(crate) fn step(&self) -> Vec<String> {
        self.texts_under("All the steps", "[aria-current=step] > :first-child")
    }
}
