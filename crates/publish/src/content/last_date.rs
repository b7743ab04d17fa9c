//! Last dates that the law or an outside body sets, and the sentences made from them.

use journey::guide::{Id, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::guide::GuideFile;
use super::span::{Span, SpanWords};
use crate::fill::fill;

/// A date by which a parent must do something, shown near the top of the pages it's about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LastDate {
    /// The places that it applies to: every page that leads there shows it.
    #[serde(default)]
    pub places: Vec<Id>,
    /// The concerns that it applies to: all their pages show it, at every step.
    #[serde(default)]
    pub concerns: Vec<Id>,
    /// What must be done by then: "appeal to the tribunal". If not given, what the page is about.
    #[serde(default)]
    pub to: Option<Text>,
    /// How long there is.
    pub within: Span,
    /// Another time, if whichever ends later counts.
    #[serde(default)]
    pub or: Option<Span>,
    /// Whether the day that the time runs from counts too, so that it ends a day early.
    #[serde(default)]
    pub less_a_day: bool,
}

impl LastDate {
    fn sentence(&self, words: &SpanWords) -> Text {
        let Self { to, within, or, less_a_day, .. } = self;
        let mut span = words.amount(within);
        if *less_a_day {
            span = fill(&words.less_a_day, &[("span", &span)]);
        }
        span = words.with_start(span, within.from);
        if let Some(or) = or {
            let other = words.with_start(words.amount(or), or.from);
            span = fill(&words.later, &[("one", &span), ("other", &other)]);
        }
        let sentence = if to.is_some() { &words.last_to } else { &words.last };
        let sentence = if within.usually { &sentence.usually } else { &sentence.always };
        let to = to.as_deref().unwrap_or_default();
        fill(sentence, &[("to", to), ("span", &span)]).into()
    }
}

/// The sentences about all last dates that `applies` accepts.
pub(super) fn sentences(guide: &GuideFile, applies: impl Fn(&LastDate) -> bool) -> Vec<Text> {
    guide
        .last_dates
        .iter()
        .filter(|date| applies(date))
        .map(|date| date.sentence(&guide.spans))
        .collect()
}
