//! What a complaints procedure says beyond its steps, for the handbook.

use journey::guide::{Id, Text};

use super::ladder::all_of;
use super::{either, fill};
use crate::content::months::spoken;
use crate::content::{Ladder, Merged};

/// What a complaints procedure says beyond its steps: dates, exceptions and the like.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Procedure {
    /// What it is called.
    pub title: Text,
    /// When it was agreed and reviewed, and who advises on it, one sentence each.
    pub facts: Vec<Text>,
    /// Its parts, none of them empty.
    pub parts: Vec<ProcedurePart>,
}

/// A part of it under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcedurePart {
    /// Its heading.
    pub heading: Text,
    /// What it says, each with the document about that, if there is one.
    pub texts: Vec<(Text, Option<Id>)>,
}

impl Procedure {
    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.parts.is_empty()
    }

    pub(super) fn of(merged: &Merged) -> Self {
        let ladder = &merged.guide.ladder;
        let words = &merged.guide.procedure;
        let parts = [
            (&words.times, plain(times(merged, ladder))),
            (&words.skip, plain(ladder.skip.clone())),
            (&words.elsewhere, elsewhere(ladder)),
            (&words.conduct, plain(conduct(merged, ladder))),
        ];
        let parts = parts.into_iter().filter(|(_, texts)| !texts.is_empty());
        Self {
            title: ladder.title.clone().unwrap_or_else(|| words.title.clone()),
            facts: facts(merged, ladder),
            parts: parts
                .map(|(heading, texts)| ProcedurePart { heading: heading.clone(), texts })
                .collect(),
        }
    }
}

fn plain(texts: Vec<Text>) -> Vec<(Text, Option<Id>)> {
    texts.into_iter().map(|text| (text, None)).collect()
}

fn facts(merged: &Merged, ladder: &Ladder) -> Vec<Text> {
    let words = &merged.guide.procedure;
    let months = [
        (&words.agreed, "agreed", &ladder.agreed),
        (&words.reviewed, "reviewed", &ladder.reviewed),
        (&words.review, "review", &ladder.review),
    ];
    let dates = months.into_iter().filter_map(|(sentence, key, month)| {
        Some(fill(sentence, &[(key, &spoken(month.as_ref()?, &merged.guide.months))]))
    });
    let advisers = (!ladder.help.is_empty()).then(|| {
        let who = all_of(&merged.guide.steps.and, &ladder.help);
        fill(&words.help, &[("who", &who)])
    });
    dates.chain(advisers).collect()
}

fn times(merged: &Merged, ladder: &Ladder) -> Vec<Text> {
    let words = &merged.guide.spans;
    let raise = ladder.raise.as_ref().map(|raise| words.sentence(&words.raise, raise));
    let all = raise.into_iter().chain(ladder.late.clone());
    all.chain(ladder.day_means.values().cloned()).chain(ladder.holidays.clone()).collect()
}

fn elsewhere(ladder: &Ladder) -> Vec<(Text, Option<Id>)> {
    let texts = ladder.elsewhere.iter().map(|each| {
        let text = match &each.how {
            Some(how) => format!("{}: {how}", each.what).into(),
            None => each.what.clone(),
        };
        (text, each.document.clone())
    });
    texts.collect()
}

fn conduct(merged: &Merged, ladder: &Ladder) -> Vec<Text> {
    let words = &merged.guide.procedure;
    let anonymous = either(ladder.anonymous, &words.anonymous, &words.not_anonymous);
    anonymous.into_iter().chain(ladder.conduct.clone()).collect()
}
