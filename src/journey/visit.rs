//! The steps of a visit, which the browser's own Back and Forward walk: in memory only, too.

use super::{Action, Answers};

/// What the parent has done since they came to the page, a step at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// What led to each step. There is always a first.
    actions: Vec<Action>,
    /// How many of them lead to the step that is shown.
    taken: usize,
}

impl Visit {
    /// The answers at the step that is shown.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for action in self.actions.iter().take(self.taken) {
            answers.act(action.clone());
        }
        answers
    }

    /// Takes a step after the one that is shown.
    pub fn act(&mut self, action: Action) {
        self.act_after(self.taken, action);
    }

    /// Takes a step after this many others; those that came after them are forgotten.
    pub fn act_after(&mut self, steps: usize, action: Action) {
        self.actions.truncate(steps);
        self.actions.push(action);
        self.taken = self.actions.len();
    }

    /// Shows the last of this many steps again.
    pub fn show(&mut self, steps: usize) {
        self.taken = steps;
    }
}

impl Default for Visit {
    fn default() -> Self {
        Self { actions: vec![Action::StartAgain], taken: 1 }
    }
}
