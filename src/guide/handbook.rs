//! The words of the page that holds everything at once.

use serde::{Deserialize, Serialize};

use super::Text;

/// The words of the page that holds everything at once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandbookWords {
    /// Its heading.
    pub title: Text,
    /// A sentence or two under it.
    pub intro: Text,
    /// The words of the link to the questions.
    pub questions: Text,
    /// Above the list of what it holds.
    pub contents: Text,
    /// Above the steps of a route.
    pub route: Text,
    /// Above the places where a parent can go.
    pub places: Text,
    /// Above the contacts of the school.
    pub contacts: Text,
    /// Above what is said of privacy.
    pub privacy_title: Text,
    /// What is kept of a visit, and what is not: one paragraph for parents.
    pub privacy: Text,
}
