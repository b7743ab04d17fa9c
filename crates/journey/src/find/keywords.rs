//! Concerns whose title or search words a parent begins to type.

use super::model::Model;
use super::words::words;
use crate::Names;
use crate::guide::{Concern, Guide};
use crate::school::School;

/// From so many letters on, the beginning of a word finds it. A shorter one must be the whole word.
const BEGINNING: usize = 3;

/// What a word brings the concerns that it finds. They share it: the fewer they are, the more the
/// word tells. A word that the model has learned brings about as much.
const POINTS: i32 = 12;
/// The same if the model knows the word and the concern, and has its say too.
const POINTS_IF_KNOWN: i32 = 4;

/// How much the words typed find each concern of the guide, in its order.
pub(super) fn points(guide: &Guide, school: &School, model: &Model, typed: &str) -> Vec<i32> {
    let names = Names { guide, school };
    let known = |concern: &Concern| {
        let learned = model.words_of(&concern.id);
        words(&[&*names.fill(&concern.title), " ", &concern.words, " ", learned].concat())
    };
    let known: Vec<_> = guide.concerns.iter().map(known).collect();
    let mut points = vec![0; known.len()];
    for word in words(typed) {
        let finds = |known: &Vec<String>| known.iter().any(|known| is_begun(known, &word));
        let found: Vec<bool> = known.iter().map(finds).collect();
        let count = found.iter().filter(|found| **found).count();
        let is_known = model.knows(&word);
        for ((points, concern), _) in
            points.iter_mut().zip(&guide.concerns).zip(&found).filter(|(_, found)| **found)
        {
            let has_say = is_known && model.class_of(&concern.id).is_some();
            let all = if has_say { POINTS_IF_KNOWN } else { POINTS };
            *points += all / i32::try_from(count).unwrap_or(all);
        }
    }
    points
}

fn is_begun(known: &str, typed: &str) -> bool {
    known == typed || (typed.len() >= BEGINNING && known.starts_with(typed))
}
