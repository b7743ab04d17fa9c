//! A page, ready to show: every sentence is filled and no id is left to look up.

use super::{Advice, Answer};
use crate::guide::Text;

/// One page of the journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The answers that led here, in order.
    pub given: Vec<Given>,
    /// What the page is about.
    pub content: Content,
    /// Whether the concern chosen is about abuse or harm, so that the parent may have to leave quickly.
    pub harm: bool,
}

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The first page, with a choice of topics.
    Start(Vec<Choice>),
    /// A question.
    Question(Question),
    /// Who to talk to, how, and what happens next.
    Advice(Box<Advice>),
}

/// A question with its choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What it asks.
    pub text: Text,
    /// What the parent can answer.
    pub choices: Vec<Choice>,
}

/// One choice of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the parent reads.
    pub text: Text,
    /// What choosing it answers.
    pub answer: Answer,
}

/// An answer given, with what it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The question.
    pub question: Text,
    /// What was chosen.
    pub answer: Text,
    /// How many answers came before it; going back to these asks again.
    pub kept: usize,
}
