//! How well a model does on phrases that it hasn't learned from.

use std::collections::BTreeMap;

use journey::guide::Guide;
use journey::school::School;
use journey::{Found, Model, find};
use rayon::prelude::*;

use crate::learn;
use crate::phrases::{HeldOut, Phrases};

/// How many of a number of phrases meet some condition.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// The number of phrases.
    pub total: usize,
    /// The number that meet the condition.
    pub count: usize,
}

/// What the find box shows for some phrases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// The results for each concern, by its id.
    pub concerns: BTreeMap<String, OfConcern>,
    /// Phrases with a right concern first.
    pub first: Share,
    /// Phrases with a right concern among the first three.
    pub among_three: Share,
    /// Phrases for which no concern is offered.
    pub nothing: Share,
    /// The number of concerns offered for each phrase, in ascending order.
    pub offers: Vec<usize>,
    /// Unrelated phrases that are turned away.
    pub turned_away: Share,
    /// Phrases of somebody at risk that show the crisis lines.
    pub at_risk: Share,
    /// All other phrases, except those about harm, that show the crisis lines without need.
    pub false_alarms: Share,
    /// The same, counting only phrases that sound like risk.
    pub sound_alikes: Share,
}

/// The results for the phrases of one concern.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfConcern {
    /// Phrases with a right concern first.
    pub first: Share,
    /// Phrases with a right concern among the first three.
    pub among_three: Share,
    /// The ids of concerns that wrongly come first, or `nothing`, and how often.
    pub instead: BTreeMap<String, usize>,
}

impl Share {
    pub(crate) fn add(&mut self, counts: bool) {
        self.total += 1;
        self.count += usize::from(counts);
    }

    fn merge(&mut self, other: Self) {
        self.total += other.total;
        self.count += other.count;
    }

    /// The share as a percentage.
    #[must_use]
    pub fn percent(self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^52 phrases")]
        let percent = 100.0 * self.count as f64 / self.total.max(1) as f64;
        percent
    }
}

impl Figures {
    /// The median number of concerns offered for a phrase.
    #[must_use]
    pub fn median_offers(&self) -> usize {
        self.offers.get(self.offers.len() / 2).copied().unwrap_or_default()
    }

    /// The most concerns offered for any phrase.
    #[must_use]
    pub fn most_offers(&self) -> usize {
        self.offers.last().copied().unwrap_or_default()
    }

    fn merge(mut self, other: Self) -> Self {
        for (id, theirs) in other.concerns {
            let ours = self.concerns.entry(id).or_default();
            ours.first.merge(theirs.first);
            ours.among_three.merge(theirs.among_three);
            for (id, count) in theirs.instead {
                *ours.instead.entry(id).or_default() += count;
            }
        }
        self.first.merge(other.first);
        self.among_three.merge(other.among_three);
        self.nothing.merge(other.nothing);
        self.turned_away.merge(other.turned_away);
        self.at_risk.merge(other.at_risk);
        self.false_alarms.merge(other.false_alarms);
        self.sound_alikes.merge(other.sound_alikes);
        self.offers.extend(other.offers);
        self.offers.sort_unstable();
        self
    }
}

/// How well a model does on phrases that it hasn't learned from.
#[must_use]
pub fn held_out(guide: &Guide, model: &Model, phrases: &HeldOut) -> Figures {
    let school = School::default();
    let found = |typed: &str| find(guide, &school, model, typed);
    let mut figures = Figures::default();
    for (right, typed) in &phrases.concerns {
        let found = found(typed);
        figures.add(right, &found);
        let is_harm = |id: &String| guide.concern(id).is_some_and(|concern| concern.harm);
        if !right.iter().any(is_harm) {
            figures.false_alarms.add(found.at_risk);
        }
    }
    for typed in &phrases.unrelated {
        let found = found(typed);
        figures.turned_away.add(!found.matches);
        figures.false_alarms.add(found.at_risk);
    }
    for typed in &phrases.not_at_risk {
        let found = found(typed);
        figures.sound_alikes.add(found.at_risk);
        figures.false_alarms.add(found.at_risk);
    }
    for typed in &phrases.at_risk {
        figures.at_risk.add(found(typed).at_risk);
    }
    figures.offers.sort_unstable();
    figures
}

impl Figures {
    fn add(&mut self, right: &[String], found: &Found) {
        let offers: &[_] = if found.matches { &found.offers } else { &[] };
        let is_right = |id: &journey::guide::Id| right.iter().any(|right| **right == **id);
        let first = offers.first().is_some_and(is_right);
        let among_three = offers.iter().take(3).any(is_right);
        self.first.add(first);
        self.among_three.add(among_three);
        self.nothing.add(offers.is_empty());
        self.offers.push(offers.len());
        let concern = self.concerns.entry(right.first().cloned().unwrap_or_default()).or_default();
        concern.first.add(first);
        concern.among_three.add(among_three);
        if !first {
            let instead = offers.first().map_or("nothing", |id| &**id);
            *concern.instead.entry(instead.to_owned()).or_default() += 1;
        }
    }
}

/// Cross-validation: learns from all phrases but one part and tries the model on that part, for
/// each of `parts` parts in turn.
#[must_use]
pub fn cross_validated(guide: &Guide, phrases: &Phrases, parts: usize) -> Figures {
    let learned = |part| {
        let (kept, tried) = phrases.split(part, parts);
        (learn(&kept), tried)
    };
    let learned: Vec<_> = (0..parts).into_par_iter().map(learned).collect();
    let figures = learned
        .iter()
        .map(|(bytes, tried)| held_out(guide, &Model::read(bytes).unwrap_or_default(), tried));
    figures.fold(Figures::default(), Figures::merge)
}
