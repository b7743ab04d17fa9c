//! Checks that a ladder goes up step by step, ends outside the school, and has sensible times.

use std::collections::{HashMap, HashSet};

use journey::guide::{Id, Place};

use crate::content::{Edition, Kind, Ladder, LadderStep, Merged, PathStep, Span, Status};
use crate::fault::Fault;

/// How many people the law requires on a panel, and how many of them independent, at schools
/// [bound](is_bound) by it.
const PANEL_BY_LAW: (i64, i64) = (3, 1);

/// Whether the law on panels applies: the Education (Independent School Standards) Regulations
/// 2014, schedule 1, paragraph 33.
fn is_bound(status: Option<Status>) -> bool {
    matches!(status, Some(Status::Academies | Status::Independent))
}

pub(super) fn check(merged: &Merged, edition: &Edition, faults: &mut Vec<Fault>) {
    let ladder = &merged.guide.ladder;
    let mut check = Check { ladder, edition, faults };
    check.path("/ladder/path", ladder.path.iter().enumerate());
    let mut path_of: HashMap<&Id, usize> = HashMap::new();
    for (index, about) in ladder.about.iter().enumerate() {
        let field = format!("/ladder/about/{index}");
        check.path(&format!("{field}/path"), about.path.iter().map(PathStep::step).enumerate());
        check.people(index);
        if about.who.is_empty() {
            check.faults.push(Fault::error(
                format!("{field}/who"),
                "nobody is named",
                "name the roles that these complaints are about",
            ));
        }
        for (nth, role) in about.who.iter().enumerate() {
            if path_of.insert(role, index).is_some_and(|other| other != index) {
                check.faults.push(Fault::error(
                    format!("{field}/who/{nth}"),
                    format!("complaints about the {role} already have a path"),
                    "keep one of them",
                ));
            }
        }
    }
    check.span("/ladder/raise", ladder.raise.as_ref());
    check.companion(merged.status);
    for (index, step) in ladder.steps.iter().enumerate() {
        check.step(&format!("/ladder/step/{index}"), step, merged.status);
    }
    check.done();
}

struct Check<'a, 'f> {
    ladder: &'a Ladder,
    edition: &'a Edition,
    faults: &'f mut Vec<Fault>,
}

