//! How far the answers have come, and what the next one may be.

use super::names::Names;
use super::route::{Route, route};
use super::{Advice, Answer, Choice, Content, Given, Outcome, Question};
use crate::guide::{self, Concern, Text, Titled};

/// How far the answers have come.
pub(super) enum Stage<'a> {
    /// Nothing is chosen.
    Start,
    /// A topic is chosen, a concern is not.
    Topic(&'a Titled),
    /// A concern is chosen that asks a question of its own.
    Asked(&'a Concern, &'a guide::Question),
    /// The route is known; how far the parent has come on it is not.
    Climbing(&'a Concern, Route<'a>),
    /// The parent is at this step of the route.
    Advised { concern: &'a Concern, route: Route<'a>, at: usize, outcome: Option<Outcome> },
}

impl<'a> Stage<'a> {
    /// The stage after this answer, where the answer is one to the question asked here.
    pub(super) fn take(&self, names: Names<'a>, answer: &Answer) -> Option<Self> {
        match (self, answer) {
            (Self::Start, Answer::Topic(id)) => names.guide.topic(id).map(Self::Topic),
            (Self::Start | Self::Topic(_), Answer::Concern(id)) => {
                let concern = names.guide.concern(id)?;
                let question = concern.question.as_ref().and_then(|id| names.guide.question(id));
                Some(match question {
                    Some(question) => Self::Asked(concern, question),
                    None => Self::settled(names, concern, None),
                })
            }
            (Self::Asked(concern, question), Answer::Reply(id)) => {
                let reply = question.replies.iter().find(|reply| reply.id == *id)?;
                Some(Self::settled(names, concern, Some(reply)))
            }
            (Self::Climbing(concern, route), Answer::SoFar(behind)) => {
                let at = match behind {
                    None if concern.started => return None,
                    None => 0,
                    Some(id) => 1 + route.rungs.iter().position(|rung| rung.place.id == *id)?,
                };
                (at < route.rungs.len()).then(|| Self::advised(concern, route, at, None))
            }
            (Self::Advised { concern, route, at, .. }, Answer::Outcome(outcome)) => {
                let next = at + 1;
                (next < route.rungs.len())
                    .then(|| Self::advised(concern, route, next, Some(*outcome)))
            }
            _ => None,
        }
    }

    /// What a parent reads of an answer that this stage takes.
    pub(super) fn given(&self, names: Names<'a>, answer: &Answer, kept: usize) -> Given {
        let words = &names.guide.wording;
        let question = match self {
            Self::Advised { route, at, .. } => {
                let step = route.rungs.get(*at).map(|rung| names.step(*rung));
                names.fill_with(&words.outcome, &|key| step.clone().filter(|_| key == "step"))
            }
            _ => self.question(names),
        };
        let choices = self.choices(names);
        let choice = choices.iter().find(|choice| choice.answer == *answer);
        let answer = match (choice, answer) {
            (Some(choice), _) => choice.text.clone(),
            // A concern that was found by its words was none of the topics offered.
            (None, Answer::Concern(id)) => names
                .guide
                .concern(id)
                .map(|concern| names.fill(&concern.title))
                .unwrap_or_default(),
            (None, _) => Text::default(),
        };
        Given { question, answer, kept }
    }

    /// The concern that is chosen.
    pub(super) fn concern(&self) -> Option<&'a Concern> {
        match *self {
            Self::Start | Self::Topic(_) => None,
            Self::Asked(concern, _)
            | Self::Climbing(concern, _)
            | Self::Advised { concern, .. } => Some(concern),
        }
    }

    /// What to show at this stage.
    pub(super) fn content(&self, names: Names<'a>) -> Content {
        match self {
            Self::Start => Content::Start(self.choices(names)),
            Self::Advised { concern, route, at, outcome } => {
                let onward = self.choices(names);
                let advice = Advice::new(names, concern, route, *at, *outcome, onward);
                advice.map_or_else(
                    || Self::Start.content(names),
                    |advice| Content::Advice(advice.into()),
                )
            }
            _ => Content::Question(Question {
                text: self.question(names),
                choices: self.choices(names),
            }),
        }
    }

    /// The stage after a concern and the reply to its question are known.
    fn settled(names: Names<'a>, concern: &'a Concern, reply: Option<&'a guide::Reply>) -> Self {
        let route = route(names.guide, names.school, concern, reply);
        // Who has started cannot be before the first of several steps; and a choice is offered only
        // where there is one.
        let taken = usize::from(concern.started && route.climbs && route.rungs.len() > 1);
        if route.climbs && route.rungs.len() > taken + 1 {
            Self::Climbing(concern, route)
        } else {
            Self::advised(concern, &route, taken, None)
        }
    }

    fn advised(
        concern: &'a Concern,
        route: &Route<'a>,
        at: usize,
        outcome: Option<Outcome>,
    ) -> Self {
        Self::Advised { concern, route: route.clone(), at, outcome }
    }

    fn question(&self, names: Names<'a>) -> Text {
        let words = &names.guide.wording;
        match self {
            Self::Start => words.topics.clone(),
            Self::Topic(_) => words.which_concern.clone(),
            Self::Asked(_, question) => names.fill(&question.text),
            Self::Climbing(..) => words.so_far.clone(),
            Self::Advised { .. } => words.not_settled.clone(),
        }
    }

    pub(super) fn choices(&self, names: Names<'a>) -> Vec<Choice> {
        let words = &names.guide.wording;
        let choice = |text: &Text, answer| Choice { text: names.fill(text), answer };
        match self {
            Self::Start => {
                let topics = names.guide.topics.iter();
                topics.map(|topic| choice(&topic.title, Answer::Topic(topic.id.clone()))).collect()
            }
            Self::Topic(topic) => names
                .guide
                .concerns_of(&topic.id)
                .map(|concern| choice(&concern.title, Answer::Concern(concern.id.clone())))
                .collect(),
            Self::Asked(_, question) => {
                let replies = question.replies.iter();
                replies.map(|reply| choice(&reply.text, Answer::Reply(reply.id.clone()))).collect()
            }
            Self::Climbing(concern, route) => {
                let mut choices = Vec::new();
                if !concern.started {
                    choices.push(choice(&words.nothing_yet, Answer::SoFar(None)));
                }
                if let [behind @ .., _] = route.rungs.as_slice() {
                    for rung in behind {
                        let done = rung.place.done.as_ref().unwrap_or(&rung.place.name);
                        choices.push(choice(done, Answer::SoFar(Some(rung.place.id.clone()))));
                    }
                }
                choices
            }
            Self::Advised { route, at, .. } if at + 1 < route.rungs.len() => vec![
                choice(&words.no_reply, Answer::Outcome(Outcome::NoReply)),
                choice(&words.unhappy, Answer::Outcome(Outcome::Unhappy)),
            ],
            Self::Advised { .. } => Vec::new(),
        }
    }
}
