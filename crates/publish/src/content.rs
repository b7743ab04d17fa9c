//! The content files: a guide, and one file a school.

use std::collections::BTreeMap;

use journey::guide::{Guide, Id, RouteSpec, Text};
use journey::school::School;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use crate::theme;
use crate::words::{HandbookWords, LayoutWords, LeaveWords, PolicySource, StartWords};

/// A guide file: what a browser reads as the guide, and the words that only published pages show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct GuideFile {
    /// The words around every page.
    pub layout: LayoutWords,
    /// The words for leaving quickly.
    pub leave: LeaveWords,
    /// The words of the start page.
    pub start: StartWords,
    /// The words of the handbook.
    pub handbook: HandbookWords,
    /// Where the policy comes from.
    pub policy_source: PolicySource,
    /// Everything else.
    #[serde(flatten)]
    pub guide: Guide,
}

impl GuideFile {
    /// The direction in which its language is written, as in HTML's `dir`.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        let language = self.guide.language.split('-').next().unwrap_or_default();
        if RIGHT_TO_LEFT.contains(&language) { "rtl" } else { "ltr" }
    }
}

/// Every route that leads away from someone, with the role that the complaint is about.
pub fn complaints(guide: &Guide) -> impl Iterator<Item = (&RouteSpec, &Id)> {
    guide.concerns.iter().flat_map(|concern| {
        let question = concern.question.as_ref().and_then(|id| guide.question(id));
        let replies = question.into_iter().flat_map(|question| &question.replies);
        let answered = replies.filter_map(|reply| {
            let about = reply.about.as_ref().or(concern.about.as_ref());
            Some((reply.route.as_ref().unwrap_or(&concern.route), about?))
        });
        let own = concern.about.as_ref().filter(|_| question.is_none());
        answered.chain(own.map(|about| (&concern.route, about)))
    })
}

/// The languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 9] = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ur", "yi"];

/// A school's file: what a browser reads as the school, and its theme.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "School", deny_unknown_fields)]
pub struct SchoolFile {
    /// Where an editor finds the description of this file, so that it can help to fill it in.
    #[serde(rename = "$schema", default)]
    pub schema: Option<Text>,
    /// The school's own colours, corners and fonts.
    #[serde(default)]
    #[schemars(schema_with = "theme_schema")]
    pub theme: BTreeMap<String, Text>,
    /// Everything else.
    #[serde(flatten)]
    pub school: School,
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

/// A school, ready to publish.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublishedSchool {
    /// The name of its file without `.json`, which is part of the addresses of its pages.
    pub id: String,
    /// What a browser reads.
    pub school: School,
    /// The style sheet of its theme; empty if it has none.
    pub theme_css: String,
}

impl PublishedSchool {
    /// The school of a file that has no error.
    #[must_use]
    pub fn new(id: String, file: SchoolFile) -> Self {
        Self { id, theme_css: theme::css(&file.theme), school: file.school }
    }
}
