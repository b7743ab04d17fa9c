//! How old someone must be to read the advice: the reading age of each worry’s hardest page.

mod formula;
mod page;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;

use open_door::fault::Fault;
use open_door::guide::{Concern, Guide};
use open_door::journey::Advice;
use open_door::school::School;

use super::quoted::quoted;
use super::report::visible;
use formula::{Counts, sentences, words};

/// The oldest that someone may have to be: parents read at night, in a hurry, or in a new language.
const MOST: f64 = 11.0;

/// How many of the longest words of a page are named.
const NAMED_WORDS: usize = 3;

/// The hardest page of a worry.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Hardest {
    /// Its reading age.
    age: f64,
    /// The id of the worry.
    worry: String,
    /// The title of the worry in the file.
    field: String,
    /// What the page answers.
    answer: String,
    /// The sentence that does most to make it hard.
    sentence: String,
    /// Its longest words, the longest first.
    words: Vec<String>,
}

/// The hardest page of each worry, the hardest first, with the names of this school.
///
/// The formula is for English: of a guide in another language nothing is said.
pub(super) fn hardest(guide: &Guide, school: &School) -> Vec<Hardest> {
    if guide.language.split('-').next() != Some("en") {
        return Vec::new();
    }
    let mut found = guide
        .concerns
        .iter()
        .enumerate()
        .filter_map(|(index, concern)| hardest_of(guide, school, index, concern))
        .collect::<Vec<_>>();
    found.sort_by(|one, other| other.age.total_cmp(&one.age));
    found
}

/// The faults of pages that are too hard. Worries share steps: each step is named once, with the
/// worry where it is hardest.
pub(super) fn faults(hardest: &[Hardest]) -> Vec<Fault> {
    let mut told = HashSet::new();
    let hard = hardest.iter().filter(|page| page.age > MOST);
    hard.filter(|page| told.insert(&page.answer)).map(Hardest::fault).collect()
}

/// A line for each worry of the guide in this file.
pub(super) fn list(path: &Path, hardest: &[Hardest]) -> String {
    if hardest.is_empty() {
        return String::new();
    }
    let width = hardest.iter().map(|page| page.worry.chars().count()).max().unwrap_or_default();
    let mut list = format!(
        "{}: reading age of the hardest page of each worry, at most {MOST}\n\n",
        visible(&path.display().to_string())
    );
    for Hardest { age, worry, answer, .. } in hardest {
        // Writing to a text cannot fail.
        let _ = writeln!(list, "{age:>6.1}  {:width$}  {}", visible(worry), visible(answer));
    }
    list.push('\n');
    list
}

impl Hardest {
    fn fault(&self) -> Fault {
        let Self { age, field, answer, sentence, words, .. } = self;
        let words = words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(", ");
        Fault::error(
            field,
            format!("the page {} has a reading age of {age:.1}, above {MOST}", quoted(answer)),
            format!(
                "write shorter words and shorter sentences; the hardest sentence is {}, the longest \
                 words are {words}",
                quoted(sentence)
            ),
        )
    }
}

fn hardest_of(guide: &Guide, school: &School, index: usize, concern: &Concern) -> Option<Hardest> {
    let pages = page::pages(guide, school, concern);
    let aged = pages.iter().filter_map(|advice| Some((age(guide, advice)?, advice)));
    let (age, advice) = aged.max_by(|one, other| one.0.total_cmp(&other.0))?;
    let texts = page::texts(guide, advice);
    let sentences = || texts.iter().flat_map(|text| sentences(text));
    Some(Hardest {
        age,
        worry: concern.id.to_string(),
        field: format!("/concern/{index}/title"),
        answer: advice.answer.to_string(),
        sentence: sentences()
            .max_by(|one, other| weight(one).total_cmp(&weight(other)))
            .unwrap_or_default()
            .to_owned(),
        words: longest_words(sentences()),
    })
}

/// The reading age of a page.
fn age(guide: &Guide, advice: &Advice) -> Option<f64> {
    let texts = page::texts(guide, advice);
    let sentences = texts.iter().flat_map(|text| sentences(text));
    sentences.map(Counts::of_sentence).sum::<Counts>().age()
}

/// How far a sentence takes its page above the limit: by so many years in so many words.
fn weight(sentence: &str) -> f64 {
    let counts = Counts::of_sentence(sentence);
    counts.age().map_or(f64::MIN, |age| (age - MOST) * f64::from(counts.words))
}

fn longest_words<'a>(sentences: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut longest: Vec<_> = sentences.flat_map(words).collect();
    longest.sort_by_key(|word| Reverse(word.chars().count()));
    let mut seen = HashSet::new();
    longest.retain(|word| seen.insert(word.to_lowercase()));
    longest.into_iter().take(NAMED_WORDS).map(str::to_owned).collect()
}
