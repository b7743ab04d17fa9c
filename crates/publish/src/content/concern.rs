//! Concerns, questions and routes, as content files write them.

use journey::guide::{Id, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One thing a parent may be worried about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConcernEntry {
    /// Its id.
    pub id: Id,
    /// The topics that list it, at least one.
    pub topics: Vec<Id>,
    /// What the parent chooses: "My child is being bullied at school".
    pub title: Text,
    /// More everyday words that find it, separated by spaces; never shown.
    pub words: Text,
    /// Where it leads.
    pub route: RouteEntry,
    /// The role the complaint is about. No step leads to whoever holds it.
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
    /// Whether the parent has posted something or is about to, so that its first page shows the policy
    /// unfolded.
    #[serde(default)]
    pub posting: bool,
    /// What to do straight away, in order, before talking to anyone.
    #[serde(default)]
    pub first: Vec<Text>,
    /// What to have ready for this concern.
    #[serde(default)]
    pub ready: Vec<Text>,
    /// Something good to know, said gently: a right, a law, a limit.
    #[serde(default)]
    pub know: Vec<Text>,
    /// What it is about, so that a policy's statements on the same themes are shown with it.
    #[serde(default)]
    pub themes: Vec<Id>,
    /// The places outside school that can help as well.
    #[serde(default)]
    pub help: Vec<Id>,
}

/// Where a concern leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged, deny_unknown_fields)]
pub enum RouteEntry {
    /// Up the ladder of the school's complaints procedure.
    Ladder {
        /// Where to join it.
        ladder: JoinsAt,
        /// The places to go to before that, in order.
        #[serde(default)]
        before: Vec<Id>,
        /// Whether to ask how far the parent has come, if not just when there is nothing before.
        #[serde(default)]
        asks: Option<bool>,
        /// Whether it stops after the last talk, because a formal complaint couldn't settle it.
        #[serde(default)]
        talks_only: bool,
    },
    /// To these places.
    Places {
        /// The places, in order.
        places: Vec<Id>,
    },
}

/// Where a route joins the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum JoinsAt {
    /// At its first step.
    Talk,
    /// At the talk with whoever leads the school, or else at the first step in writing.
    Lead,
    /// At its first step in writing.
    Write,
}

/// A question that a concern asks before its advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionEntry {
    /// Its id.
    pub id: Id,
    /// What it asks: "Who is it about?"
    pub text: Text,
    /// Where to put the replies for the ladder's paths about someone: before or after its own.
    #[serde(default)]
    pub paths: Option<PathsAt>,
    /// The roles whose paths it leaves out.
    #[serde(default)]
    pub except: Vec<Id>,
    /// The replies to choose from.
    #[serde(rename = "reply", default)]
    pub replies: Vec<ReplyEntry>,
}

/// Where the replies for the ladder's paths go in a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PathsAt {
    /// Before the question's own replies.
    First,
    /// After them.
    Last,
}

/// One reply to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplyEntry {
    /// Its id, unique within the question.
    pub id: Id,
    /// What the parent chooses.
    pub text: Text,
    /// The role the complaint is then about. No step leads to whoever holds it.
    #[serde(default)]
    pub about: Option<Id>,
    /// Where it leads, if not where the concern does.
    #[serde(default)]
    pub route: Option<RouteEntry>,
}
