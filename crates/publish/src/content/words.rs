//! Words that only published pages show. The app never needs them, so they aren't in the guide that
//! browsers download.

use journey::guide::{Id, Link, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The words of the start page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartWords {
    /// Its heading.
    pub title: Text,
    /// A sentence or two under it.
    pub intro: Text,
    /// The label of the find box.
    pub find: Text,
    /// An example of what to type in it.
    pub find_hint: Text,
    /// Marks the first of the concerns found.
    pub likeliest: Text,
    /// Above the list of every concern.
    pub concerns: Text,
    /// Above the office's contact, for a parent who doesn't know where to begin.
    pub office: Text,
}

/// What the start page shows above everything else if words typed suggest that somebody is at risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CrisisWords {
    /// Its heading.
    pub title: Text,
    /// A sentence or two under it.
    pub text: Text,
    /// The button that goes on to what the find box found, below the card.
    pub onward: Text,
    /// The places that can help at once, in order, besides the emergency number.
    pub places: Vec<Id>,
}

/// The words around every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LayoutWords {
    /// The name of the product, above every page.
    pub name: Text,
    /// Asks, on every page, whether there is immediate danger.
    pub danger: Text,
    /// The words of the link to the emergency number.
    pub danger_call: Text,
    /// The emergency number.
    pub danger_telephone: Text,
    /// Shown beside it in a frame whose host stops links from leaving the frame.
    pub sandboxed: Text,
    /// The rights that nobody can take away from a parent.
    pub rights: Text,
    /// The words of the link to the handbook.
    pub everything: Text,
    /// The words of the link to the whole policy, if the trust has one.
    pub policy: Text,
    /// The `{month}` in which the facts were checked. It links to where they come from.
    pub checked: Text,
    /// What is kept of a parent's answers: nothing. It links to the whole privacy statement.
    pub privacy: Text,
}

/// The words for leaving quickly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeaveWords {
    /// The link that leaves, and the neutral page it leads to.
    pub link: Link,
    /// How often to press Shift, which leaves too; shown again if the parent was too slow.
    pub press: Text,
    /// Shown after the first press.
    pub press_twice: Text,
    /// Shown after the second press.
    pub press_once: Text,
    /// On the blank page, while the neutral one loads.
    pub loading: Text,
    /// On the blank page: what to do if the neutral one doesn't load.
    pub otherwise: Text,
}

/// The words of the handbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandbookWords {
    /// Its heading.
    pub title: Text,
    /// A sentence or two under it.
    pub intro: Text,
    /// The words of the link back to the start page.
    pub questions: Text,
    /// Above the table of contents.
    pub contents: Text,
    /// Above the steps of a route.
    pub route: Text,
    /// Above the places where a parent can go.
    pub places: Text,
    /// Above why the school asks what its policy asks.
    pub policy_why: Text,
    /// Above what the school promises in return.
    pub policy_promises: Text,
    /// Above the school's contacts.
    pub contacts: Text,
    /// Above the list of sources.
    pub sources: Text,
    /// What unfolds the list.
    pub sources_open: Text,
    /// The `{month}` in which a source was checked.
    pub checked: Text,
    /// What a source supports: `{names}` of places and concerns.
    pub supports: Text,
    /// Above the privacy statement.
    pub privacy_title: Text,
    /// What is kept of a visit and what isn't, in one paragraph.
    pub privacy: Text,
}

/// The words of the list of schools.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SchoolsWords {
    /// Above the list.
    pub title: Text,
    /// The label of the box that narrows it down.
    pub find: Text,
    /// Says that no school in the list has that name.
    pub none: Text,
    /// Says that the page works for a parent whose school isn't there.
    pub otherwise: Text,
}

/// The words about a policy. Each sentence is left out if the trust doesn't say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PolicyWords {
    /// Which policy it is: `{policy}` of `{trust}`.
    pub source: Text,
    /// Its `{version}`.
    pub version: Text,
    /// When it was `{agreed}`.
    pub agreed: Text,
    /// Its `{owner}`.
    pub owner: Text,
    /// When its `{review}` is due.
    pub review: Text,
}

/// The words of the handbook's part about the complaints procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProcedureWords {
    /// Above the whole part, if the procedure has no title.
    pub title: Text,
    /// When it was `{agreed}`.
    pub agreed: Text,
    /// When it was `{reviewed}`.
    pub reviewed: Text,
    /// When its `{review}` is due.
    pub review: Text,
    /// Above when to complain by, and how time is counted.
    pub times: Text,
    /// Above when a step may be missed out.
    pub skip: Text,
    /// Above the list of what has a procedure of its own.
    pub elsewhere: Text,
    /// Says that `{who}` advise but don't decide.
    pub help: Text,
    /// Above how complaints without a name, and persistent ones, are dealt with.
    pub conduct: Text,
    /// Says that complaints without a name are looked into.
    pub anonymous: Text,
    /// Says that they aren't, as a rule.
    pub not_anonymous: Text,
}
