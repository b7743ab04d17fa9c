//! Finds concerns by a parent's own words.
//!
//! Two things speak for a concern: words that are typed begin a word of its title or of its search
//! words, and the [`Model`] has learned from example phrases that words like these go with it. The
//! first answers from the first letters on and for concerns that only one trust has, the second
//! understands whole sentences. All of it is integer arithmetic, so that every browser ranks alike.

mod feature;
mod keywords;
mod model;
mod triggers;
mod words;

use crate::guide::{Guide, Id, Text};
use crate::names::fill;
use crate::school::School;

use words::words;

pub use feature::{Feature, Weighed, features};
pub use model::{
    AT_RISK, Class, END, FIRST_CONCERN, Model, OR, Scores, UNRELATED, VERSION, Weight,
};

/// No more concerns than this are offered.
pub const MOST_OFFERS: usize = 5;
/// So many are offered even if the first is far ahead: parents' words seldom say all.
const USUAL_OFFERS: usize = 2;
/// What a concern must score, in hundredths of what the first one does, to be among the usual.
const USUAL_SHARE: i32 = 25;
/// The same for the rest.
const CLOSE_SHARE: i32 = 60;
/// What a concern must score to be offered if a single word was typed: one that speaks clearly for it
/// is enough.
const ENOUGH: i32 = 6;
/// The same before what was learned has arrived, from titles and search words alone.
const ENOUGH_IN_TITLES: i32 = 3;
/// How much more it must score for each word more, up to so many: the more words, the more of them
/// speak for something by chance.
const MORE_WORDS: usize = 3;
/// The same for each word that the model doesn't know: what it would say is missing.
const MORE_UNKNOWN: usize = 1;

/// What the find box shows for the words typed into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it says: how many concerns match, that none does, and that someone may be at risk.
    pub status: Text,
    /// The ids of what to offer, best first. There is always something: if no concern comes close,
    /// these are the nearest topics, if any, and the guide's `otherwise`.
    pub offers: Vec<Id>,
    /// Whether the offers match, so that the first is the likeliest.
    pub matches: bool,
    /// Whether the words suggest that a life or a child's safety is at risk.
    pub at_risk: bool,
}

/// Finds the concerns that fit best what a parent typed.
#[must_use]
pub fn find(guide: &Guide, school: &School, model: &Model, typed: &str) -> Found {
    let learned = model.scores(typed);
    let ranked = ranked(guide, &mut points(guide, school, model, &learned, typed));
    let best = ranked.first().map_or(0, |(points, _)| *points);
    let unrelated = learned.of(UNRELATED);
    let matches = best >= enough(model, typed) && best > unrelated;
    let offers = if matches { close(&ranked, best) } else { nearest_topics(guide, &ranked) };
    let at_risk = model.triggered(typed) || sounds_at_risk(guide, model, &learned);
    Found {
        status: status(guide, matches.then_some(offers.len()), at_risk),
        offers,
        matches,
        at_risk,
    }
}

/// Whether the words suggest that someone is at risk, judging by the score for risk and by how much more
/// they sound like a concern about harm than like any other.
fn sounds_at_risk(guide: &Guide, model: &Model, learned: &Scores) -> bool {
    let best = |harm: bool| {
        let concerns = guide.concerns.iter().filter(|concern| concern.harm == harm);
        let classes = concerns.filter_map(|concern| model.class_of(&concern.id));
        classes.map(|class| learned.of(class)).max().unwrap_or_default()
    };
    !model.is_empty() && learned.of(AT_RISK) + best(true) - best(false) >= model.at_risk()
}

/// What a concern must score to be offered.
fn enough(model: &Model, typed: &str) -> i32 {
    if model.is_empty() {
        return ENOUGH_IN_TITLES;
    }
    let words = words(typed);
    let unknown = words.iter().filter(|word| !model.knows(word)).count();
    let more = words.len().saturating_sub(1).min(MORE_WORDS) + unknown.min(MORE_UNKNOWN);
    ENOUGH + i32::try_from(more).unwrap_or_default()
}

/// How much speaks for each concern of the guide, in its order.
fn points(
    guide: &Guide,
    school: &School,
    model: &Model,
    learned: &Scores,
    typed: &str,
) -> Vec<i32> {
    let mut points = keywords::points(guide, school, model, typed);
    for (points, concern) in points.iter_mut().zip(&guide.concerns) {
        *points += model.class_of(&concern.id).map_or(0, |class| learned.of(class));
        // It's there anyway if nothing fits.
        if concern.id == guide.otherwise {
            *points = 0;
        }
    }
    points
}

/// The ids of the best concerns with their points, best first, as far as anything speaks for them. Of
/// two that are as good, the guide's first comes first.
fn ranked<'a>(guide: &'a Guide, points: &mut [i32]) -> Vec<(i32, &'a Id)> {
    let mut ranked = Vec::new();
    // Picking a few costs parents 3 kB less than sorting all.
    while ranked.len() < MOST_OFFERS {
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

/// The concerns that come close to the best.
fn close(ranked: &[(i32, &Id)], best: i32) -> Vec<Id> {
    let is_close = |(nth, (points, _)): &(usize, &(i32, &Id))| {
        let share = if *nth <= USUAL_OFFERS { USUAL_SHARE } else { CLOSE_SHARE };
        points * 100 >= best * share
    };
    let close = ranked.iter().enumerate().take_while(is_close);
    close.map(|(_, (_, id))| (*id).clone()).collect()
}

/// The topics of the concerns that come nearest, and what to choose if nothing fits.
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
