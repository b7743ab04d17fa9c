//! Everything the widget can say, as a browser reads it.
//!
//! `publish` builds it from content files and writes it as [`bytes`](crate::bytes).

mod concern;
mod place;
mod policy;
mod text;
mod titled;
mod wording;

pub use concern::{Concern, Question, Reply, RouteSpec};
pub use place::{Channel, Link, Place, Role};
pub use policy::{Policy, Statement, StatementKind};
pub use text::Text;
pub use titled::Titled;
pub use wording::{ChannelWords, Wording};

use serde::{Deserialize, Serialize};

/// The id of a part of the guide: lower-case letters, digits and single hyphens.
pub type Id = Text;

/// Everything the widget can say at the schools of one trust, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// The language of every sentence, as in HTML's `lang`: "en".
    pub language: Text,
    /// The concern to offer when nothing else fits, so that no search is a dead end.
    pub otherwise: Id,
    /// The role to contact if a school's file gives nobody else: the school office.
    pub office: Id,
    /// The trust's social networking policy, if it has one.
    pub policy: Option<Policy>,
    /// The words of the interface itself.
    pub wording: Wording,
    /// The names of the channels.
    pub channels: ChannelWords,
    /// Who can be named in a sentence or contacted.
    pub roles: Vec<Role>,
    /// The documents that an advice page can link to.
    pub documents: Vec<Titled>,
    /// Where a parent can go: the steps of the ladder and everywhere else.
    pub places: Vec<Place>,
    /// Questions that a concern asks before its advice.
    pub questions: Vec<Question>,
    /// Groups of concerns, in the order shown.
    pub topics: Vec<Titled>,
    /// Everything a parent may be worried about, in the order shown.
    pub concerns: Vec<Concern>,
}

impl Guide {
    /// The role with this id.
    #[must_use]
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| *role.id == *id)
    }

    /// The document with this id.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&Titled> {
        self.documents.iter().find(|document| *document.id == *id)
    }

    /// The place with this id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|place| *place.id == *id)
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| *question.id == *id)
    }

    /// The topic with this id.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<&Titled> {
        self.topics.iter().find(|topic| *topic.id == *id)
    }

    /// The concern with this id.
    #[must_use]
    pub fn concern(&self, id: &str) -> Option<&Concern> {
        self.concerns.iter().find(|concern| *concern.id == *id)
    }

    /// The concerns of a topic, in the order shown.
    pub fn concerns_of<'a>(&'a self, topic: &'a str) -> impl Iterator<Item = &'a Concern> {
        self.concerns.iter().filter(move |concern| concern.topics.iter().any(|id| **id == *topic))
    }
}
