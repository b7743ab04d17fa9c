//! What a parent may be worried about, and where each concern leads.

use serde::{Deserialize, Serialize};

use super::{Id, Text};

/// One thing a parent may be worried about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// Its id.
    pub id: Id,
    /// The topics that list it, at least one.
    pub topics: Vec<Id>,
    /// What the parent chooses: "My child is being bullied at school".
    pub title: Text,
    /// Everyday words that also find it, separated by spaces; never shown.
    pub words: Text,
    /// Where it leads.
    pub route: RouteSpec,
    /// The roles the complaint is about. No step leads to whoever holds them.
    pub about: Vec<Id>,
    /// A question to ask before the advice.
    pub question: Option<Id>,
    /// Whether a parent with this concern must have taken a step already, so that "Nothing yet"
    /// would make no sense.
    pub started: bool,
    /// Whether it is about abuse or harm, so that the parent may need to leave the page quickly.
    pub harm: bool,
    /// Whether the parent has posted something or is about to, so that the concern's first page
    /// shows the policy unfolded.
    pub posting: bool,
    /// What to do straight away, in order, before talking to anyone.
    pub first: Vec<Text>,
    /// What to have ready for this concern.
    pub ready: Vec<Text>,
    /// Things worth knowing, said gently: a right, a law, a limit.
    pub know: Vec<Text>,
    /// The last dates that apply at every step, one sentence each.
    pub by: Vec<Text>,
    /// The policy statements that apply to it.
    pub policy: Vec<Id>,
    /// Places outside school that can also help.
    pub help: Vec<Id>,
}

/// Where a concern leads at most schools. [`route`](crate::route()) works out the steps at one
/// school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteSpec {
    /// The places, in order.
    pub places: Vec<Id>,
    /// Whether it follows the ladder, so that a parent may have tried some steps already.
    pub is_ladder: bool,
}

/// A question that a concern asks before its advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: Id,
    /// What it asks: "Who is it about?"
    pub text: Text,
    /// The replies to choose from, at least two.
    pub replies: Vec<Reply>,
}

/// One reply to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// Its id, unique within the question.
    pub id: Id,
    /// What the parent chooses.
    pub text: Text,
    /// The roles the complaint is then about. No step leads to whoever holds them.
    pub about: Vec<Id>,
    /// Where it leads, if not where the concern leads.
    pub route: Option<RouteSpec>,
}
