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
    /// How often the Shift key is to be pressed, which leaves too; said again where it was too slow.
    pub press: Text,
    /// Said after it was pressed once.
    pub press_twice: Text,
    /// Said after it was pressed twice.
    pub press_once: Text,
    /// On the blank page, until the other one has come.
    pub loading: Text,
    /// There too: what to do where it does not come, as where a host holds a frame where it is.
    pub otherwise: Text,
}
