//! A complaints procedure, as a content file writes it.

use std::collections::BTreeMap;

use journey::guide::{Id, Text};
use journey::school::Contact;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::span::Span;

/// A complaints procedure: its steps, and the paths that a complaint takes through them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// What the procedure is called.
    #[serde(default)]
    pub title: Option<Text>,
    /// The school's document that is this procedure.
    #[serde(default)]
    pub document: Option<Id>,
    /// The month in which it was agreed, such as `2025-09`.
    #[serde(default)]
    pub agreed: Option<Text>,
    /// The month in which it was last reviewed.
    #[serde(default)]
    pub reviewed: Option<Text>,
    /// The month in which it is due for review.
    #[serde(default)]
    pub review: Option<Text>,
    /// The steps of a complaint about anything else than the people in `about`, in order.
    pub path: Vec<Id>,
    /// The paths of complaints about certain people.
    #[serde(default)]
    pub about: Vec<AboutPath>,
    /// By when to complain.
    #[serde(default)]
    pub raise: Option<Span>,
    /// What happens to a complaint that comes later than that.
    #[serde(default)]
    pub late: Option<Text>,
    /// What the procedure means by a unit of time, in a sentence each, by the id of the unit.
    #[serde(default)]
    pub day_means: BTreeMap<String, Text>,
    /// How holidays count, in a sentence.
    #[serde(default)]
    pub holidays: Option<Text>,
    /// Whether an answer may take longer, if the parent is told.
    #[serde(default)]
    pub extends: Option<bool>,
    /// Whether a parent may bring someone to a meeting.
    #[serde(default)]
    pub companion: Option<bool>,
    /// Whether complaints without a name are looked into.
    #[serde(default)]
    pub anonymous: Option<bool>,
    /// When a step may be missed out, a sentence each.
    #[serde(default)]
    pub skip: Vec<Text>,
    /// What has a procedure of its own.
    #[serde(default)]
    pub elsewhere: Vec<Elsewhere>,
    /// The roles that advise but don't decide, such as a council or a diocese.
    #[serde(default)]
    pub help: Vec<Id>,
    /// How persistent or unreasonable complaints are dealt with, and how such a parent is still
    /// heard, a sentence each.
    #[serde(default)]
    pub conduct: Vec<Text>,
    /// The steps.
    #[serde(rename = "step")]
    pub steps: Vec<LadderStep>,
}

/// The path of a complaint about certain people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AboutPath {
    /// The roles that the complaint is about.
    pub who: Vec<Id>,
    /// What a parent chooses, if not just the names of the roles: "A governor or the board".
    #[serde(default)]
    pub text: Option<Text>,
    /// The steps, in order. They replace those of the usual path.
    pub path: Vec<PathStep>,
}

/// A step of a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, deny_unknown_fields)]
pub enum PathStep {
    /// A step as it is.
    Same(Id),
    /// A step with other people.
    Other {
        /// The step.
        step: Id,
        /// Its official title here.
        #[serde(default)]
        stage: Option<Text>,
        /// The roles that receive it here.
        #[serde(default)]
        to: Option<Vec<Id>>,
        /// The roles that a parent may go to instead here.
        #[serde(default)]
        or_to: Option<Vec<Id>>,
        /// The role that passes it on here.
        #[serde(default)]
        via: Option<Id>,
        /// The roles that decide here.
        #[serde(default)]
        decided_by: Option<Vec<Id>>,
    },
}

impl Ladder {
    /// The step with this id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&LadderStep> {
        self.steps.iter().find(|step| *step.id == *id)
    }

    /// Every path, the usual one first, as places, each with the step that it is or is a variant
    /// of. Leaves out steps that the ladder doesn't have.
    pub fn paths(&self) -> impl Iterator<Item = Vec<(Id, &LadderStep)>> {
        let usual = self.path.iter().filter_map(|id| Some((id.clone(), self.step(id)?)));
        let about = self.about.iter().map(|about| {
            let steps = about.path.iter();
            steps.filter_map(|step| Some((about.place_of(step), self.step(step.step())?))).collect()
        });
        std::iter::once(usual.collect()).chain(about)
    }
}

