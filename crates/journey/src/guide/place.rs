//! Where a parent can go, and who is there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Text};

/// Someone who can be named in a sentence or contacted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its id, as used in a school's file and in `{…}` in a text.
    pub id: Id,
    /// Its name in the middle of a sentence, without "the": "class teacher".
    pub name: Text,
    /// Whether it is outside the school, so that the school office doesn't answer for it.
    #[serde(default)]
    pub outside: bool,
}

/// Somewhere a parent can go: a person, a panel, an outside body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its id.
    pub id: Id,
    /// Its name in a list of steps: "{headteacher}".
    pub name: Text,
    /// The heading of its advice page: "Talk to the {headteacher}".
    pub answer: Text,
    /// What kind of step it is.
    pub channel: Channel,
    /// The roles that receive it; the school's file says how to reach them.
    #[serde(default)]
    pub to: Vec<Id>,
    /// The roles that a parent may go to instead of those.
    #[serde(default)]
    pub or_to: Vec<Id>,
    /// The role that passes it on, if a parent doesn't reach the receivers themselves.
    #[serde(default)]
    pub via: Option<Id>,
    /// The roles that decide. A complaint about anyone who receives, passes on or decides goes
    /// elsewhere.
    #[serde(default)]
    pub decided_by: Vec<Id>,
    /// The place to go instead if the complaint is about someone here.
    #[serde(default)]
    pub instead: Option<Id>,
    /// How to go about it, one paragraph each.
    #[serde(default)]
    pub how: Vec<Text>,
    /// What to have ready.
    #[serde(default)]
    pub ready: Vec<Text>,
    /// What happens next, one paragraph each.
    #[serde(default)]
    pub next: Vec<Text>,
    /// How a parent says that they have tried this step: "I have talked to the {headteacher}".
    #[serde(default)]
    pub done: Option<Text>,
    /// What it can do for a parent, if it is ever listed as other help.
    #[serde(default)]
    pub purpose: Option<Text>,
    /// Its national telephone number, as people write it.
    #[serde(default)]
    pub telephone: Option<Text>,
    /// Its web page.
    #[serde(default)]
    pub link: Option<Link>,
    /// The documents about it, a form among them.
    #[serde(default)]
    pub documents: Vec<Id>,
    /// Its official title in the complaints procedure: "Stage 2: review by the chair".
    #[serde(default)]
    pub stage: Option<Text>,
    /// The last dates that the law or an outside body sets, one sentence each. `publish` writes
    /// them; they aren't a field of a content file.
    #[serde(default)]
    #[schemars(skip)]
    pub by: Vec<Text>,
}

impl Place {
    /// Whether the holder of this role receives, passes on or decides what is brought here.
    #[must_use]
    pub fn is_held_by(&self, role: &str) -> bool {
        self.to.iter().chain(&self.via).chain(&self.decided_by).any(|id| **id == *role)
    }
}

/// A link to a web page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The words of the link.
    pub text: Text,
    /// An address that starts with `https://`.
    pub href: Text,
}

/// What kind of step a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
    /// Someone to tell straight away.
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
