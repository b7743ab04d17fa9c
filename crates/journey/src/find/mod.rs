//! Finds concerns by a parent's own words.
//!
//! Two things count towards a concern: typed words that begin a word of its title or search words,
//! and a [`Model`] that has learned from example phrases which words go with it. The first works
//! from the first few letters, and for concerns that only one trust has. The second understands
//! whole sentences. All arithmetic is on integers, so every browser ranks concerns alike.

mod feature;
mod keywords;
mod model;
mod triggers;
mod words;

use crate::guide::{Guide, Id, Text};
use crate::names::fill;
use crate::school::School;

pub use feature::{Feature, WeightedFeature, features};
pub use model::{
    AT_RISK, Class, END, FIRST_CONCERN, FIRST_LIST, List, Model, OR, Scores, UNRELATED, VERSION,
    Weight,
};
pub use words::words;

/// The most concerns to offer.
pub const MAX_OFFERS: usize = 5;
/// How many concerns after the first have a lower threshold, so that they are offered even if the
/// first is well ahead: parents seldom type everything that matters.
const USUAL_OFFERS: usize = 2;
/// The threshold for those, as a percentage of the first one's score.
const USUAL_SHARE: i32 = 25;
/// The threshold for the rest, as a percentage of the first one's score.
const CLOSE_SHARE: i32 = 60;
/// The score at which a concern is offered if the parent typed one word, or if the model hasn't
/// arrived. A search word that a few concerns share is enough.
const LOW_THRESHOLD: i32 = 3;
/// The same for several words.
const THRESHOLD: i32 = 8;
/// The fewest words that can sound like risk. One or two, such as “he”, say too little, unless they
/// are a trigger.
const MIN_WORDS_AT_RISK: usize = 3;

/// What the find box shows for the words typed into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it says: how many concerns match, or that none does, and whether someone may be at
    /// risk.
    pub status: Text,
    /// The ids of what to offer, best first. Never empty: if no concern comes close, it has the
    /// nearest topics, if any, and the guide's `otherwise`.
    pub offers: Vec<Id>,
    /// Whether these are concerns that match, likeliest first, rather than the nearest topics.
    pub matches: bool,
    /// Whether the words suggest that a life or a child's safety is at risk.
    pub at_risk: bool,
}

/// Finds the concerns that best fit what a parent typed.
#[must_use]
pub fn find(guide: &Guide, school: &School, model: &Model, typed: &str) -> Found {
    let words = words(typed);
    let learned = model.scores(&words);
    let ranked = ranked(guide, &mut points(guide, school, model, &learned, &words));
    let best = ranked.first().map_or(0, |(points, _)| *points);
    let says_little = words.len() == 1 || model.is_empty();
    let threshold = if says_little { LOW_THRESHOLD } else { THRESHOLD };
    let matches = best >= threshold && best > learned.of(UNRELATED);
    let offers = if matches { close(&ranked, best) } else { nearest_topics(guide, &ranked) };
    let at_risk = model.triggered(&words)
        || (words.len() >= MIN_WORDS_AT_RISK && sounds_at_risk(guide, model, &learned));
    Found {
        status: status(guide, matches.then_some(offers.len()), at_risk),
        offers,
        matches,
        at_risk,
    }
}

/// Whether the model thinks that someone is at risk. Their score is twice the one for risk, plus the
/// lead of the best concern about harm over the best of the others.
fn sounds_at_risk(guide: &Guide, model: &Model, learned: &Scores) -> bool {
    let best = |harm: bool| {
        let concerns = guide.concerns.iter().filter(|concern| concern.harm == harm);
        let classes = concerns.filter_map(|concern| model.class_of(&concern.id));
        classes.map(|class| learned.of(class)).max().unwrap_or_default()
    };
    let score = 2 * learned.of(AT_RISK) + best(true) - best(false);
    !model.is_empty() && score >= model.risk_threshold()
}

/// The points of each concern from keywords and the model, in the guide's order.
fn points(
    guide: &Guide,
    school: &School,
    model: &Model,
    learned: &Scores,
    typed: &[String],
) -> Vec<i32> {
    let mut points = keywords::points(guide, school, model, typed);
    for (points, concern) in points.iter_mut().zip(&guide.concerns) {
        *points += model.class_of(&concern.id).map_or(0, |class| learned.of(class));
        // It's offered anyway if nothing fits.
        if concern.id == guide.otherwise {
            *points = 0;
        }
    }
    points
}

/// The best concerns that have any points, as points and id, best first. Ties keep the guide's
/// order. Sets the points of those concerns to 0.
fn ranked<'a>(guide: &'a Guide, points: &mut [i32]) -> Vec<(i32, &'a Id)> {
    let mut ranked = Vec::new();
    // Picking the best one a few times, instead of sorting, saves every parent 3 kB.
    while ranked.len() < MAX_OFFERS {
        let mut best = (0, None);
        for (points, concern) in points.iter_mut().zip(&guide.concerns) {
            if *points > best.0 {
                best = (*points, Some((points, &concern.id)));
            }
        }
        let (score, Some((points, id))) = best else { break };
        *points = 0;
        ranked.push((score, id));
    }
    ranked
}

/// The concerns that come close enough to the best to be offered with it.
fn close(ranked: &[(i32, &Id)], best: i32) -> Vec<Id> {
    let is_close = |(nth, (points, _)): &(usize, &(i32, &Id))| {
        let share = if *nth <= USUAL_OFFERS { USUAL_SHARE } else { CLOSE_SHARE };
        points * 100 >= best * share
    };
    let close = ranked.iter().enumerate().take_while(is_close);
    close.map(|(_, (_, id))| (*id).clone()).collect()
}

/// The topics of the nearest concerns, then the guide's `otherwise`.
fn nearest_topics(guide: &Guide, ranked: &[(i32, &Id)]) -> Vec<Id> {
    let mut topics = Vec::new();
    let near = ranked.iter().take(USUAL_OFFERS).filter_map(|(_, id)| guide.concern(id));
    for topic in near.filter_map(|concern| concern.topics.first()) {
        if !topics.contains(topic) {
            topics.push(topic.clone());
        }
    }
    topics.push(guide.otherwise.clone());
    topics
}

fn status(guide: &Guide, matches: Option<usize>, at_risk: bool) -> Text {
    let words = &guide.wording;
    let found = match matches {
        None => words.find_none.clone(),
        Some(1) => words.find_one.clone(),
        Some(many) => {
            fill(&words.find_many, &|key| (key == "count").then(|| many.to_string().into()))
        }
    };
    if at_risk { [&*words.find_at_risk, " ", &found].concat().into() } else { found }
}
