//! Matches what a parent types against the titles and search words of concerns.

use super::model::Model;
use super::words::words;
use crate::Names;
use crate::guide::{Concern, Guide};
use crate::school::School;

/// Words shorter than this, in bytes, must match whole; longer ones match as a prefix.
const MIN_PREFIX: usize = 3;

/// The points that a typed word shares out among the concerns it matches: the fewer it matches, the
/// more it says. A word that the model has learned scores about as much.
const POINTS: i32 = 12;
/// The points if the model knows both the word and the concern, and so adds its own score.
const POINTS_IF_KNOWN: i32 = 4;

/// The points of each concern from its title and search words, in the guide's order.
pub(super) fn points(guide: &Guide, school: &School, model: &Model, typed: &[String]) -> Vec<i32> {
    let names = Names { guide, school };
    let words_of = |concern: &Concern| {
        let learned = model.words_of(&concern.id);
        words(&[&*names.fill(&concern.title), " ", &concern.words, " ", learned].concat())
    };
    let known: Vec<Vec<String>> = guide.concerns.iter().map(words_of).collect();
    let mut points = vec![0; known.len()];
    for word in typed {
        let is_found = |known: &Vec<String>| known.iter().any(|known| is_match(known, word));
        let found: Vec<bool> = known.iter().map(is_found).collect();
        let count = found.iter().filter(|found| **found).count();
        let is_known = model.knows(word);
        for ((points, concern), is_found) in points.iter_mut().zip(&guide.concerns).zip(found) {
            if is_found {
                let is_learned = is_known && model.class_of(&concern.id).is_some();
                let total = if is_learned { POINTS_IF_KNOWN } else { POINTS };
                *points += total / i32::try_from(count).unwrap_or(total);
            }
        }
    }
    points
}

fn is_match(known: &str, typed: &str) -> bool {
    known == typed || (typed.len() >= MIN_PREFIX && known.starts_with(typed))
}
