//! Every concern under its topic, as the first page lists them.

use super::Choice;
use super::names::Names;
use super::stage::Stage;
use crate::guide::{Guide, Id, Text, Titled};
use crate::school::School;

/// A topic with the concerns under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id, by which a link can name it.
    pub id: Id,
    /// What it is called.
    pub title: Text,
    /// The choices of its concerns.
    pub concerns: Vec<Choice>,
}

/// Every topic with its concerns, in the guide's order.
#[must_use]
pub fn worries(guide: &Guide, school: &School) -> Vec<Topic> {
    let names = Names { guide, school };
    let topic = |topic: &Titled| Topic {
        id: topic.id.clone(),
        title: names.fill(&topic.title),
        concerns: Stage::Topic(topic).choices(names),
    };
    guide.topics.iter().map(topic).collect()
}
