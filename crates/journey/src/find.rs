//! Finds concerns by everyday words.

use crate::Names;
use crate::guide::{Concern, Guide, Id, Text};
use crate::names::fill;
use crate::school::School;

/// What the find box shows for the words typed into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How many concerns match, in words.
    pub status: Text,
    /// The concerns to offer, in the guide's order. There is always at least one: if nothing
    /// matches, it is the guide's `otherwise`.
    pub concerns: Vec<Id>,
}

/// Finds the concerns that fit best what a parent typed.
///
/// A typed word fits a concern if a word of its title or its search words starts with it; words
/// that the guide says tell nothing don't count. Only the concerns that the most words fit are
/// found, so a whole sentence finds as much as its telling words do.
#[must_use]
pub fn find(guide: &Guide, school: &School, typed: &str) -> Found {
    let mut concerns: Vec<_> =
        matches(guide, school, typed).into_iter().map(|concern| concern.id.clone()).collect();
    let status = status(guide, concerns.len());
    if concerns.is_empty() {
        concerns.push(guide.otherwise.clone());
    }
    Found { status, concerns }
}

fn matches<'a>(guide: &'a Guide, school: &School, typed: &str) -> Vec<&'a Concern> {
    let names = Names { guide, school };
    let typed = plain(typed);
    let is_telling =
        |word: &&str| words(&guide.wording.find_ignored).all(|ignored| ignored != *word);
    let mut wanted: Vec<_> = words(&typed).filter(is_telling).collect();
    if wanted.is_empty() {
        wanted = words(&typed).collect();
    }
    let mut best = 1;
    let mut found = Vec::new();
    for concern in &guide.concerns {
        let known = plain(&[&*names.fill(&concern.title), " ", &concern.words].concat());
        let fits = |want: &&&str| words(&known).any(|word| word.starts_with(**want));
        let fitting = wanted.iter().filter(fits).count();
        if fitting > best {
            best = fitting;
            found.clear();
        }
        if fitting == best {
            found.push(concern);
        }
    }
    found
}

fn status(guide: &Guide, found: usize) -> Text {
    let words = &guide.wording;
    match found {
        0 => words.find_none.clone(),
        1 => words.find_one.clone(),
        many => fill(&words.find_many, &|key| (key == "count").then(|| many.to_string().into())),
    }
}

/// A text in lower case with single words between spaces, and without apostrophes, which people
/// type in many ways or leave out.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(|letter| !matches!(letter, '\'' | '’' | '‘'));
    let separates = |letter: char| {
        letter.is_ascii_whitespace()
            || letter.is_ascii_punctuation()
            || matches!(letter, '“' | '”' | '…' | '–' | '—')
    };
    letters
        .map(|letter| if separates(letter) { ' ' } else { letter.to_ascii_lowercase() })
        .collect()
}

fn words(plain: &str) -> impl Iterator<Item = &str> {
    plain.split(' ').filter(|word| !word.is_empty())
}
