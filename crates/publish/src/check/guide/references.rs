//! Checks that every reference leads somewhere.

use std::collections::HashSet;

use journey::guide::Id;

use super::{CONCERN, DOCUMENT, Known, PLACE, QUESTION, ROLE, SECTION, STEP, THEME, TOPIC};
use crate::content::{Ladder, Merged, PathStep, PolicyEntry, RouteEntry, Unit};
use crate::fault::Fault;

/// The ids that something refers to, by kind.
#[derive(Default)]
pub(super) struct Used<'a>(HashSet<(&'static str, &'a str)>);

impl Used<'_> {
    pub(super) fn has(&self, kind: &'static str, id: &str) -> bool {
        self.0.contains(&(kind, id))
    }
}

pub(super) fn check<'a>(
    merged: &'a Merged,
    known: &Known<'a>,
    faults: &mut Vec<Fault>,
) -> Used<'a> {
    let mut references = References { known, used: Used::default(), faults };
    references.guide(merged);
    references.ladder(&merged.guide.ladder);
    if let Some(policy) = &merged.policy {
        references.policy(policy);
    }
    references.used
}

struct References<'a, 'f> {
    known: &'f Known<'a>,
    used: Used<'a>,
    faults: &'f mut Vec<Fault>,
}

impl<'a> References<'a, '_> {
    fn guide(&mut self, merged: &'a Merged) {
        let guide = &merged.guide;
        self.one("/office", ROLE, &guide.office);
        self.one("/board", ROLE, &guide.board);
        self.one("/otherwise", CONCERN, &guide.otherwise);
        self.all("/crisis/places", PLACE, &guide.crisis.places);
        for (index, place) in guide.places.iter().enumerate() {
            let at = |name: &str| format!("/place/{index}/{name}");
            self.all(&at("to"), ROLE, &place.to);
            self.all(&at("or_to"), ROLE, &place.or_to);
            self.all(&at("decided_by"), ROLE, &place.decided_by);
            self.all(&at("documents"), DOCUMENT, &place.documents);
            self.optional(&at("via"), ROLE, place.via.as_ref());
            self.optional(&at("instead"), PLACE, place.instead.as_ref());
        }
        for (index, date) in guide.last_dates.iter().enumerate() {
            let field = format!("/last_date/{index}");
            self.about(&field, &date.places, &date.concerns);
        }
        for (index, source) in guide.sources.iter().enumerate() {
            let field = format!("/source/{index}");
            self.about(&field, &source.places, &source.concerns);
        }
        for (index, question) in guide.questions.iter().enumerate() {
            self.all(&format!("/question/{index}/except"), ROLE, &question.except);
            for (nth, reply) in question.replies.iter().enumerate() {
                let field = format!("/question/{index}/reply/{nth}");
                self.optional(&format!("{field}/about"), ROLE, reply.about.as_ref());
                if let Some(route) = &reply.route {
                    self.route(&field, route);
                }
            }
        }
        for (index, concern) in guide.concerns.iter().enumerate() {
            let field = format!("/concern/{index}");
            self.optional(&format!("{field}/about"), ROLE, concern.about.as_ref());
            self.optional(&format!("{field}/question"), QUESTION, concern.question.as_ref());
            self.route(&field, &concern.route);
            self.all(&format!("{field}/help"), PLACE, &concern.help);
            self.all(&format!("{field}/topics"), TOPIC, &concern.topics);
            self.all(&format!("{field}/themes"), THEME, &concern.themes);
            if concern.topics.is_empty() {
                self.faults.push(Fault::error(
                    format!("{field}/topics"),
                    "no topic lists this concern",
                    "name at least one topic",
                ));
            }
        }
    }

    fn ladder(&mut self, ladder: &'a Ladder) {
        self.optional("/ladder/document", DOCUMENT, ladder.document.as_ref());
        self.all("/ladder/path", STEP, &ladder.path);
        self.all("/ladder/help", ROLE, &ladder.help);
        for (index, about) in ladder.about.iter().enumerate() {
            let field = format!("/ladder/about/{index}");
            self.all(&format!("{field}/who"), ROLE, &about.who);
            for (nth, step) in about.path.iter().enumerate() {
                let at = format!("{field}/path/{nth}");
                match step {
                    PathStep::Same(step) => self.one(&at, STEP, step),
                    PathStep::Other { step, to, or_to, via, decided_by, .. } => {
                        self.one(&format!("{at}/step"), STEP, step);
                        for (name, roles) in
                            [("to", to), ("or_to", or_to), ("decided_by", decided_by)]
                        {
                            self.all(
                                &format!("{at}/{name}"),
                                ROLE,
                                roles.as_deref().unwrap_or(&[]),
                            );
                        }
                        self.optional(&format!("{at}/via"), ROLE, via.as_ref());
                    }
                }
            }
        }
        for (index, each) in ladder.elsewhere.iter().enumerate() {
            let field = format!("/ladder/elsewhere/{index}/document");
            self.optional(&field, DOCUMENT, each.document.as_ref());
        }
        for (index, step) in ladder.steps.iter().enumerate() {
            let at = |name: &str| format!("/ladder/step/{index}/{name}");
            self.all(&at("to"), ROLE, &step.to);
            self.all(&at("or_to"), ROLE, &step.or_to);
            self.all(&at("decided_by"), ROLE, &step.decided_by);
            self.optional(&at("via"), ROLE, step.via.as_ref());
            self.optional(&at("place"), PLACE, step.place.as_ref());
            self.optional(&at("form"), DOCUMENT, step.form.as_ref());
            let from = step.members.as_ref().map_or(&[][..], |members| &members.from);
            self.all(&at("members/from"), ROLE, from);
        }
        let units = Unit::ALL.map(Unit::id);
        for unit in ladder.day_means.keys().filter(|unit| !units.contains(&&***unit)) {
            let field = format!("/ladder/day_means/{unit}");
            self.faults.push(super::unknown(&field, "unit", unit, &units, |_| false));
        }
    }

    fn policy(&mut self, policy: &'a PolicyEntry) {
        self.optional("/policy/document", DOCUMENT, policy.document.as_ref());
        for (index, statement) in policy.statements.iter().enumerate() {
            let field = format!("/policy/statement/{index}");
            self.optional(&format!("{field}/section"), SECTION, statement.section.as_ref());
            self.all(&format!("{field}/on"), THEME, &statement.on);
            if statement.on.is_empty() {
                self.faults.push(Fault::error(
                    format!("{field}/on"),
                    "no page shows this statement, as it has no theme",
                    format!("name at least one of: {}", self.known.all(THEME).join(", ")),
                ));
            }
        }
    }

    fn route(&mut self, field: &str, route: &'a RouteEntry) {
        match route {
            RouteEntry::Ladder { before, .. } => {
                self.all(&format!("{field}/route/before"), PLACE, before);
            }
            RouteEntry::Places { places } => {
                self.all(&format!("{field}/route/places"), PLACE, places);
            }
        }
    }

    fn all(&mut self, field: &str, kind: &'static str, ids: &'a [Id]) {
        for (nth, id) in ids.iter().enumerate() {
            self.one(&format!("{field}/{nth}"), kind, id);
        }
    }

    /// Checks the places and concerns that a last date or a source is about. That alone doesn't put
    /// them on a page, so it doesn't count as a use.
    fn about(&mut self, field: &str, places: &[Id], concerns: &[Id]) {
        for (name, kind, ids) in [("places", PLACE, places), ("concerns", CONCERN, concerns)] {
            for (nth, id) in ids.iter().enumerate().filter(|(_, id)| !self.known.has(kind, id)) {
                self.faults.push(self.known.unknown(&format!("{field}/{name}/{nth}"), kind, id));
            }
        }
        if places.is_empty() && concerns.is_empty() {
            self.faults.push(Fault::error(
                field,
                "this is about no place and no concern, so no page shows it",
                "name at least one in `places` or `concerns`, or remove it",
            ));
        }
    }

    fn optional(&mut self, field: &str, kind: &'static str, id: Option<&'a Id>) {
        if let Some(id) = id {
            self.one(field, kind, id);
        }
    }

    fn one(&mut self, field: &str, kind: &'static str, id: &'a Id) {
        self.used.0.insert((kind, id));
        if !self.known.has(kind, id) {
            self.faults.push(self.known.unknown(field, kind, id));
        }
    }
}
