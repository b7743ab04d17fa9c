//! How far the answers have got, and what can be answered next.

use crate::guide::{Concern, Question, Reply, Text, Titled};
use crate::{
    AdvicePage, Answer, Choice, GivenAnswer, Names, Outcome, PageKind, QuestionPage, Route, route,
};

/// How far the answers have got.
pub(crate) enum Progress<'a> {
    /// Nothing is chosen.
    Start,
    /// A topic is chosen, but no concern yet.
    Topic(&'a Titled),
    /// A concern is chosen, and it asks a question of its own.
    Asked(&'a Concern, &'a Question),
    /// The route is known, but not which of its steps the parent has tried.
    OnLadder(&'a Concern, Route<'a>),
    /// The next step is known.
    Advised { concern: &'a Concern, route: Route<'a>, at: usize, outcome: Option<Outcome> },
}

impl<'a> Progress<'a> {
    /// The progress after this answer; `None` if it doesn't answer what is asked here.
    pub(crate) fn after(&self, names: Names<'a>, answer: &Answer) -> Option<Self> {
        match (self, answer) {
            (Self::Start, Answer::Topic(id)) => names.guide.topic(id).map(Self::Topic),
            (Self::Start | Self::Topic(_), Answer::Concern(id)) => {
                let concern = names.guide.concern(id)?;
                let question = concern.question.as_ref().and_then(|id| names.guide.question(id));
                Some(match question {
                    Some(question) => Self::Asked(concern, question),
                    None => Self::on_route(names, concern, None),
                })
            }
            (Self::Asked(concern, question), Answer::Reply(id)) => {
                let reply = question.replies.iter().find(|reply| reply.id == *id)?;
                Some(Self::on_route(names, concern, Some(reply)))
            }
            (Self::OnLadder(concern, route), Answer::SoFar(tried)) => {
                let at = match tried {
                    None => 0,
                    Some(id) => 1 + route.steps.iter().position(|step| step.id == *id)?,
                };
                Self::advised(concern, route, at, None)
            }
            (Self::Advised { concern, route, at, .. }, Answer::Outcome(outcome)) => {
                Self::advised(concern, route, at + 1, Some(*outcome))
            }
            _ => None,
        }
    }

    /// An answer given here, as the list of answers shows it.
    pub(crate) fn given_answer(
        &self,
        names: Names<'a>,
        answer: &Answer,
        kept: usize,
    ) -> GivenAnswer {
        let question = match self {
            Self::Advised { route, at, .. } => {
                let step = route.steps.get(*at).map(|step| names.place(step));
                names.fill_with(&names.guide.wording.outcome, "step", &step.unwrap_or_default())
            }
            _ => self.question(names),
        };
        let choices = self.choices(names);
        let choice = choices.iter().find(|choice| choice.answer == *answer);
        let answer = match (choice, answer) {
            (Some(choice), _) => choice.text.clone(),
            // A concern that was found or linked to isn't among the topics offered here.
            (None, Answer::Concern(id)) => names
                .guide
                .concern(id)
                .map(|concern| names.fill(&concern.title))
                .unwrap_or_default(),
            (None, _) => Text::default(),
        };
        GivenAnswer { question, answer, kept }
    }

    /// The chosen concern, if any.
    pub(crate) fn concern(&self) -> Option<&'a Concern> {
        match *self {
            Self::Start | Self::Topic(_) => None,
            Self::Asked(concern, _)
            | Self::OnLadder(concern, _)
            | Self::Advised { concern, .. } => Some(concern),
        }
    }

    /// What to show here.
    pub(crate) fn page(&self, names: Names<'a>) -> PageKind {
        match self {
            Self::Start => PageKind::Start(self.choices(names)),
            Self::Advised { concern, route, at, outcome } => {
                let onward = self.choices(names);
                let advice = AdvicePage::new(names, concern, route, *at, *outcome, onward);
                advice.map_or_else(
                    || Self::Start.page(names),
                    |advice| PageKind::Advice(advice.into()),
                )
            }
            _ => PageKind::Question(QuestionPage {
                text: self.question(names),
                choices: self.choices(names),
            }),
        }
    }

    /// The progress once the concern is known, and the reply if it asks a question.
    fn on_route(names: Names<'a>, concern: &'a Concern, reply: Option<&'a Reply>) -> Self {
        let route = route(names.guide, names.school, concern, reply);
        // Ask how far the parent has got only if there is more than one possible answer.
        if route.is_ladder && route.steps.len() > 1 {
            Self::OnLadder(concern, route)
        } else {
            Self::Advised { concern, route, at: 0, outcome: None }
        }
    }

    /// The progress at the step with index `at`; `None` if the route has no such step.
    fn advised(
        concern: &'a Concern,
        route: &Route<'a>,
        at: usize,
        outcome: Option<Outcome>,
    ) -> Option<Self> {
        (at < route.steps.len()).then(|| Self::Advised {
            concern,
            route: route.clone(),
            at,
            outcome,
        })
    }

    fn question(&self, names: Names<'a>) -> Text {
        let words = &names.guide.wording;
        match self {
            Self::Start => words.topics.clone(),
            Self::Topic(_) => words.which_concern.clone(),
            Self::Asked(_, question) => names.fill(&question.text),
            Self::OnLadder(..) => words.so_far.clone(),
            Self::Advised { .. } => words.not_settled.clone(),
        }
    }

    fn choices(&self, names: Names<'a>) -> Vec<Choice> {
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
            Self::OnLadder(concern, route) => {
                let mut choices = Vec::new();
                if !concern.started {
                    choices.push(choice(&words.nothing_yet, Answer::SoFar(None)));
                }
                if let [tried @ .., _] = route.steps.as_slice() {
                    for step in tried {
                        let done = step.done.as_ref().unwrap_or(&step.name);
                        choices.push(choice(done, Answer::SoFar(Some(step.id.clone()))));
                    }
                }
                // A parent who told someone else starts at the first step.
                if concern.started {
                    choices.push(choice(&words.told_another, Answer::SoFar(None)));
                }
                choices
            }
            Self::Advised { route, at, .. } if at + 1 < route.steps.len() => vec![
                choice(&words.no_reply, Answer::Outcome(Outcome::NoReply)),
                choice(&words.unhappy, Answer::Outcome(Outcome::Unhappy)),
            ],
            Self::Advised { .. } => Vec::new(),
        }
    }
}
