//! What the start page must do if the app can't start or has crashed.

use super::Page;

/// Every topic.
const TOPICS: [&str; 10] = [
    "Learning and special needs",
    "Health, feelings and attendance",
    "Friends and bullying",
    "Punishment and exclusion",
    "Staff, governors and fairness",
    "A child’s safety",
    "My child online",
    "Posts about us or the school",
    "School places, costs and records",
    "No reply, or something else",
];

/// A concern.
const CONCERN: &str = "My child is being bullied at school";
/// The address of its section of the handbook.
const SECTION: &str = "guide/#bullying";

impl Page {
    /// Waits until the app has given up, and checks that the console names what failed, once.
    /// Returns what else the console has shown.
    #[track_caller]
    pub(crate) fn await_fallback(&self, case: &str, failed: &str) -> Vec<String> {
        let ours = "Open Door falls back to its plain page";
        let others = self.await_failure(case, &[ours, failed]);
        self.expect_no_gap(case);
        others
    }

    /// Checks that the find box, which can't work, leaves no gap.
    #[track_caller]
    pub(crate) fn expect_no_gap(&self, case: &str) {
        let height = "return root.querySelector('.find').getBoundingClientRect().height";
        let height: f64 = self.look(height, &[]);
        assert!(height == 0.0, "{case}: the find box leaves a gap of {height} px");
    }

    /// Checks that the app gives up, that the console says so once and names what failed, that no
    /// exception was left uncaught, and that the parent has the whole start page.
    #[track_caller]
    pub(crate) fn expect_fallback(&self, case: &str, failed: &str) {
        let mut others = self.await_fallback(case, failed);
        self.expect_start_page(case);
        others.extend(self.console());
        expect_no_crash(&others, case);
        let again = others.iter().find(|line| line.contains("Open Door"));
        assert_eq!(again, None, "{case}: one line is enough");
    }

    /// Checks that the page is the start page, that everything on it works, and that it leads to
    /// everything a parent needs.
    #[track_caller]
    pub(crate) fn expect_start_page(&self, case: &str) {
        assert_eq!(self.heading(), "Who can I talk to at school?", "{case}");
        assert_eq!(self.texts(".topics a"), TOPICS, "{case}");
        assert_eq!(self.texts(".concerns h3"), TOPICS, "{case}");
        for topic in TOPICS {
            assert_ne!(
                self.texts_under(topic, "li a"),
                [""; 0],
                "{case}: no concerns under {topic}"
            );
        }
        let links = self.links();
        for link in ["tel:999", "tel:01632960100", "guide/", SECTION] {
            assert!(links.iter().any(|found| found == link), "{case}: no {link} in {links:#?}");
        }
        assert_eq!(self.texts("button, input"), [""; 0], "{case}: controls that do nothing");
        for topic in [TOPICS[1], TOPICS[7]] {
            self.follow(topic);
            self.expect_in_view("h3", topic);
        }
        self.follow(CONCERN);
        self.expect_in_view("h3", CONCERN);
        assert!(self.address().ends_with(SECTION), "{case}: {}", self.address());
        let talk = self.texts_under(CONCERN, "a");
        assert!(talk.contains(&"class teacher".to_owned()), "{case}: {talk:#?}");
    }
}

/// Checks that no exception was left uncaught.
#[track_caller]
pub(crate) fn expect_no_crash(console: &[String], case: &str) {
    for crash in ["Uncaught", "panicked", "unreachable"] {
        let crashed = console.iter().any(|line| line.contains(crash));
        assert!(!crashed, "{case}: {console:#?}");
    }
}
