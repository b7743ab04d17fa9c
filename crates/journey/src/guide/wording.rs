//! The words of the interface itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Channel, Text};

/// The words of the interface itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Above the list of topics.
    pub topics: Text,
    /// Says that one concern matches.
    pub find_one: Text,
    /// Says how many concerns match: `{count}`.
    pub find_many: Text,
    /// Says that nothing comes close; the nearest topics and the concern to choose instead follow.
    pub find_none: Text,
    /// Says, before any of these, that help for someone at risk comes first.
    pub find_at_risk: Text,

    /// Asks for the concern once the topic is known.
    pub which_concern: Text,
    /// Asks how far up the ladder a parent has got.
    pub so_far: Text,
    /// The parent hasn't tried anything yet.
    pub nothing_yet: Text,
    /// Said by a parent who has told somebody, but nobody on the route.
    pub told_another: Text,

    /// Goes one step back.
    pub back: Text,
    /// Starts again.
    pub start_again: Text,
    /// Above the answers given.
    pub answers: Text,
    /// The words of the link that changes an answer.
    pub change: Text,

    /// Above what to do straight away.
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
    /// Marks a step the parent has tried.
    pub done: Text,

    /// Says to ask the office for someone: `{role}`.
    pub ask_for: Text,
    /// Says that a parent may go to someone else instead, above how to reach them.
    pub or_to: Text,
    /// Says where to ask if the school's file gives no contact at all.
    pub ask_office: Text,
    /// The label of a telephone number.
    pub telephone: Text,
    /// The label of an email address.
    pub email: Text,
    /// The label of an address for letters.
    pub address: Text,
    /// The label of opening hours.
    pub hours: Text,
    /// The label of a website.
    pub website: Text,

    /// Above the two choices that lead to the next step.
    pub not_settled: Text,
    /// Asks, in the list of answers, how the last step went: `{step}`.
    pub outcome: Text,
    /// Nobody replied.
    pub no_reply: Text,
    /// What to have ready at the next step if nobody replied.
    pub no_reply_ready: Text,
    /// The parent is unhappy with the outcome.
    pub unhappy: Text,
    /// What to have ready at the next step if the parent is unhappy with the outcome.
    pub unhappy_ready: Text,

    /// Above what the policy says.
    pub policy: Text,
    /// Above what it asks.
    pub policy_do: Text,
    /// Above what it asks not to do.
    pub policy_dont: Text,
    /// Above what the school may do.
    pub policy_action: Text,
    /// The rights that no policy takes away.
    pub policy_rights: Text,
    /// Says how to get a copy if neither the school nor the guide links to the policy.
    pub policy_copy: Text,

    /// Above other places that can help.
    pub help: Text,
    /// Above the office's contact, for a parent who still isn't sure.
    pub unsure: Text,
}

/// The name of each channel, as a parent sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