impl AboutPath {
    /// The id of the place that a step of a path becomes. A step with other people becomes a place
    /// of its own.
    #[must_use]
    pub fn place_of(&self, step: &PathStep) -> Id {
        match step {
            PathStep::Same(step) => step.clone(),
            PathStep::Other { step, .. } => {
                let who = self.who.first().map_or("", |who| who);
                format!("{step}-for-{who}").into()
            }
        }
    }
}

impl Kind {
    /// Whether it is part of the formal procedure.
    #[must_use]
    pub fn is_formal(self) -> bool {
        matches!(self, Self::Write | Self::Review | Self::Panel)
    }

    /// Whether people meet.
    #[must_use]
    pub fn is_meeting(self) -> bool {
        matches!(self, Self::Review | Self::Panel)
    }
}

impl PathStep {
    /// The id of the step.
    #[must_use]
    pub fn step(&self) -> &Id {
        match self {
            Self::Same(step) | Self::Other { step, .. } => step,
        }
    }
}

/// What has a procedure of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    /// What it is: "Admissions", "Complaints by staff".
    pub what: Text,
    /// Where it goes instead, in a sentence.
    #[serde(default)]
    pub how: Option<Text>,
    /// The document about it.
    #[serde(default)]
    pub document: Option<Id>,
}

/// One step of a complaints procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LadderStep {
    /// Its id.
    pub id: Id,
    /// What kind of step it is. England's guide has the words for each.
    pub kind: Kind,
    /// Its official title: "Stage 2: review by the chair".
    #[serde(default)]
    pub stage: Option<Text>,
    /// The roles that receive it.
    #[serde(default)]
    pub to: Vec<Id>,
    /// The roles that a parent may go to instead.
    #[serde(default)]
    pub or_to: Vec<Id>,
    /// The role that passes it on, if a parent doesn't reach the receivers themselves.
    #[serde(default)]
    pub via: Option<Id>,
    /// The roles that decide.
    #[serde(default)]
    pub decided_by: Vec<Id>,
    /// The place of England's guide that it leads to; only for a step outside school.
    #[serde(default)]
    pub place: Option<Id>,
    /// By when to ask for it.
    #[serde(default)]
    pub ask: Option<Span>,
    /// When the parent hears that it has arrived.
    #[serde(default)]
    pub acknowledged: Option<Span>,
    /// When people meet.
    #[serde(default)]
    pub meets: Option<Span>,
    /// When the parent has an answer.
    #[serde(default)]
    pub answered: Option<Span>,
    /// The document that is its form.
    #[serde(default)]
    pub form: Option<Id>,
    /// Who sits on its panel.
    #[serde(default)]
    pub members: Option<Members>,
    /// Whether a parent must ask for it in writing.
    #[serde(default)]
    pub in_writing: Option<bool>,
    /// How to reach it, if not as its roles.
    #[serde(default)]
    pub contact: Option<Contact>,
    /// Its name in a list of steps, if not the kind's.
    #[serde(default)]
    pub name: Option<Text>,
    /// The heading of its page, if not the kind's.
    #[serde(default)]
    pub answer: Option<Text>,
    /// How a parent says that they have tried it, if not as the kind has it.
    #[serde(default)]
    pub done: Option<Text>,
    /// More on how to go about it, after England's words.
    #[serde(default)]
    pub how: Vec<Text>,
    /// More to have ready, after England's words.
    #[serde(default)]
    pub ready: Vec<Text>,
    /// More on what happens next, after England's words.
    #[serde(default)]
    pub next: Vec<Text>,
}

/// A kind of step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A private talk.
    Talk,
    /// A complaint in writing.
    Write,
    /// Someone else reviews the answer.
    Review,
    /// Several people hear the complaint.
    Panel,
    /// Someone outside the school.
    Outside,
}

/// Who sits on a panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Members {
    /// How many people, at least.
    pub at_least: i64,
    /// How many of them are independent of the running of the school, at least.
    #[serde(default)]
    pub independent: i64,
    /// The roles that they come from.
    #[serde(default)]
    pub from: Vec<Id>,
}
