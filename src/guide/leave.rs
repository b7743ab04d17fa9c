//! The words of leaving quickly.

use serde::{Deserialize, Serialize};

use super::{Link, Text};

/// The words of leaving quickly; they are delivered with the first page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LeaveWords {
    /// The link that leaves, and the page that it leaves to: one that tells nothing.
    pub link: Link,
    /// Which key leaves too: Shift, pressed three times.
    pub key: Text,
    /// Said after the key was pressed once.
    pub two_more: Text,
    /// Said after it was pressed twice.
    pub one_more: Text,
    /// Said where the other presses did not come in time.
    pub too_late: Text,
    /// On the blank page, until the other one has come.
    pub loading: Text,
    /// On the blank page where the other one does not come, as where this one stands in a frame whose
    /// host holds it there.
    pub still_here: Text,
}
