//! The pages that facts come from, and when somebody last read them.

use journey::guide::{Id, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A page that what the guide says of the law, or of an outside body, comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    /// Its id.
    pub id: Id,
    /// Its title, as parents read it.
    pub title: Text,
    /// Its address; it starts with `https://`.
    pub href: Text,
    /// The month in which it was last compared with the guide, such as `2026-11`.
    pub checked: Text,
    /// The month from which what it says is due to change, if that has been announced.
    #[serde(default)]
    pub until: Option<Text>,
    /// The places that it supports.
    #[serde(default)]
    pub places: Vec<Id>,
    /// The concerns that it supports.
    #[serde(default)]
    pub concerns: Vec<Id>,
}
