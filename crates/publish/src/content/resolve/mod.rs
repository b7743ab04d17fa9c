//! Works out what parents are shown: steps become places, spans become sentences, and each concern
//! gets its places and statements.

mod ladder;
mod policy;
mod procedure;
mod routes;
mod school;
mod sources;

use journey::guide::{Concern, Guide, Id, Place, Role, Text, Titled};
use journey::school::School;

pub use policy::PolicyStory;
pub use procedure::{Procedure, ProcedurePart};
pub use school::PublishedSchool;
pub use sources::{Source, Sources};

use super::words::{CrisisWords, HandbookWords, LayoutWords, LeaveWords, SchoolsWords, StartWords};
use super::{DocumentEntry, GuideFile, Merged, RoleEntry, last_date};
use routes::Routes;

/// The guide as parents at the schools of one trust see it, or without a trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The id of the trust, which is part of the addresses of its pages; empty for England's own.
    pub id: String,
    /// The name of the trust; empty for England's own.
    pub name: Text,
    /// What a browser reads.
    pub guide: Guide,
    /// What all its schools share, for parents whose school isn't known.
    pub shared: School,
    /// For each place that is a step of the ladder or a variant of one: the ids of the place and
    /// the step.
    pub steps: Vec<(Id, Id)>,
    /// The words around every page.
    pub layout: LayoutWords,
    /// The words for leaving quickly.
    pub leave: LeaveWords,
    /// The words of the start page.
    pub start: StartWords,
    /// The words for somebody who may be at risk.
    pub crisis: CrisisWords,
    /// The words of the list of schools.
    pub schools: SchoolsWords,
    /// The words of the handbook.
    pub handbook: HandbookWords,
    /// What the complaints procedure says beyond its steps.
    pub procedure: Procedure,
    /// Why the trust has its policy and what it promises; empty if it doesn't say.
    pub policy_story: PolicyStory,
    /// Where facts come from.
    pub sources: Sources,
}

impl Edition {
    /// The step of the ladder that a place is, or is a variant of.
    #[must_use]
    pub fn step_at(&self, place: &str) -> Option<&Id> {
        self.steps.iter().find(|(id, _)| **id == *place).map(|(_, step)| step)
    }

    /// The direction in which its language is written, as in HTML's `dir`.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        let language = self.guide.language.split('-').next().unwrap_or_default();
        if RIGHT_TO_LEFT.contains(&language) { "rtl" } else { "ltr" }
    }
}

/// The languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 9] = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ur", "yi"];

/// Works out what parents are shown. Leaves out references to anything that isn't there.
#[must_use]
pub fn resolve(id: &str, merged: &Merged) -> Edition {
    let file = &merged.guide;
    let steps = ladder::steps(merged);
    let routes = Routes(merged);
    let themed = policy::by_theme(merged);
    let concerns = file.concerns.iter().map(|entry| {
        let (question, about, route) = routes.of_concern(entry);
        Concern {
            id: entry.id.clone(),
            topics: entry.topics.clone(),
            title: entry.title.clone(),
            words: entry.words.clone(),
            route,
            about,
            question,
            started: entry.started,
            harm: entry.harm,
            posting: entry.posting,
            first: entry.first.clone(),
            ready: entry.ready.clone(),
            know: entry.know.clone(),
            by: last_date::sentences(file, |date| date.concerns.contains(&entry.id)),
            policy: themed(&entry.themes),
            help: entry.help.clone(),
        }
    });
    let concerns: Vec<Concern> = concerns.collect();
    let is_step = |place: &Place| steps.iter().any(|step| step.place.id == place.id);
    let places = file.places.iter().filter(|place| !is_step(place));
    let places = places.map(|place| Place { by: by_at(file, &place.id), ..place.clone() });
    Edition {
        id: id.to_owned(),
        name: merged.name.clone().unwrap_or_default(),
        guide: Guide {
            language: file.language.clone(),
            otherwise: file.otherwise.clone(),
            office: file.office.clone(),
            policy: merged.policy.as_ref().map(|policy| policy::resolved(merged, policy)),
            wording: file.wording.clone(),
            channels: file.channels.clone(),
            roles: file.roles.iter().map(role).collect(),
            documents: file.documents.iter().map(document).collect(),
            places: steps.iter().map(|step| step.place.clone()).chain(places).collect(),
            questions: routes.questions(&concerns),
            topics: file.topics.clone(),
            concerns,
        },
        shared: school::shared(merged),
        steps: steps.iter().map(|step| (step.place.id.clone(), step.entry.id.clone())).collect(),
        layout: file.layout.clone(),
        leave: file.leave.clone(),
        start: file.start.clone(),
        crisis: file.crisis.clone(),
        schools: file.schools.clone(),
        handbook: file.handbook.clone(),
        procedure: Procedure::of(merged),
        policy_story: PolicyStory::of(merged),
        sources: Sources::of(file),
    }
}

/// The last dates at one of the guide's places, one sentence each.
fn by_at(file: &GuideFile, place: &Id) -> Vec<Text> {
    last_date::sentences(file, |date| date.places.contains(place))
}

fn role(RoleEntry { id, name, outside, .. }: &RoleEntry) -> Role {
    Role { id: id.clone(), name: name.clone(), outside: *outside }
}

fn document(DocumentEntry { id, title, .. }: &DocumentEntry) -> Titled {
    Titled { id: id.clone(), title: title.clone() }
}

fn fill(text: &str, values: &[(&str, &str)]) -> Text {
    crate::fill::fill(text, values).into()
}

/// One of two sentences, depending on whether something is so; `None` if that isn't known.
fn either(is_so: Option<bool>, so: &Text, not_so: &Text) -> Option<Text> {
    is_so.map(|is_so| if is_so { so.clone() } else { not_so.clone() })
}
