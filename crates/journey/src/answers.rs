//! What the parent has chosen so far.

use crate::guide::Id;

/// One thing the parent has chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The topic with this id.
    Topic(Id),
    /// The concern with this id.
    Concern(Id),
    /// The reply with this id to the concern's question.
    Reply(Id),
    /// The place of the last step that the parent has tried; `None` if they haven't tried any.
    SoFar(Option<Id>),
    /// How the step on the last advice page went.
    Outcome(Outcome),
}

/// Why a step didn't settle a concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nobody replied.
    NoReply,
    /// Somebody replied, and the parent is unhappy with the outcome.
    Unhappy,
}

/// Everything the parent has chosen so far, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(Vec<Answer>);

/// Something the parent does on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Give one more answer.
    Choose(Answer),
    /// Take back the last answer.
    Back,
    /// Keep this many answers and ask the next question again.
    Change(usize),
    /// Take back every answer.
    StartAgain,
}

impl Answers {
    /// Updates the answers with what the parent does.
    pub fn act(&mut self, action: Action) {
        match action {
            Action::Choose(answer) => self.0.push(answer),
            Action::Back => drop(self.0.pop()),
            Action::Change(kept) => self.0.truncate(kept),
            Action::StartAgain => self.0.clear(),
        }
    }

    /// The answers in the order they were given.
    pub fn iter(&self) -> impl Iterator<Item = &Answer> {
        self.0.iter()
    }
}

impl FromIterator<Answer> for Answers {
    fn from_iter<I: IntoIterator<Item = Answer>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}
