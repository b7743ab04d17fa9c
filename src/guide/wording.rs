//! The words of the interface itself.

use serde::{Deserialize, Serialize};

use super::{Channel, Text};

/// The words of the interface itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Above the list of topics.
    pub topics: Text,
    /// Words that say nothing of a worry, with spaces between; they count where no other is typed.
    pub find_ignored: Text,
    /// How many concerns match, when it is one.
    pub find_one: Text,
    /// How many concerns match: `{count}`.
    pub find_many: Text,
    /// When nothing matches; the concern to take instead follows it.
    pub find_none: Text,

    /// Asks for the concern, once the topic is known.
    pub which_concern: Text,
    /// Asks how far a parent has come on the ladder.
    pub so_far: Text,
    /// Nothing has been done so far.
    pub nothing_yet: Text,

    /// Goes one step back.
    pub back: Text,
    /// Begins again with no answers.
    pub start_again: Text,
    /// Above the answers given.
    pub answers: Text,
    /// The words of the link that changes an answer.
    pub change: Text,

    /// Above what to do at once.
    pub first: Text,
    /// Above how to go about it.
    pub how: Text,
    /// Above what to have ready.
    pub ready: Text,
    /// Above what is good to know.
    pub know: Text,
    /// Above what happens next.
    pub next: Text,
    /// Above the list of steps.
    pub steps: Text,
    /// Marks the step that this page is about.
    pub here: Text,
    /// Marks a step behind the parent.
    pub done: Text,

    /// Asks the office for someone: `{role}`.
    pub ask_for: Text,
    /// Where to ask when the school's file gives no contact at all.
    pub ask_office: Text,
    /// The label of a telephone number.
    pub telephone: Text,
    /// The label of an e-mail address.
    pub email: Text,
    /// The label of opening hours.
    pub hours: Text,
    /// The label of a website.
    pub website: Text,

    /// Above the two choices that lead to the next step.
    pub not_settled: Text,
    /// Asks, in the list of answers, how the step before went: `{step}`.
    pub outcome: Text,
    /// There was no reply.
    pub no_reply: Text,
    /// What to say at the next step after no reply.
    pub no_reply_ready: Text,
    /// The outcome did not satisfy.
    pub unhappy: Text,
    /// What to say at the next step after an outcome that did not satisfy.
    pub unhappy_ready: Text,

    /// Above what the policy says.
    pub policy: Text,
    /// Whom the policy means by parents.
    pub policy_for: Text,
    /// Above what it asks.
    pub policy_do: Text,
    /// Above what it asks not to do.
    pub policy_dont: Text,
    /// Above what the school does.
    pub policy_action: Text,
    /// What no policy takes away.
    pub policy_rights: Text,
    /// When neither the school nor the guide links to the policy.
    pub policy_copy: Text,

    /// Above other places that can help.
    pub help: Text,
    /// On every advice page, the way on for someone who is still not sure.
    pub unsure: Text,
}

/// The name of each channel, as a parent sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ChannelWords {
    /// [`Channel::OpenDoor`].
    pub open_door: Text,
    /// [`Channel::Formal`].
    pub formal: Text,
    /// [`Channel::Governors`].
    pub governors: Text,
    /// [`Channel::Outside`].
    pub outside: Text,
    /// [`Channel::Urgent`].
    pub urgent: Text,
}

impl ChannelWords {
    /// The name of a channel.
    #[must_use]
    pub fn name(&self, channel: Channel) -> &Text {
        match channel {
            Channel::OpenDoor => &self.open_door,
            Channel::Formal => &self.formal,
            Channel::Governors => &self.governors,
            Channel::Outside => &self.outside,
            Channel::Urgent => &self.urgent,
        }
    }
}
