//! What a parent may be worried about, and where each worry leads.

use serde::{Deserialize, Serialize};

use super::{Id, Text};

/// One worry, in a parent's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Concern {
    /// Its id.
    pub id: Id,
    /// The topics that it is listed under, at least one.
    pub topics: Vec<Id>,
    /// What the parent chooses: "My child is being bullied at school".
    pub title: Text,
    /// More everyday words that find it, with spaces between; never shown.
    pub words: Text,
    /// Where it leads.
    pub route: Route,
    /// The role that it complains about, whom no step may lead to.
    #[serde(default)]
    pub about: Option<Id>,
    /// A question to ask before the advice.
    #[serde(default)]
    pub question: Option<Id>,
    /// Whether the parent has surely taken a step already, so "Nothing yet" is no answer.
    #[serde(default)]
    pub started: bool,
    /// Whether it is about abuse or harm, so that a parent may have to leave the page quickly.
    #[serde(default)]
    pub harm: bool,
    /// What to do at once, in order, before talking to anyone.
    #[serde(default)]
    pub first: Vec<Text>,
    /// What to have ready for this concern.
    #[serde(default)]
    pub ready: Vec<Text>,
    /// Something good to know, said gently: a right, a law, a limit.
    #[serde(default)]
    pub know: Vec<Text>,
    /// The statements of the policy that bear on it.
    pub policy: Vec<Id>,
    /// The places outside school that can help as well.
    #[serde(default)]
    pub help: Vec<Id>,
}

/// How a concern is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Route {
    /// Climbs the school's ladder from this rung.
    Ladder(Id),
    /// Goes to these places, each the next step after the one before.
    Places(Vec<Id>),
}

/// A question of a concern's own, asked before its advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Its id, unlike the others of its question.
    pub id: Id,
    /// What the parent chooses.
    pub text: Text,
    /// The role complained about, whom no step may then lead to.
    #[serde(default)]
    pub about: Option<Id>,
    /// Where it leads, if not where the concern does.
    #[serde(default)]
    pub route: Option<Route>,
}
