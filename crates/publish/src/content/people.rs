//! Roles and documents, as content files write them.

use journey::guide::{Id, Text};
use journey::school::Contact;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Someone who can be named in a sentence or contacted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleEntry {
    /// Its id, as used in a school's file and in `{…}` in a text.
    pub id: Id,
    /// Its name in the middle of a sentence, without "the": "class teacher".
    pub name: Text,
    /// Whether it is outside the school, so that the school office doesn't answer for it.
    #[serde(default)]
    pub outside: bool,
    /// How to reach its holder, if all schools share them.
    #[serde(default)]
    pub contact: Option<Contact>,
}

/// A document that a page can link to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentEntry {
    /// Its id.
    pub id: Id,
    /// What a parent reads: "The school’s complaints policy".
    pub title: Text,
    /// Its address, if all schools share it; it starts with https://.
    #[serde(default)]
    pub link: Option<Text>,
}
