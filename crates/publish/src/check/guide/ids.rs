//! Checks that every id is plain, unique and used.

use std::collections::HashSet;

use journey::guide::Id;

use super::references::Used;
use super::{DOCUMENT, PLACE, QUESTION, SECTION, STEP};
use crate::check::value;
use crate::content::Merged;
use crate::fault::Fault;

pub(super) fn check(merged: &Merged, used: &Used<'_>, faults: &mut Vec<Fault>) {
    let guide = &merged.guide;
    let mut ids = Ids { merged, used, faults };
    // A role without a place may still be named in a sentence or have a contact.
    ids.of("role", guide.roles.iter().map(|role| &role.id), None);
    ids.of("document", guide.documents.iter().map(|document| &document.id), Some(DOCUMENT));
    ids.of("place", guide.places.iter().map(|place| &place.id), Some(PLACE));
    ids.of("question", guide.questions.iter().map(|question| &question.id), Some(QUESTION));
    ids.of("topic", guide.topics.iter().map(|topic| &topic.id), None);
    ids.of("concern", guide.concerns.iter().map(|concern| &concern.id), None);
    ids.of("source", guide.sources.iter().map(|source| &source.id), None);
    ids.of("ladder/step", guide.ladder.steps.iter().map(|step| &step.id), Some(STEP));
    if let Some(policy) = &merged.policy {
        let sections = policy.sections.iter().map(|section| &section.id);
        ids.of("policy/section", sections, Some(SECTION));
        let statements = policy.statements.iter().map(|statement| &statement.id);
        ids.of("policy/statement", statements, None);
    }
    for (index, question) in guide.questions.iter().enumerate() {
        let list = format!("question/{index}/reply");
        ids.of(&list, question.replies.iter().map(|reply| &reply.id), None);
        if question.replies.len() < 2 && question.paths.is_none() {
            ids.faults.push(Fault::error(
                format!("/{list}"),
                "a question needs at least two replies",
                "add a reply, or remove the question",
            ));
        }
    }
    ids.no_two_share_an_anchor();
    ids.no_step_shares_a_places_id();
    ids.each_topic_has_a_concern();
}

struct Ids<'a, 'f> {
    merged: &'a Merged,
    used: &'a Used<'a>,
    faults: &'f mut Vec<Fault>,
}

impl<'a> Ids<'a, '_> {
    /// Checks the ids of one list. If `kind` is given, something must refer to each.
    fn of(&mut self, list: &str, ids: impl Iterator<Item = &'a Id>, kind: Option<&'static str>) {
        let what = list.rsplit('/').next().unwrap_or(list);
        let mut seen = HashSet::new();
        for (index, id) in ids.enumerate() {
            let at = format!("/{list}/{index}/id");
            if let Some((problem, fix)) = value::id_fault(id) {
                self.faults.push(Fault::error(&at, problem, fix));
            }
            if !seen.insert(&**id) {
                self.faults.push(Fault::error(
                    &at,
                    format!("another {what} has the id `{id}`"),
                    "give each a unique id",
                ));
            }
            // A trust needn't use everything in England's guide, and the guide has documents that
            // only trusts use.
            let is_own = match kind {
                Some(DOCUMENT) if !self.merged.layers.has_trust => false,
                _ => list.contains('/') || self.merged.layers.is_own(list, index),
            };
            if is_own && kind.is_some_and(|kind| !self.used.has(kind, id)) {
                self.faults.push(Fault::error(
                    &at,
                    format!("nothing leads to the {what} `{id}`, so no page shows it"),
                    format!("refer to it where it belongs, or remove the {what}"),
                ));
            }
        }
    }

    /// A link to a topic or concern gives only its id, so no two may share one.
    fn no_two_share_an_anchor(&mut self) {
        let guide = &self.merged.guide;
        for (index, concern) in guide.concerns.iter().enumerate() {
            if guide.topics.iter().any(|topic| topic.id == concern.id) {
                self.faults.push(Fault::error(
                    format!("/concern/{index}/id"),
                    format!(
                        "a topic also has the id `{}`, and a link can name only one of them",
                        concern.id
                    ),
                    "give each a unique id",
                ));
            }
        }
    }

    /// A step becomes a place with the same id. Only the place that a step leads to may have that
    /// id, as the step replaces it.
    fn no_step_shares_a_places_id(&mut self) {
        let guide = &self.merged.guide;
        for (index, step) in guide.ladder.steps.iter().enumerate() {
            let is_place = guide.places.iter().any(|place| place.id == step.id);
            if is_place && step.place.as_ref() != Some(&step.id) {
                self.faults.push(Fault::error(
                    format!("/ladder/step/{index}/id"),
                    format!("a place also has the id `{}`", step.id),
                    format!(
                        "give the step another id, or let it lead there with `place = \"{}\"`",
                        step.id
                    ),
                ));
            }
        }
    }

    fn each_topic_has_a_concern(&mut self) {
        let guide = &self.merged.guide;
        let listed: HashSet<&str> =
            guide.concerns.iter().flat_map(|concern| &concern.topics).map(|id| &**id).collect();
        for (index, topic) in guide.topics.iter().enumerate() {
            if !listed.contains(&*topic.id) {
                self.faults.push(Fault::error(
                    format!("/topic/{index}/id"),
                    format!("no concern is listed under `{}`", topic.id),
                    "list a concern under it, or remove the topic",
                ));
            }
        }
    }
}
