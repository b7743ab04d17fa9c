//! A trust's file: what it adds to England's guide, or changes.

use journey::guide::{Id, Place, Text, Titled};
use schemars::{JsonSchema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::change::Change;
use super::concern::{ConcernEntry, QuestionEntry};
use super::ladder::Ladder;
use super::people::{DocumentEntry, RoleEntry};
use super::policy::PolicyEntry;

/// A trust, or a single school without one. Only the name and the status are required.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Trust")]
#[serde(deny_unknown_fields)]
pub struct TrustFile {
    /// Its name.
    pub name: Text,
    /// What kind of schools it has.
    pub status: Status,
    /// Whether its schools have children so young that the law on early years applies to
    /// complaints.
    #[serde(default)]
    pub early_years: bool,
    /// The concerns of England's guide that don't arise at its schools.
    #[serde(default)]
    pub hide: Vec<Id>,
    /// Its complaints procedure, if not England's usual one.
    #[serde(default)]
    pub ladder: Option<Ladder>,
    /// Its social networking policy, if it has one.
    #[serde(default)]
    pub policy: Option<PolicyEntry>,
    /// New roles, and changed ones.
    #[serde(rename = "role", default)]
    pub roles: Vec<Change<RoleEntry>>,
    /// New documents, and changed ones.
    #[serde(rename = "document", default)]
    pub documents: Vec<Change<DocumentEntry>>,
    /// New places, and changed ones.
    #[serde(rename = "place", default)]
    pub places: Vec<Change<Place>>,
    /// New questions, and changed ones.
    #[serde(rename = "question", default)]
    pub questions: Vec<Change<QuestionEntry>>,
    /// New topics, and changed ones.
    #[serde(rename = "topic", default)]
    pub topics: Vec<Change<Titled>>,
    /// New concerns, and changed ones.
    #[serde(rename = "concern", default)]
    pub concerns: Vec<Change<ConcernEntry>>,
}

/// The legal status of a trust's schools. It decides who hears the last stage of a complaint, and
/// who comes after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Academies and free schools.
    Academies,
    /// Schools that a council maintains.
    Maintained,
    /// Independent schools.
    Independent,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 3] = [Self::Academies, Self::Maintained, Self::Independent];

    /// Its id in a content file.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Academies => "academies",
            Self::Maintained => "maintained",
            Self::Independent => "independent",
        }
    }
}

/// The JSON Schema of a trust's file, for editors.
#[must_use]
pub fn trust_schema() -> String {
    let schema = SchemaGenerator::default().into_root_schema_for::<TrustFile>().to_value();
    format!("{schema:#}\n")
}
