//! Every fault of a guide that its types cannot rule out.
//!
//! It runs where a guide is built, never in a browser.

mod contact;
mod links;
mod policy;
mod routes;
mod wording;

use std::collections::HashSet;

use super::Guide;
use crate::fault::Fault;

/// Finds every fault of a guide, each with its field as a JSON pointer.
///
/// `today` is the month in which it is checked, as `2026-11`. The time that it takes grows with the
/// size of the guide and no faster.
#[must_use]
pub fn check(guide: &Guide, today: &str) -> Vec<Fault> {
    let known = Known::new(guide);
    let mut faults = Vec::new();
    links::check(guide, &known, &mut faults);
    routes::check(guide, &known, &mut faults);
    contact::check(guide, &known, &mut faults);
    policy::check(guide, today, &mut faults);
    wording::check(guide, &known, &mut faults);
    // A question that several concerns ask has its faults once.
    let mut seen = HashSet::new();
    faults.retain(|fault| seen.insert((fault.field.clone(), fault.wrong.clone())));
    faults
}

/// The ids of each kind, for looking up at once.
struct Known<'a> {
    roles: HashSet<&'a str>,
    documents: HashSet<&'a str>,
    places: HashSet<&'a str>,
    questions: HashSet<&'a str>,
    topics: HashSet<&'a str>,
    concerns: HashSet<&'a str>,
    sections: HashSet<&'a str>,
    statements: HashSet<&'a str>,
}

impl<'a> Known<'a> {
    fn new(guide: &'a Guide) -> Self {
        Self {
            roles: guide.roles.iter().map(|role| &*role.id).collect(),
            documents: guide.documents.iter().map(|document| &*document.id).collect(),
            places: guide.places.iter().map(|place| &*place.id).collect(),
            questions: guide.questions.iter().map(|question| &*question.id).collect(),
            topics: guide.topics.iter().map(|topic| &*topic.id).collect(),
            concerns: guide.concerns.iter().map(|concern| &*concern.id).collect(),
            sections: guide.policy.sections.iter().map(|section| &*section.id).collect(),
            statements: guide.policy.statements.iter().map(|statement| &*statement.id).collect(),
        }
    }
}
