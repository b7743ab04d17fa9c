//! A trust's social networking policy, as its file writes it.

use journey::guide::{Id, Link, StatementKind, Text, Titled};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a policy says and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PolicyEntry {
    /// Its full title.
    pub title: Text,
    /// Who it speaks to, in a sentence, if that isn't obvious.
    #[serde(default)]
    pub speaks_to: Option<Text>,
    /// Why the school asks what it asks, one paragraph each.
    #[serde(default)]
    pub why: Vec<Text>,
    /// What it promises in return, one paragraph each.
    #[serde(default)]
    pub promises: Vec<Text>,
    /// Who looks after it.
    #[serde(default)]
    pub owner: Option<Text>,
    /// Its version.
    #[serde(default)]
    pub version: Option<Text>,
    /// The month in which it was agreed, such as `2018-12`.
    #[serde(default)]
    pub agreed: Option<Text>,
    /// The month in which it is due for review, such as `2021-12`.
    #[serde(default)]
    pub review: Option<Text>,
    /// Where everyone can read it; a school's own link comes first.
    #[serde(default)]
    pub link: Option<Link>,
    /// The school's document that is this policy.
    #[serde(default)]
    pub document: Option<Id>,
    /// The sections that statements cite.
    #[serde(rename = "section", default)]
    pub sections: Vec<Titled>,
    /// What it asks and says, in its own order.
    #[serde(rename = "statement")]
    pub statements: Vec<StatementEntry>,
}

/// One thing the policy asks, asks not to do, or says the school may do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementEntry {
    /// Its id.
    pub id: Id,
    /// What kind of statement it is.
    pub kind: StatementKind,
    /// The section it comes from, if the policy has sections.
    #[serde(default)]
    pub section: Option<Id>,
    /// What it says, in plain English.
    pub text: Text,
    /// The themes it is on. Concerns with one of them show it.
    pub on: Vec<Id>,
}
