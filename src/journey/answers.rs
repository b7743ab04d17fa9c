//! What the parent has chosen so far: the only state, and only in memory.

use crate::guide::Id;

/// One choice of the parent's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The topic with this id.
    Topic(Id),
    /// The concern with this id.
    Concern(Id),
    /// The reply with this id to the concern's question.
    Reply(Id),
    /// The place with this id is behind the parent; none is.
    SoFar(Option<Id>),
    /// The step that was advised did not settle it.
    Outcome(Outcome),
}

/// How a step went that did not settle a concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// There was no reply.
    NoReply,
    /// There was an outcome, and the parent is unhappy with it.
    Unhappy,
}

/// Everything that the parent has chosen so far, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(Vec<Answer>);

/// Something that the parent does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Gives one more answer.
    Choose(Answer),
    /// Takes the last answer back.
    Back,
    /// Goes back to the question that this many answers lead to.
    Change(usize),
    /// Takes every answer back.
    StartAgain,
}

impl Answers {
    /// Takes one more action.
    pub fn act(&mut self, action: Action) {
        match action {
            Action::Choose(answer) => self.0.push(answer),
            Action::Back => drop(self.0.pop()),
            Action::Change(kept) => self.0.truncate(kept),
            Action::StartAgain => self.0.clear(),
        }
    }

    /// The answers in the order given.
    pub fn iter(&self) -> impl Iterator<Item = &Answer> {
        self.0.iter()
    }
}

impl FromIterator<Answer> for Answers {
    fn from_iter<I: IntoIterator<Item = Answer>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}
