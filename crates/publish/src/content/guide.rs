//! England's guide, as its file says.

use journey::guide::{Channel, ChannelWords, Id, Place, Text, Titled, Wording};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::change::Change;
use super::concern::{ConcernEntry, QuestionEntry};
use super::ladder::{Kind, Ladder};
use super::last_date::LastDate;
use super::people::{DocumentEntry, RoleEntry};
use super::source::SourceEntry;
use super::span::SpanWords;
use super::trust::Status;
use super::words::{
    CrisisWords, HandbookWords, LayoutWords, LeaveWords, PolicyWords, ProcedureWords, SchoolsWords,
    StartWords,
};

/// Everything Open Door can say in England, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuideFile {
    /// The language of every sentence, as in HTML's `lang`: "en".
    pub language: Text,
    /// The concern to offer when nothing else fits, so that no search is a dead end.
    pub otherwise: Id,
    /// The role to contact if a school's file names nobody else: the school office.
    pub office: Id,
    /// The role that is a school's governing board; its name depends on the status of the school.
    pub board: Id,
    /// What concerns, and statements of a policy, can be about.
    pub themes: Vec<Id>,
    /// The names of the months, January first.
    pub months: Vec<Text>,
    /// The usual complaints procedure, at schools whose trust doesn't give its own.
    pub ladder: Ladder,
    /// The words for each kind of step.
    pub kinds: KindsWords,
    /// The words that depend on the status of a school.
    pub statuses: StatusesWords,
    /// The words that make sentences from a step's people, and from what else is known of it.
    pub steps: StepWords,
    /// The words that make sentences from spans of time.
    pub spans: SpanWords,
    /// The words about a policy.
    pub policies: PolicyWords,
    /// The words around every page.
    pub layout: LayoutWords,
    /// The words for leaving quickly.
    pub leave: LeaveWords,
    /// The words of the start page.
    pub start: StartWords,
    /// What it shows if somebody may be at risk.
    pub crisis: CrisisWords,
    /// The words of the list of schools.
    pub schools: SchoolsWords,
    /// The words of the handbook.
    pub handbook: HandbookWords,
    /// The words of the handbook's part about the complaints procedure.
    pub procedure: ProcedureWords,
    /// The words of the interface itself.
    pub wording: Wording,
    /// The names of the channels.
    pub channels: ChannelWords,
    /// Who can be named in a sentence or contacted.
    #[serde(rename = "role")]
    pub roles: Vec<RoleEntry>,
    /// The documents that a page can link to.
    #[serde(rename = "document")]
    pub documents: Vec<DocumentEntry>,
    /// Where a parent can go, besides the steps of a ladder.
    #[serde(rename = "place")]
    pub places: Vec<Place>,
    /// The last dates at places and for concerns.
    #[serde(rename = "last_date", default)]
    pub last_dates: Vec<LastDate>,
    /// The pages that facts come from.
    #[serde(rename = "source", default)]
    pub sources: Vec<SourceEntry>,
    /// Phrases that mention the law. A sentence with one of them needs a source.
    #[serde(default)]
    pub legal: Vec<Text>,
    /// Questions that a concern asks before its advice.
    #[serde(rename = "question")]
    pub questions: Vec<QuestionEntry>,
    /// Groups of concerns, in the order shown.
    #[serde(rename = "topic")]
    pub topics: Vec<Titled>,
    /// Everything a parent may be worried about, in the order shown.
    #[serde(rename = "concern")]
    pub concerns: Vec<ConcernEntry>,
}

/// The words for each kind of step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KindsWords {
    /// A private talk.
    pub talk: KindWords,
    /// A complaint in writing.
    pub write: KindWords,
    /// Someone else reviews the answer.
    pub review: KindWords,
    /// Several people hear the complaint.
    pub panel: KindWords,
    /// Someone outside the school.
    pub outside: KindWords,
}

impl KindsWords {
    /// The words for a kind.
    #[must_use]
    pub fn of(&self, kind: Kind) -> &KindWords {
        match kind {
            Kind::Talk => &self.talk,
            Kind::Write => &self.write,
            Kind::Review => &self.review,
            Kind::Panel => &self.panel,
            Kind::Outside => &self.outside,
        }
    }
}

/// The words for one kind of step. In each, `{to}` stands for the roles that receive it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KindWords {
    /// Its channel.
    pub channel: Channel,
    /// Its name in a list of steps.
    pub name: Text,
    /// The heading of its page.
    pub answer: Text,
    /// How to go about it, one paragraph each.
    pub how: Vec<Text>,
    /// What to have ready.
    pub ready: Vec<Text>,
    /// What happens next, one paragraph each.
    pub next: Vec<Text>,
    /// How a parent says that they have tried it.
    pub done: Text,
}

/// The words that depend on the status of a school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatusesWords {
    /// For academies.
    pub academies: StatusWords,
    /// For maintained schools.
    pub maintained: StatusWords,
    /// For independent schools.
    pub independent: StatusWords,
}

impl StatusesWords {
    /// The words for a status.
    #[must_use]
    pub fn of(&self, status: Status) -> &StatusWords {
        match status {
            Status::Academies => &self.academies,
            Status::Maintained => &self.maintained,
            Status::Independent => &self.independent,
        }
    }
}

/// The words for schools of one status, and how the guide differs there. A trust's own changes are
/// applied afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatusWords {
    /// The name of the board.
    pub board: Text,
    /// Who hears a complaint at a panel, unless the trust says so itself.
    pub panel: Vec<Text>,
    /// Said of the last step inside school: what comes after it.
    pub after: Vec<Text>,
    /// The concerns that don't arise.
    #[serde(default)]
    pub hide: Vec<Id>,
    /// New places, and changed ones.
    #[serde(rename = "place", default)]
    pub places: Vec<Change<Place>>,
    /// New concerns, and changed ones.
    #[serde(rename = "concern", default)]
    pub concerns: Vec<Change<ConcernEntry>>,
    /// More last dates.
    #[serde(rename = "last_date", default)]
    pub last_dates: Vec<LastDate>,
    /// More sources.
    #[serde(rename = "source", default)]
    pub sources: Vec<SourceEntry>,
}

/// The words that make sentences from a step's people, and from what else is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepWords {
    /// One of several roles: `{one}` and `{other}`.
    pub or: Text,
    /// Several roles together: `{one}` and `{other}`.
    pub and: Text,
    /// What a parent chooses if the complaint is about `{who}`.
    pub about: Text,
    /// How to send something to `{to}` through `{via}`.
    pub via: Text,
    /// How to send a complaint to `{to}`, if it's about whoever would usually receive it.
    pub private: Text,
    /// Says that `{decided_by}` decide.
    pub decided_by: Text,
    /// Says that a parent must ask in writing.
    pub in_writing: Text,
    /// Says that a parent need not ask in writing.
    pub not_in_writing: Text,
    /// Says that a parent may bring someone.
    pub companion: Text,
    /// Says that a parent can't bring someone.
    pub no_companion: Text,
    /// Says that `{count}` people hear the complaint, at least.
    pub members: Text,
    /// Says which roles, `{from}`, they come from.
    pub members_from: Text,
    /// Says that one of them is independent of the running of the school.
    pub independent_one: Text,
    /// Says that `{count}` of them are.
    pub independent_many: Text,
    /// Said of a complaint in writing at a school with very young children: dates set in law.
    pub early_years: Vec<Text>,
}
