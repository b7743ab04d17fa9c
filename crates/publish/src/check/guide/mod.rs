//! Finds every fault in a guide that its types can't rule out, in England's own or with a trust's
//! changes.

mod contact;
mod dates;
mod ids;
mod ladder;
mod references;
mod routes;
mod separation;
mod sources;
mod statuses;
mod wording;

use std::collections::HashSet;

use crate::content::{Edition, Merged, resolve};
use crate::fault::Fault;

pub(super) use ladder::span_fault;
pub(super) use routes::without_first;
pub(super) use separation::{
    Blame, Complaints, complaints, fault as separation_fault, shared_addresses,
};

/// Finds every fault in a guide, each with its field as a JSON pointer into the merged guide.
///
/// `today` is the current month, such as `2026-11`.
#[must_use]
pub fn check_guide(merged: &Merged, today: &str) -> Vec<Fault> {
    faults(merged, &resolve("", merged), today)
}

/// The same for a guide that has already been resolved.
pub(super) fn faults(merged: &Merged, edition: &Edition, today: &str) -> Vec<Fault> {
    let known = Known::new(merged);
    let mut faults = Vec::new();
    let used = references::check(merged, &known, &mut faults);
    ids::check(merged, &used, &mut faults);
    ladder::check(merged, edition, &mut faults);
    routes::check(merged, edition, &mut faults);
    contact::check(merged, edition, &mut faults);
    separation::check(merged, edition, &mut faults);
    dates::check(merged, today, &mut faults);
    sources::check(merged, today, &mut faults);
    wording::check(merged, &known, &mut faults);
    if merged.status.is_none() {
        let found = statuses::check(merged, today, &faults);
        faults.extend(found);
    }
    // Several concerns may ask the same question; report its faults once.
    let mut seen = HashSet::new();
    faults.retain(|fault| seen.insert((fault.field.clone(), fault.problem.clone())));
    faults
}

/// Moves the faults of a merged guide to their fields in the layer on top of England's. Leaves out
/// `known`, the faults that England's guide has by itself.
pub(super) fn traced(merged: &Merged, found: Vec<Fault>, known: &[Fault]) -> Vec<Fault> {
    let found = found.into_iter().filter_map(|fault| {
        let is_known = || {
            let mut known = known.iter();
            known.any(|known| known.problem == fault.problem && known.severity == fault.severity)
        };
        match merged.layers.trace(&fault.field) {
            Some(field) => Some(Fault { field, ..fault }),
            None if is_known() => None,
            // This layer breaks something in England's guide.
            None => Some(Fault { field: String::new(), ..fault }),
        }
    });
    found.collect()
}

/// The ids of each kind, for quick lookups.
struct Known<'a> {
    kinds: Vec<(&'static str, HashSet<&'a str>, Vec<&'a str>)>,
}

/// The names of the kinds of things that have ids.
const ROLE: &str = "role";
const DOCUMENT: &str = "document";
const PLACE: &str = "place";
const STEP: &str = "step";
const QUESTION: &str = "question";
const TOPIC: &str = "topic";
const CONCERN: &str = "concern";
const THEME: &str = "theme";
const SECTION: &str = "section";

impl<'a> Known<'a> {
    fn new(merged: &'a Merged) -> Self {
        let guide = &merged.guide;
        let sections = merged.policy.iter().flat_map(|policy| &policy.sections);
        let kinds: Vec<(&'static str, Vec<&'a str>)> = vec![
            (ROLE, guide.roles.iter().map(|role| &*role.id).collect()),
            (DOCUMENT, guide.documents.iter().map(|document| &*document.id).collect()),
            (PLACE, guide.places.iter().map(|place| &*place.id).collect()),
            (STEP, guide.ladder.steps.iter().map(|step| &*step.id).collect()),
            (QUESTION, guide.questions.iter().map(|question| &*question.id).collect()),
            (TOPIC, guide.topics.iter().map(|topic| &*topic.id).collect()),
            (CONCERN, guide.concerns.iter().map(|concern| &*concern.id).collect()),
            (THEME, guide.themes.iter().map(|theme| &**theme).collect()),
            (SECTION, sections.map(|section| &*section.id).collect()),
        ];
        let kinds = kinds.into_iter();
        Self {
            kinds: kinds.map(|(kind, ids)| (kind, ids.iter().copied().collect(), ids)).collect(),
        }
    }

    fn has(&self, kind: &str, id: &str) -> bool {
        self.kinds.iter().any(|(known, ids, _)| *known == kind && ids.contains(id))
    }

    /// Every id of a kind, in the order of the guide.
    fn all(&self, kind: &str) -> &[&'a str] {
        let found = self.kinds.iter().find(|(known, ..)| *known == kind);
        found.map_or(&[], |(_, _, ids)| ids)
    }

    /// The fault of an id that nothing of this kind has. The fix names the ids that exist.
    fn unknown(&self, field: &str, kind: &str, id: &str) -> Fault {
        unknown(field, kind, id, self.all(kind), |other| self.has(other, id))
    }
}

/// The fault of an id that nothing of this kind has. The fix names the ids that exist, `known`, or
/// says which other kind has the id, if `is_a` finds one.
pub(super) fn unknown(
    field: &str,
    kind: &str,
    id: &str,
    known: &[&str],
    is_a: impl Fn(&str) -> bool,
) -> Fault {
    let other =
        [ROLE, STEP, PLACE, DOCUMENT].into_iter().find(|other| *other != kind && is_a(other));
    let problem = match other {
        Some(other) => format!("`{id}` is a {other}, but this must be a {kind}"),
        None => format!("there is no {kind} `{id}`"),
    };
    let all = match known {
        [] => return Fault::error(field, problem, format!("add a {kind} with this id")),
        _ => known.join(", "),
    };
    let fix = match (super::nearest(id, known), other) {
        (_, Some(PLACE)) if kind == STEP => format!(
            "add a step outside school that leads there, with `place = \"{id}\"`, or use one of: {all}"
        ),
        (_, Some(PLACE | STEP)) if kind == ROLE => format!(
            "name a role; a step outside school can lead to a place with `place = \"…\"`. The roles \
             are: {all}"
        ),
        (Some(near), _) => format!("did you mean `{near}`? It can be one of: {all}"),
        (None, _) => format!("use one of: {all}"),
    };
    Fault::error(field, problem, fix)
}
