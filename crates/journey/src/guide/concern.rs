//! What a parent may be worried about, and where each concern leads.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Text};

/// One thing a parent may be worried about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Concern {
    /// Its id.
    pub id: Id,
    /// The topics that list it, at least one.
    pub topics: Vec<Id>,
    /// What the parent chooses: "My child is being bullied at school".
    pub title: Text,
    /// More everyday words that find it, separated by spaces; never shown.
    pub words: Text,
    /// Where it leads.
    pub route: RouteSpec,
    /// The role that the complaint is about; no step leads to its holder.
    #[serde(default)]
    pub about: Option<Id>,
    /// A question to ask before the advice.
    #[serde(default)]
    pub question: Option<Id>,
    /// Whether the parent must have taken a step already, so that "Nothing yet" makes no sense.
    #[serde(default)]
    pub started: bool,
    /// Whether it is about abuse or harm, so that the parent may need to leave the page quickly.
    #[serde(default)]
    pub harm: bool,
    /// What to do straight away, in order, before talking to anyone.
    #[serde(default)]
    pub first: Vec<Text>,
    /// What to have ready for this concern.
    #[serde(default)]
    pub ready: Vec<Text>,
    /// Something good to know, said gently: a right, a law, a limit.
    #[serde(default)]
    pub know: Vec<Text>,
    /// The policy statements that apply to it.
    pub policy: Vec<Id>,
    /// The places outside school that can help as well.
    #[serde(default)]
    pub help: Vec<Id>,
}

/// Where a concern leads, as the guide writes it. [`route`](crate::route()) works out the steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RouteSpec {
    /// Up the school's ladder, starting at this place.
    Ladder(Id),
    /// To these places in order.
    Places(Vec<Id>),
}

/// A question that a concern asks before its advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id.
    pub id: Id,
    /// What it asks: "Who is it about?"
    pub text: Text,
    /// The replies to choose from, at least two.
    #[serde(rename = "reply")]
    pub replies: Vec<Reply>,
}

/// One reply to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Its id, unique within the question.
    pub id: Id,
    /// What the parent chooses.
    pub text: Text,
    /// The role that the complaint is then about; no step leads to its holder.
    #[serde(default)]
    pub about: Option<Id>,
    /// Where it leads, if not where the concern does.
    #[serde(default)]
    pub route: Option<RouteSpec>,
}