impl<'a> Check<'a, '_> {
    fn error(&mut self, field: String, problem: impl Into<String>, fix: impl Into<String>) {
        self.faults.push(Fault::error(field, problem, fix));
    }

    /// Checks that a path has steps, each only once, and that those outside school come last.
    fn path(&mut self, field: &str, ids: impl Iterator<Item = (usize, &'a Id)>) {
        let mut seen = HashSet::new();
        let mut outside: Option<(usize, &Id)> = None;
        let mut last_is_outside = None;
        for (nth, id) in ids {
            if !seen.insert(id) {
                self.error(
                    format!("{field}/{nth}"),
                    format!("the step `{id}` is in this path twice"),
                    "keep one of them",
                );
            }
            let Some(step) = self.ladder.step(id) else {
                // Already reported. We can't tell whether it's outside school.
                last_is_outside = Some(true);
                continue;
            };
            let is_outside = step.kind == Kind::Outside;
            match outside {
                Some((at, first)) if !is_outside => {
                    self.error(
                        format!("{field}/{at}"),
                        format!("`{first}` is outside school, but `{id}` in school comes after it"),
                        "put the steps outside school last",
                    );
                    outside = None;
                }
                None if is_outside => outside = Some((nth, id)),
                _ => {}
            }
            last_is_outside = Some(is_outside);
        }
        match last_is_outside {
            None => {
                self.error(field.to_owned(), "this path has no steps", "name its steps in order");
            }
            Some(false) => self.error(
                field.to_owned(),
                "this path ends inside school, so parents would have nowhere else to go",
                "end it with a step outside school, such as one with `kind = \"outside\"` and \
                 `place = \"dfe\"`",
            ),
            Some(true) => {}
        }
    }

    /// Checks that nobody complained about receives, passes on or decides a step of their path.
    fn people(&mut self, index: usize) {
        let Some(about) = self.ladder.about.get(index) else { return };
        for (nth, step) in about.path.iter().enumerate() {
            let id = about.place_of(step);
            let Some(place) = self.edition.guide.place(&id) else { continue };
            let holder =
                about.who.iter().find(|role| place.is_held_by(role) || place.or_to.contains(role));
            if let Some(role) = holder {
                self.error(
                    format!("/ladder/about/{index}/path/{nth}"),
                    format!("`{}` leads to the person complained about, the {role}", step.step()),
                    format!(
                        "name other people here, as in `{{ step = \"{}\", to = [\"…\"] }}`, or \
                         leave the step out",
                        step.step()
                    ),
                );
            }
        }
    }

    /// Checks that the ladder doesn't stop parents bringing someone to a panel if the law says that
    /// they may.
    fn companion(&mut self, status: Option<Status>) {
        let has_panel = || self.ladder.steps.iter().any(|step| step.kind == Kind::Panel);
        if is_bound(status) && self.ladder.companion == Some(false) && has_panel() {
            self.error(
                "/ladder/companion".to_owned(),
                "the law lets every parent bring someone to a panel at academies and independent \
                 schools",
                "write `companion = true`, or leave it out, and tell whoever owns the procedure",
            );
        }
    }

    fn step(&mut self, field: &str, step: &LadderStep, status: Option<Status>) {
        for (name, span) in [
            ("ask", &step.ask),
            ("acknowledged", &step.acknowledged),
            ("meets", &step.meets),
            ("answered", &step.answered),
        ] {
            self.span(&format!("{field}/{name}"), span.as_ref());
        }
        let is_outside = step.kind == Kind::Outside;
        if step.place.is_some() && !is_outside {
            self.error(
                format!("{field}/place"),
                "only a step outside school can lead to a place of England’s guide",
                "remove it, and say in `to` who receives the step",
            );
        }
        if step.to.is_empty() && step.place.is_none() {
            let fix = if is_outside {
                "say who in `to`, or where with `place`, such as `place = \"dfe\"`"
            } else {
                "name a role in `to`"
            };
            self.error(
                format!("{field}/id"),
                format!("nobody receives the step `{}`", step.id),
                fix,
            );
        }
        let Some(members) = &step.members else { return };
        let at = |name: &str| format!("{field}/members/{name}");
        if !(1..=99).contains(&members.at_least) {
            self.error(
                at("at_least"),
                format!("{} people can’t hear it", members.at_least),
                "write a number from 1 to 99",
            );
        }
        if !(0..=members.at_least.max(0)).contains(&members.independent) {
            self.error(
                at("independent"),
                format!(
                    "{} of {} people can’t be independent",
                    members.independent, members.at_least
                ),
                format!("write how many of them are, from 0 to {}", members.at_least),
            );
        }
        let (people, independent) = PANEL_BY_LAW;
        if step.kind == Kind::Panel
            && is_bound(status)
            && (members.at_least < people || members.independent < independent)
        {
            self.faults.push(Fault::warning(
                format!("{field}/members"),
                format!(
                    "the law asks for at least {people} people, {independent} of them independent \
                     of the running of the school"
                ),
                "ask whoever owns the procedure whether it is right",
            ));
        }
    }

    fn span(&mut self, field: &str, span: Option<&Span>) {
        self.faults.extend(span.and_then(|span| span_fault(field, span)));
    }

    /// Checks that parents can tell the steps apart when they are asked which they have tried.
    fn done(&mut self) {
        let done =
            |id: &Id| self.edition.guide.place(id).and_then(|place: &Place| place.done.clone());
        let mut seen = HashMap::new();
        let mut ambiguous = Vec::new();
        for id in &self.ladder.path {
            if let Some(other) = done(id).and_then(|done| seen.insert(done, id))
                && other != id
            {
                let index = self.ladder.steps.iter().position(|step| step.id == *id);
                ambiguous.push((index.unwrap_or_default(), other, id));
            }
        }
        for (index, other, id) in ambiguous {
            self.error(
                format!("/ladder/step/{index}/id"),
                format!("parents couldn’t tell `{id}` from `{other}`"),
                "give each its official title in `stage`, or say in `done` what parents have done",
            );
        }
    }
}

/// What is wrong with a span.
pub(in crate::check) fn span_fault(field: &str, span: &Span) -> Option<Fault> {
    let count = span.count;
    (!(1..=999).contains(&count)).then(|| {
        Fault::error(
            format!("{field}/count"),
            format!("{count} is too low or too high"),
            "write a number from 1 to 999",
        )
    })
}
