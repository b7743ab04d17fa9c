//! The words of the first page.

use serde::{Deserialize, Serialize};

use super::Text;

/// The words of the first page, which is delivered: the app never draws it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StartWords {
    /// Its heading.
    pub title: Text,
    /// A sentence or two under it.
    pub intro: Text,
    /// The label of the find box.
    pub find: Text,
    /// An example of what to type in it.
    pub find_hint: Text,
    /// Above the list of every concern.
    pub worries: Text,
    /// The way on for someone who does not know where to begin.
    pub office: Text,
}
