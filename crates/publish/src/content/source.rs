//! The pages that facts come from, and when somebody last read them.

use journey::guide::{Id, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::months::month_number;

/// How many months may pass before a source must be read again.
pub const MAX_AGE: u32 = 12;

/// A page that the guide's facts about the law or an outside body come from.
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
    /// The month in which it is due to change, if a change has been announced.
    #[serde(default)]
    pub until: Option<Text>,
    /// The places that it supports.
    #[serde(default)]
    pub places: Vec<Id>,
    /// The concerns that it supports.
    #[serde(default)]
    pub concerns: Vec<Id>,
}

impl SourceEntry {
    /// Whether, in this month, its last check is too long ago.
    #[must_use]
    pub fn is_old(&self, today: &str) -> bool {
        let months = month_number(today).zip(month_number(&self.checked));
        months.is_some_and(|(today, checked)| today > checked + MAX_AGE)
    }

    /// Whether it was due to change by this month.
    #[must_use]
    pub fn has_changed(&self, today: &str) -> bool {
        // Months in this format sort as text.
        self.until.as_ref().is_some_and(|until| **until <= *today)
    }
}
