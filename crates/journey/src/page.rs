//! A page, ready to show: names are filled in and there are no ids left to look up.

use crate::guide::Text;
use crate::{AdvicePage, Answer};

/// One page of the journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The answers that led here, in order.
    pub given: Vec<GivenAnswer>,
    /// What is on the page.
    pub kind: PageKind,
    /// Whether the concern is about abuse or harm, so that the parent may need to leave quickly.
    pub harm: bool,
}

/// What is on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageKind {
    /// The start page, with a choice of topics.
    Start(Vec<Choice>),
    /// A question.
    Question(QuestionPage),
    /// Who to talk to, how, and what happens next.
    Advice(Box<AdvicePage>),
}

/// A question with its choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionPage {
    /// The question.
    pub text: Text,
    /// What the parent can choose.
    pub choices: Vec<Choice>,
}

/// Something the parent can choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the parent reads.
    pub text: Text,
    /// The answer that the parent gives by choosing it.
    pub answer: Answer,
}

/// An answer the parent has given, with the question it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenAnswer {
    /// The question.
    pub question: Text,
    /// What the parent chose.
    pub answer: Text,
    /// How many answers come before this one. To ask the question again, keep that many.
    pub kept: usize,
}
