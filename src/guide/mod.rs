//! Everything the widget can say for one trust in one language.
//!
//! A guide is written as TOML (`src/content/heartwood/guide.en.toml`), checked by [`check`] and
//! shipped as [`bytes`](crate::bytes). Every sentence that a parent reads is in it.

#[cfg(not(target_family = "wasm"))]
pub mod check;
mod concern;
mod frame;
mod handbook;
mod leave;
mod place;
mod policy;
mod start;
mod text;
mod titled;
mod wording;

pub use concern::{Concern, Question, Reply, Route};
pub use frame::FrameWords;
pub use handbook::HandbookWords;
pub use leave::LeaveWords;
pub use place::{Channel, Link, Place, Role};
pub use policy::{Asks, Policy, Statement};
pub use start::StartWords;
pub use text::Text;
pub use titled::Titled;
pub use wording::{ChannelWords, Wording};

use serde::{Deserialize, Serialize};

/// A plain word that names a part of the guide: `a-z`, `0-9` and single hyphens.
pub type Id = Text;

/// Everything the widget can say for one trust in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// The language of every sentence, as HTML's `lang` writes it: "en".
    pub language: Text,
    /// The school's own steps in order, as the ids of places; a school may give its own order.
    pub ladder: Vec<Id>,
    /// The concern offered when nothing else fits, so that no search is a dead end.
    pub otherwise: Id,
    /// The role that answers for a school where it names nobody else: the school office.
    pub office: Id,
    /// The trust's policy on social networking.
    pub policy: Policy,
    /// The words of the interface itself.
    pub wording: Wording,
    /// The words that stand round every page.
    #[cfg(not(target_family = "wasm"))]
    #[serde(skip_serializing_if = "is_blank")]
    pub frame: FrameWords,
    /// The words of leaving quickly.
    #[cfg(not(target_family = "wasm"))]
    #[serde(skip_serializing_if = "is_blank")]
    pub leave: LeaveWords,
    /// The words of the first page.
    #[cfg(not(target_family = "wasm"))]
    #[serde(skip_serializing_if = "is_blank")]
    pub start: StartWords,
    /// The words of the page that holds everything at once.
    #[cfg(not(target_family = "wasm"))]
    #[serde(skip_serializing_if = "is_blank")]
    pub handbook: HandbookWords,
    /// The names of the channels.
    pub channels: ChannelWords,
    /// Who can be named, in a sentence or as a contact.
    #[serde(rename = "role")]
    pub roles: Vec<Role>,
    /// The school's documents that an advice page can link to.
    #[serde(rename = "document")]
    pub documents: Vec<Titled>,
    /// Where a parent can go: the rungs of the ladder and every fixed place.
    #[serde(rename = "place")]
    pub places: Vec<Place>,
    /// Questions that a concern asks before its advice.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
    /// Groups of concerns, in the order shown.
    #[serde(rename = "topic")]
    pub topics: Vec<Titled>,
    /// Each worry that a parent may bring, in the order shown.
    #[serde(rename = "concern")]
    pub concerns: Vec<Concern>,
}

impl Guide {
    /// The guide as the app needs it: without the words of pages that it never shows. They are not
    /// written either, and where the app runs a guide has no such fields.
    #[cfg(not(target_family = "wasm"))]
    #[must_use]
    pub fn for_app(&self) -> Self {
        Self {
            frame: FrameWords::default(),
            leave: LeaveWords::default(),
            start: StartWords::default(),
            handbook: HandbookWords::default(),
            ..self.clone()
        }
    }

    /// The way in which its language is written, as HTML's `dir` has it.
    #[cfg(not(target_family = "wasm"))]
    #[must_use]
    pub fn direction(&self) -> &'static str {
        let language = self.language.split('-').next().unwrap_or_default();
        if RIGHT_TO_LEFT.contains(&language) { "rtl" } else { "ltr" }
    }

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

    /// Every route that complains about someone, with the role of that person.
    pub fn complaints(&self) -> impl Iterator<Item = (&Route, &Id)> {
        self.concerns.iter().flat_map(|concern| {
            let question = concern.question.as_ref().and_then(|id| self.question(id));
            let replies = question.into_iter().flat_map(|question| &question.replies);
            let answered = replies.filter_map(|reply| {
                let about = reply.about.as_ref().or(concern.about.as_ref());
                Some((reply.route.as_ref().unwrap_or(&concern.route), about?))
            });
            let own = concern.about.as_ref().filter(|_| question.is_none());
            answered.chain(own.map(|about| (&concern.route, about)))
        })
    }
}

/// Whether words are left out.
#[cfg(not(target_family = "wasm"))]
fn is_blank<T: Default + PartialEq>(words: &T) -> bool {
    *words == T::default()
}

/// The languages that are written from right to left.
#[cfg(not(target_family = "wasm"))]
const RIGHT_TO_LEFT: [&str; 9] = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ur", "yi"];
