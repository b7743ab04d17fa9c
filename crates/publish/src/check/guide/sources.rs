//! Every legal fact has a source that was read not long ago.
//!
//! What counts as one has to be plain to whoever writes the guide: anything with a last date, any
//! concern with something good to know, and any sentence with one of the guide's `legal` phrases.

use journey::guide::{Id, Text};

use super::dates;
use crate::check::value;
use crate::content::{MAX_AGE, Merged, SourceEntry};
use crate::fault::Fault;

pub(super) fn check(merged: &Merged, today: &str, faults: &mut Vec<Fault>) {
    let guide = &merged.guide;
    for (index, source) in guide.sources.iter().enumerate() {
        if let Some((problem, fix)) = value::link_fault(&source.href) {
            faults.push(Fault::error(format!("/source/{index}/href"), problem, fix));
        }
        due(&format!("/source/{index}"), source, today, &guide.months, faults);
    }
    // A trust answers for what it says itself.
    if merged.name.is_some() {
        return;
    }
    let legal: Vec<String> = guide.legal.iter().map(|phrase| phrase.to_lowercase()).collect();
    for (index, place) in guide.places.iter().enumerate() {
        let has_date = guide.last_dates.iter().any(|date| date.places.contains(&place.id));
        let texts = place.how.iter().chain(&place.ready).chain(&place.next).chain(&place.purpose);
        let why = has_date.then(|| "a last date".to_owned()).or_else(|| phrase(&legal, texts));
        let has_source = guide.sources.iter().any(|source| source.places.contains(&place.id));
        faults.extend(
            why.filter(|_| !has_source).map(|why| missing("place", index, &place.id, &why)),
        );
    }
    for (index, concern) in guide.concerns.iter().enumerate() {
        let has_date = guide.last_dates.iter().any(|date| date.concerns.contains(&concern.id));
        let texts = concern.first.iter().chain(&concern.ready);
        let why = has_date.then(|| "a last date".to_owned());
        let why = why.or_else(|| (!concern.know.is_empty()).then(|| "`know`".to_owned()));
        let why = why.or_else(|| phrase(&legal, texts));
        let has_source = guide.sources.iter().any(|source| source.concerns.contains(&concern.id));
        let fault = why.filter(|_| !has_source);
        faults.extend(fault.map(|why| missing("concern", index, &concern.id, &why)));
    }
}

/// Whether a source has to be read again: after a year, or when it changes.
fn due(field: &str, source: &SourceEntry, today: &str, names: &[Text], faults: &mut Vec<Fault>) {
    let SourceEntry { id, href, checked, until, .. } = source;
    let months = [("checked", Some(checked)), ("until", until.as_ref())];
    let wrong = months
        .into_iter()
        .filter_map(|(name, month)| dates::fault(&format!("{field}/{name}"), month?, today, names));
    let wrong: Vec<Fault> = wrong.collect();
    if !wrong.is_empty() {
        faults.extend(wrong);
        return;
    }
    let supported: Vec<&str> =
        source.concerns.iter().chain(&source.places).map(|id| &**id).collect();
    let todo = format!("read {href} and mend what it supports ({})", supported.join(", "));
    if source.is_old(today) {
        faults.push(Fault::warning(
            format!("{field}/checked"),
            format!("`{id}` was last checked in {checked}, more than {MAX_AGE} months ago"),
            format!("{todo}; then write the month here"),
        ));
    }
    if let Some(until) = until.as_ref().filter(|_| source.has_changed(today)) {
        faults.push(Fault::warning(
            format!("{field}/until"),
            format!("`{id}` was due to change in {until}, and it is now {today}"),
            format!("{todo}; then write the month in `checked` and remove `until`"),
        ));
    }
}

/// The first legal phrase in these texts, as whole words.
fn phrase<'a>(legal: &[String], texts: impl Iterator<Item = &'a Text>) -> Option<String> {
    let texts: Vec<String> = texts.map(|text| text.to_lowercase()).collect();
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let has = |text: &String, phrase: &str| {
        text.match_indices(phrase).any(|(at, found)| {
            let (before, after) = (&text[..at], &text[at + found.len()..]);
            !is_word(before.chars().next_back()) && !is_word(after.chars().next())
        })
    };
    let found = legal.iter().find(|phrase| texts.iter().any(|text| has(text, phrase)))?;
    Some(format!("“{found}”"))
}

fn missing(list: &str, index: usize, id: &Id, why: &str) -> Fault {
    Fault::error(
        format!("/{list}/{index}/id"),
        format!("the {list} `{id}` has {why}, but no source"),
        format!("name `{id}` in the `{list}s` of a source, with the month in which you checked it"),
    )
}
