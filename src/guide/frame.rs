//! The words that stand round every page.

use serde::{Deserialize, Serialize};

use super::Text;

/// The words that stand round every page; they are delivered with it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrameWords {
    /// The name of the product, above every page.
    pub name: Text,
    /// Asks, on every page, whether there is immediate danger.
    pub danger: Text,
    /// The words of the link to the emergency number.
    pub danger_call: Text,
    /// The emergency number.
    pub danger_telephone: Text,
    /// The words of the link to the page that holds everything at once.
    pub everything: Text,
    /// What is kept of a parent's answers: nothing; it leads to all that is said of privacy.
    pub privacy: Text,
}
