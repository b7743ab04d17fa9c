//! Plain text for a parent.

use std::ops::Deref;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// Plain text for a parent, cheap to clone; never HTML.
///
/// `{role-id}` in it stands for the school's own name for that role.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_family = "wasm"), schemars(transparent, inline))]
#[serde(transparent)]
pub struct Text(Rc<str>);

impl Text {
    /// The text as a shared string.
    #[must_use]
    pub fn shared(&self) -> Rc<str> {
        Rc::clone(&self.0)
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}
