//! Finds concerns by everyday words.

use super::names::{Names, fill};
use crate::guide::{Concern, Guide, Text};
use crate::school::School;

/// The concerns that fit best what a parent typed, in the guide's order.
///
/// A word typed fits where it begins a word of the title or of the search words; the guide says
/// which words tell nothing. Only concerns that as many words fit as any are found, so a whole
/// sentence finds as much as its telling words.
#[must_use]
pub fn find<'a>(guide: &'a Guide, school: &School, typed: &str) -> Vec<&'a Concern> {
    let names = Names { guide, school };
    let typed = plain(typed);
    let telling = |word: &&str| words(&guide.wording.find_ignored).all(|ignored| ignored != *word);
    let mut wanted: Vec<_> = words(&typed).filter(telling).collect();
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

/// What is told of the concerns that a parent's words find, and then the id of each, a line each. One
/// is offered also where nothing is found, so that no search is a dead end.
#[must_use]
pub fn search(guide: &Guide, school: &School, typed: &str) -> String {
    let found = find(guide, school, typed);
    let mut lines = count(guide, found.len()).to_string();
    let otherwise = found.is_empty().then_some(&guide.otherwise);
    for id in found.iter().map(|concern| &concern.id).chain(otherwise) {
        lines.push('\n');
        lines.push_str(id);
    }
    lines
}

/// How many concerns were found, in words.
#[must_use]
pub fn count(guide: &Guide, found: usize) -> Text {
    let words = &guide.wording;
    match found {
        0 => words.find_none.clone(),
        1 => words.find_one.clone(),
        many => fill(&words.find_many, &|key| (key == "count").then(|| many.to_string().into())),
    }
}

/// A text in small letters and words with spaces between; without apostrophes, which people type in
/// many ways or leave out.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(|letter| !matches!(letter, '\'' | '’' | '‘'));
    let parts = |letter: char| {
        letter.is_ascii_whitespace()
            || letter.is_ascii_punctuation()
            || matches!(letter, '“' | '”' | '…' | '–' | '—')
    };
    letters.map(|letter| if parts(letter) { ' ' } else { letter.to_ascii_lowercase() }).collect()
}

/// The words of a plain text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').filter(|word| !word.is_empty())
}
