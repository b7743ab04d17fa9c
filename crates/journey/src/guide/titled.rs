//! Something with a title and nothing else.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Text};

/// Something with a title and nothing else: a topic, a document, a section of the policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Titled {
    /// Its id.
    pub id: Id,
    /// What a parent reads: "Friends and bullying", "The school’s complaints policy".
    pub title: Text,
}
