//! What has a title and no more: a topic, a document, a section of the policy.

use serde::{Deserialize, Serialize};

use super::{Id, Text};

/// What has a title and no more: a topic, a document, a section of the policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Titled {
    /// Its id.
    pub id: Id,
    /// What a parent reads: "Friends and bullying", "The school’s complaints policy".
    pub title: Text,
}
