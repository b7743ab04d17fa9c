//! A school's file.

use std::collections::BTreeMap;

use journey::guide::{Id, Text};
use journey::school::Contact;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::span::Span;
use crate::theme;

/// A school: its name, contacts, documents, steps and theme. Only the name is required.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "School")]
#[serde(deny_unknown_fields)]
pub struct SchoolFile {
    /// Where an editor finds the description of this file, so that it can help to fill it in.
    #[serde(rename = "$schema", default)]
    pub schema: Option<Text>,
    /// The school's name, as parents know it.
    pub name: Text,
    /// What people are called and how to reach them, by role: `office`, `headteacher` …
    #[serde(default)]
    pub roles: BTreeMap<Id, Contact>,
    /// The addresses of the school's documents: `complaints`, `social-networking` …
    #[serde(default)]
    pub documents: BTreeMap<Id, Text>,
    /// What differs here about the steps of the trust's ladder, by step.
    #[serde(default)]
    pub steps: BTreeMap<Id, StepChange>,
    /// The steps of the trust's ladder that this school doesn't have.
    #[serde(default)]
    pub without: Vec<Id>,
    /// Whether it has children so young that the law on early years applies to complaints, if that
    /// isn't so in the whole trust.
    #[serde(default)]
    pub early_years: Option<bool>,
    /// The school's own colours, corners and fonts.
    #[serde(default)]
    #[schemars(schema_with = "theme_schema")]
    pub theme: BTreeMap<String, Text>,
    /// The name of the file with the school's logo: a PNG or JPEG in the same folder as this file.
    #[serde(default)]
    pub logo: Option<Text>,
}

/// What differs at one school about a step of the ladder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepChange {
    /// What the step is called here.
    #[serde(default)]
    pub name: Option<Text>,
    /// How to reach it here, if not as its roles.
    #[serde(default)]
    pub contact: Option<Contact>,
    /// By when to ask for it here.
    #[serde(default)]
    pub ask: Option<Span>,
    /// When the parent hears here that it has arrived.
    #[serde(default)]
    pub acknowledged: Option<Span>,
    /// When people meet here.
    #[serde(default)]
    pub meets: Option<Span>,
    /// When the parent has an answer here.
    #[serde(default)]
    pub answered: Option<Span>,
}

/// The JSON Schema of a school's file, for editors.
#[must_use]
pub fn school_schema() -> String {
    let schema = SchemaGenerator::default().into_root_schema_for::<SchoolFile>().to_value();
    format!("{schema:#}\n")
}

fn theme_schema(_: &mut SchemaGenerator) -> Schema {
    theme::schema()
}
