//! Where a parent can go, and who can be reached there.

use serde::{Deserialize, Serialize};

use super::{Id, Text};

/// Who can be named, in a sentence or as a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its id, which a school's file and `{…}` in a text use.
    pub id: Id,
    /// Its name in the middle of a sentence, without "the": "class teacher".
    pub name: Text,
    /// Whether it works outside school, so that the school office does not answer for it.
    #[serde(default)]
    pub outside: bool,
}

/// One step that a parent can take: a rung of the ladder or a fixed place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its id.
    pub id: Id,
    /// Its name in a list of steps: "{headteacher}".
    pub name: Text,
    /// The answer that it gives, as the heading of the advice: "Talk to the {headteacher}".
    pub answer: Text,
    /// What kind of step it is.
    pub channel: Channel,
    /// Who is reached there; the school's file says how.
    #[serde(default)]
    pub role: Option<Id>,
    /// Others who decide there; someone who complains about one of them is not sent there.
    #[serde(default)]
    pub held_by: Vec<Id>,
    /// The place to go instead when it is held by the person complained about.
    #[serde(default)]
    pub instead: Option<Id>,
    /// How to go about it, a paragraph each.
    #[serde(default)]
    pub how: Vec<Text>,
    /// What to have ready.
    #[serde(default)]
    pub ready: Vec<Text>,
    /// What happens next, a paragraph each.
    #[serde(default)]
    pub next: Vec<Text>,
    /// How a parent says that this step is behind them: "I have talked to the {headteacher}".
    #[serde(default)]
    pub done: Option<Text>,
    /// What it can do for a parent, where it is listed as other help.
    #[serde(default)]
    pub purpose: Option<Text>,
    /// Its national telephone number, as people write it.
    #[serde(default)]
    pub telephone: Option<Text>,
    /// Its page on the web.
    #[serde(default)]
    pub link: Option<Link>,
    /// The school's document about this step.
    #[serde(default)]
    pub document: Option<Id>,
}

impl Place {
    /// Whether the holder of this role receives or decides what is brought here.
    #[must_use]
    pub fn is_held_by(&self, role: &str) -> bool {
        self.role.iter().chain(&self.held_by).any(|id| **id == *role)
    }
}

/// A link to a page on the web.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The words of the link.
    pub text: Text,
    /// An address that starts with `https://`.
    pub href: Text,
}

/// What kind of step a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// A private talk with someone at school.
    OpenDoor,
    /// A complaint in writing, which the school answers in writing.
    Formal,
    /// The governors or their clerk.
    Governors,
    /// A body outside the school.
    Outside,
    /// A place to tell at once.
    Urgent,
}

impl Channel {
    /// Its id in a guide file.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::OpenDoor => "open-door",
            Self::Formal => "formal",
            Self::Governors => "governors",
            Self::Outside => "outside",
            Self::Urgent => "urgent",
        }
    }
}
