//! What the delivered page must do for a parent for whom the app does not start, or no longer runs.

use super::Page;

/// Every topic.
const TOPICS: [&str; 9] = [
    "Learning and special needs",
    "Friends and bullying",
    "Punishment and exclusion",
    "Staff, governors and fairness",
    "Safety and health",
    "My child online",
    "Posts about us or the school",
    "School places and records",
    "No reply, or something else",
];

/// A worry.
const WORRY: &str = "My child is being bullied at school";
/// Its section of the guide.
const SECTION: &str = "guide/#bullying";

impl Page {
    /// Waits until the console says that the app has given up, and checks that it names what has
    /// failed, once. Returns what else the console has shown.
    #[track_caller]
    pub(crate) fn await_fallback(&self, way: &str, failed: &str) -> Vec<String> {
        let ours = "Open Door falls back to its plain page";
        let others = self.await_failure(way, &[ours, failed]);
        self.expect_no_gap(way);
        others
    }

    /// Checks that no place is kept for the find box, which does not come.
    #[track_caller]
    pub(crate) fn expect_no_gap(&self, way: &str) {
        let height = "return root.querySelector('.find').getBoundingClientRect().height";
        let height: f64 = self.look(height, &[]);
        assert!(height == 0.0, "{way}: a gap of {height} px is left for the find box");
    }

    /// Checks that the app gives up, that the console says so once and names what has failed, that
    /// nothing was thrown, and that the parent has all that was delivered.
    #[track_caller]
    pub(crate) fn expect_fallback(&self, way: &str, failed: &str) {
        let mut others = self.await_fallback(way, failed);
        self.expect_start_page(way);
        others.extend(self.console());
        expect_no_crash(&others, way);
        let again = others.iter().find(|line| line.contains("Open Door"));
        assert_eq!(again, None, "{way}: one line is enough");
    }

    /// Checks that the page is the delivered one, that nothing on it is dead, and that it leads to
    /// all that a parent needs.
    #[track_caller]
    pub(crate) fn expect_start_page(&self, way: &str) {
        assert_eq!(self.heading(), "Who can I talk to at school?", "{way}");
        assert_eq!(self.texts(".topics a"), TOPICS, "{way}");
        assert_eq!(self.texts(".concerns h3"), TOPICS, "{way}");
        for topic in TOPICS {
            assert_ne!(self.texts_under(topic, "li a"), [""; 0], "{way}: no worries under {topic}");
        }
        let links = self.links();
        for link in ["tel:999", "tel:01632960100", "guide/", SECTION] {
            assert!(links.iter().any(|found| found == link), "{way}: no {link} in {links:#?}");
        }
        assert_eq!(self.texts("button, input"), [""; 0], "{way}: what cannot answer is offered");
        for topic in [TOPICS[1], TOPICS[7]] {
            self.follow(topic);
            self.expect_in_view("h3", topic);
        }
        self.follow(WORRY);
        self.expect_in_view("h3", WORRY);
        assert!(self.address().ends_with(SECTION), "{way}: {}", self.address());
        let talk = self.texts_under(WORRY, "a");
        assert!(talk.contains(&"class teacher".to_owned()), "{way}: {talk:#?}");
    }
}

/// Checks that nothing was thrown that nobody caught.
#[track_caller]
pub(crate) fn expect_no_crash(console: &[String], way: &str) {
    for crash in ["Uncaught", "panicked", "unreachable"] {
        let crashed = console.iter().any(|line| line.contains(crash));
        assert!(!crashed, "{way}: {console:#?}");
    }
}
