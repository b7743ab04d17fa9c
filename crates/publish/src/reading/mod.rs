//! Measures how old a reader must be to understand each concern's hardest page.

mod formula;
mod page;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::HashSet;
use std::fmt::Write;

use journey::AdvicePage;
use journey::guide::{Concern, Guide};
use journey::school::School;

use crate::fault::Fault;
use crate::printable::{quoted, visible};
use formula::{Counts, sentences, words};

/// The highest reading age allowed for a page. Parents read it late at night, in a hurry, or in a
/// language they are still learning.
const MAX_AGE: f64 = 10.5;

/// How many long words a fault names.
const NAMED_WORDS: usize = 3;

/// The hardest page of a concern.
#[derive(Debug, Clone, PartialEq)]
pub struct HardestPage {
    /// Its reading age in years.
    age: f64,
    /// The reading ages of all the concern's pages.
    ages: Vec<f64>,
    /// The id of the concern.
    concern: String,
    /// The field of the concern's title.
    field: String,
    /// The heading of the page.
    answer: String,
    /// The sentence that does most to make it hard.
    sentence: String,
    /// Its longest words, longest first.
    words: Vec<String>,
}

/// The hardest page of each concern, hardest first. Empty if the guide isn't in English, because
/// the formula is for English only.
#[must_use]
pub fn hardest_pages(guide: &Guide) -> Vec<HardestPage> {
    hardest_pages_at(guide, &School::default())
}

/// The same, with a school's names filled in.
fn hardest_pages_at(guide: &Guide, school: &School) -> Vec<HardestPage> {
    if guide.language.split('-').next() != Some("en") {
        return Vec::new();
    }
    let concerns = guide.concerns.iter().enumerate();
    let mut pages: Vec<_> = concerns
        .filter_map(|(index, concern)| hardest_page(guide, school, index, concern))
        .collect();
    pages.sort_by(|a, b| b.age.total_cmp(&a.age));
    pages
}

/// A fault for each page that is too hard. Concerns share steps, so each step is reported only
/// once, for the concern with which it is hardest.
#[must_use]
pub fn faults(hardest: &[HardestPage]) -> Vec<Fault> {
    let mut seen = HashSet::new();
    let hard = hardest.iter().filter(|page| page.age > MAX_AGE);
    hard.filter(|page| seen.insert(&page.answer)).map(HardestPage::fault).collect()
}

/// A table of the hardest pages, for the guide in the file at this path; empty if there are none.
#[must_use]
pub fn table(path: &str, hardest: &[HardestPage]) -> String {
    if hardest.is_empty() {
        return String::new();
    }
    let width = hardest.iter().map(|page| page.concern.chars().count()).max().unwrap_or_default();
    let mut table = format!(
        "{}: reading age of each concern’s hardest page, at most {MAX_AGE}; median of all pages, {:.1}\n\n",
        visible(path),
        median(hardest)
    );
    for HardestPage { age, concern, answer, .. } in hardest {
        let _ = writeln!(table, "{age:>6.1}  {:width$}  {}", visible(concern), visible(answer));
    }
    table.push('\n');
    table
}

/// The median age of all pages; 0 if there are none.
fn median(hardest: &[HardestPage]) -> f64 {
    let mut ages: Vec<f64> = hardest.iter().flat_map(|page| page.ages.iter().copied()).collect();
    ages.sort_by(f64::total_cmp);
    ages.get(ages.len() / 2).copied().unwrap_or_default()
}

impl HardestPage {
    fn fault(&self) -> Fault {
        let Self { age, field, answer, sentence, words, .. } = self;
        let words = words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(", ");
        Fault::error(
            field,
            format!("the page {} has a reading age of {age:.1}, above {MAX_AGE}", quoted(answer)),
            format!(
                "use shorter words and sentences; the hardest sentence is {}, and the longest words \
                 are {words}",
                quoted(sentence)
            ),
        )
    }
}

fn hardest_page(
    guide: &Guide,
    school: &School,
    index: usize,
    concern: &Concern,
) -> Option<HardestPage> {
    let pages = page::advice_pages(guide, school, concern);
    let aged: Vec<_> =
        pages.iter().filter_map(|advice| Some((age(guide, advice)?, advice))).collect();
    let (age, advice) = *aged.iter().max_by(|a, b| a.0.total_cmp(&b.0))?;
    let texts = page::texts(guide, advice);
    let sentences = || texts.iter().flat_map(|text| sentences(text));
    Some(HardestPage {
        age,
        ages: aged.iter().map(|(age, _)| *age).collect(),
        concern: concern.id.to_string(),
        field: format!("/concern/{index}/title"),
        answer: advice.place.answer.to_string(),
        sentence: sentences()
            .max_by(|a, b| weight(a).total_cmp(&weight(b)))
            .unwrap_or_default()
            .to_owned(),
        words: longest_words(sentences()),
    })
}

/// The reading age of a page.
fn age(guide: &Guide, advice: &AdvicePage) -> Option<f64> {
    let texts = page::texts(guide, advice);
    let sentences = texts.iter().flat_map(|text| sentences(text));
    sentences.map(Counts::of_sentence).sum::<Counts>().age()
}

/// How much a sentence adds to the age of its page: its years above the limit, times its words.
fn weight(sentence: &str) -> f64 {
    let counts = Counts::of_sentence(sentence);
    counts.age().map_or(f64::MIN, |age| (age - MAX_AGE) * f64::from(counts.words))
}

fn longest_words<'a>(sentences: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut longest: Vec<_> = sentences.flat_map(words).collect();
    longest.sort_by_key(|word| Reverse(word.chars().count()));
    let mut seen = HashSet::new();
    longest.retain(|word| seen.insert(word.to_lowercase()));
    longest.into_iter().take(NAMED_WORDS).map(str::to_owned).collect()
}
