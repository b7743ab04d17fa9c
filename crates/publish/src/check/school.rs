//! Finds every fault in a school's file that its types can't rule out.

use journey::Names;
use journey::guide::Id;

use super::contacts::{self, MAX_NAME, add_flaw, name_fault};
use super::guide::{
    Blame, Complaints, separation_fault, shared_addresses, span_fault, unknown, without_first,
};
use super::{theme, value};
use crate::content::{Edition, Kind, LadderStep, Merged, PublishedSchool, SchoolFile, StepChange};
use crate::fault::Fault;

/// A guide that schools are checked against.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// The guide, with the trust's changes.
    pub merged: &'a Merged,
    /// The same as parents see it.
    pub edition: &'a Edition,
    /// Every place that a complaint about someone can lead to.
    pub(super) complaints: &'a Complaints,
}

/// Finds every fault in a school's file, each with its field as a JSON pointer.
#[must_use]
pub fn check_school(file: &SchoolFile, merged: &Merged, edition: &Edition) -> Vec<Fault> {
    let complaints = super::guide::complaints(&edition.guide);
    faults(file, Against { merged, edition, complaints: &complaints })
}

pub(super) fn faults(file: &SchoolFile, against: Against<'_>) -> Vec<Fault> {
    let mut check = Check { file, against, faults: Vec::new() };
    contacts::title_fault(&file.name, &mut check.faults);
    check.roles();
    check.documents();
    check.steps();
    check.without();
    check.separation();
    theme::check(&file.theme, &mut check.faults);
    check.faults
}

struct Check<'a> {
    file: &'a SchoolFile,
    against: Against<'a>,
    faults: Vec<Fault>,
}

impl<'a> Check<'a> {
    fn roles(&mut self) {
        let roles = &self.against.edition.guide.roles;
        let known: Vec<&str> = roles.iter().map(|role| &*role.id).collect();
        for (id, contact) in &self.file.roles {
            let field = format!("/roles/{id}");
            self.known(&field, "role", id, &known);
            contacts::check(&field, contact, &mut self.faults);
        }
    }

    fn documents(&mut self) {
        let documents = &self.against.edition.guide.documents;
        let known: Vec<&str> = documents.iter().map(|document| &*document.id).collect();
        for (id, link) in &self.file.documents {
            let field = format!("/documents/{id}");
            self.known(&field, "document", id, &known);
            add_flaw(&field, Some(link), value::link_fault, &mut self.faults);
        }
    }

    /// The ids of the trust's steps.
    fn step_ids(&self) -> Vec<&'a str> {
        self.against.merged.guide.ladder.steps.iter().map(|step| &*step.id).collect()
    }

    fn steps(&mut self) {
        for (id, step) in &self.file.steps {
            let field = format!("/steps/{id}");
            self.known(&field, "step", id, &self.step_ids());
            if self.file.without.contains(id) {
                self.faults.push(Fault::error(
                    &field,
                    format!("`without` says that this school has no step `{id}`"),
                    "remove one of them",
                ));
            }
            let StepChange { name, contact, ask, acknowledged, meets, answered } = step;
            if let Some(name) = name {
                name_fault(&format!("{field}/name"), name, MAX_NAME, &mut self.faults);
            }
            if let Some(contact) = contact {
                contacts::check(&format!("{field}/contact"), contact, &mut self.faults);
            }
            for (name, span) in [
                ("ask", ask),
                ("acknowledged", acknowledged),
                ("meets", meets),
                ("answered", answered),
            ] {
                let flaw =
                    span.as_ref().and_then(|span| span_fault(&format!("{field}/{name}"), span));
                self.faults.extend(flaw);
            }
        }
    }

    /// Checks that without the steps that the school doesn't have, every path still has a step, begins
    /// with a complaint, and leads out of the school.
    fn without(&mut self) {
        for (nth, id) in self.file.without.iter().enumerate() {
            self.known(&format!("/without/{nth}"), "step", id, &self.step_ids());
        }
        let leads_out = |path: Vec<(Id, &LadderStep)>| {
            let mut steps = path.into_iter().map(|(_, step)| step);
            steps.any(|step| step.kind == Kind::Outside && !self.file.without.contains(&step.id))
        };
        let mut paths = self.against.merged.guide.ladder.paths();
        if !self.file.without.is_empty() && !paths.all(leads_out) {
            self.faults.push(Fault::error(
                "/without",
                "without these steps, parents would have nowhere to go in the end",
                "keep a step outside school",
            ));
        }
        if !self.file.without.is_empty() {
            let Against { merged, edition, .. } = self.against;
            let school = PublishedSchool::new(String::new(), self.file, merged).school;
            self.faults.extend(without_first(merged, edition, &school));
        }
    }

    fn separation(&mut self) {
        let Against { merged, edition, complaints } = self.against;
        let published = PublishedSchool::new(String::new(), self.file, merged);
        let names = Names { guide: &edition.guide, school: &published.school };
        for (blame, about) in shared_addresses(names, complaints) {
            let field = match blame {
                Blame::Role(role) => format!("/roles/{role}/email"),
                Blame::Step(place) => {
                    let step = edition.step_at(place).map_or("", |step| step);
                    format!("/steps/{step}/contact/email")
                }
            };
            let fault = separation_fault(field, about);
            if !self.faults.contains(&fault) {
                self.faults.push(fault);
            }
        }
    }

    fn known(&mut self, field: &str, kind: &str, id: &str, known: &[&str]) {
        if known.contains(&id) {
            return;
        }
        let guide = &self.against.edition.guide;
        let is_a = |other: &str| match other {
            "role" => guide.role(id).is_some(),
            "document" => guide.document(id).is_some(),
            "place" => guide.place(id).is_some() && self.against.edition.step_at(id).is_none(),
            _ => self.step_ids().contains(&id),
        };
        let mut fault = unknown(field, kind, id, known, is_a);
        // Say which trust's guide it is: another trust's may well have this id.
        let name = &self.against.edition.name;
        if !name.is_empty() {
            fault.problem = format!("{} at {name}", fault.problem);
        }
        self.faults.push(fault);
    }
}
