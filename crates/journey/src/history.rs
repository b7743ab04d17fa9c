//! What the browser's Back and Forward buttons walk through.

use crate::{Action, Answer, Answers};

/// The parent's answers on every page they have seen, so that Back and Forward can show it again.
///
/// It's in memory only. The browser remembers just the number of each page change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// Never empty. The first entry is where the parent came in.
    entries: Vec<Answers>,
    shown: usize,
}

impl History {
    /// A history that starts on the start page, or with this answer already given.
    #[must_use]
    pub fn starting_at(answer: Option<Answer>) -> Self {
        Self { entries: vec![answer.into_iter().collect()], shown: 0 }
    }

    /// The answers that led to the current page.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.entries[self.shown]
    }

    /// How many page changes led to the current page.
    #[must_use]
    pub fn page_changes(&self) -> usize {
        self.shown
    }

    /// Adds a page after the current one, and drops the pages that Forward would have led to.
    pub fn act(&mut self, action: Action) {
        let mut answers = self.answers().clone();
        answers.act(action);
        self.shown += 1;
        self.entries.truncate(self.shown);
        self.entries.push(answers);
    }

    /// Goes to the page after this many page changes, or to the last one if there are fewer.
    pub fn show(&mut self, page_changes: usize) {
        self.shown = page_changes.min(self.entries.len() - 1);
    }
}

impl Default for History {
    fn default() -> Self {
        Self::starting_at(None)
    }
}
