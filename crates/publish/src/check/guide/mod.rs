//! Finds every fault in a guide that its types can't rule out.

mod contact;
mod links;
mod policy;
mod routes;
mod wording;

use std::collections::HashSet;

use journey::guide::Guide;

use crate::content::GuideFile;
use crate::fault::Fault;

/// Finds every fault in a guide, each with its field as a JSON pointer.
///
/// `today` is the current month, as in `2026-11`. The time it takes is linear in the size of the
/// guide.
#[must_use]
pub fn check_guide(file: &GuideFile, today: &str) -> Vec<Fault> {
    let known = Known::new(&file.guide);
    let mut faults = Vec::new();
    links::check(&file.guide, &known, &mut faults);
    routes::check(&file.guide, &known, &mut faults);
    contact::check(file, &known, &mut faults);
    policy::check(file, today, &mut faults);
    wording::check(file, &known, &mut faults);
    // Several concerns may ask the same question; report its faults once.
    let mut seen = HashSet::new();
    faults.retain(|fault| seen.insert((fault.field.clone(), fault.problem.clone())));
    faults
}

/// The ids of each kind, for quick look-ups.
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
