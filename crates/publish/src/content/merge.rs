//! Merges a trust's file into England's guide.

use journey::guide::{Id, Place, Text, Titled};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::change::Change;
use super::concern::{ConcernEntry, QuestionEntry};
use super::guide::GuideFile;
use super::last_date::LastDate;
use super::people::{DocumentEntry, RoleEntry};
use super::policy::PolicyEntry;
use super::source::SourceEntry;
use super::trust::{Status, TrustFile};
use crate::fault::Fault;

/// England's guide, with or without the changes of one trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The guide itself. The ladder is the trust's if it has one.
    pub guide: GuideFile,
    /// The trust's name; `None` for England alone.
    pub name: Option<Text>,
    /// The status of its schools.
    pub status: Option<Status>,
    /// Whether its schools have children so young that the law on early years applies.
    pub early_years: bool,
    /// Its policy.
    pub policy: Option<PolicyEntry>,
    /// Which layer each part comes from.
    pub layers: Layers,
}

/// Which layer each part of a merged guide comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layers {
    /// Whether the ladder is the trust's.
    pub has_ladder: bool,
    /// Whether there is a trust at all.
    pub has_trust: bool,
    /// Where the items of each list come from.
    pub lists: Lists,
}

/// For each item of a list, the index of the trust's item that added or changed it, if any.
type Origins = Vec<Option<usize>>;

/// Where the items come from, for each list that a layer can add to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists {
    /// Of the roles.
    pub role: Origins,
    /// Of the documents.
    pub document: Origins,
    /// Of the places.
    pub place: Origins,
    /// Of the questions.
    pub question: Origins,
    /// Of the topics.
    pub topic: Origins,
    /// Of the concerns.
    pub concern: Origins,
    /// Of the last dates.
    pub last_date: Origins,
    /// Of the sources.
    pub source: Origins,
}

impl Lists {
    /// The origins of the list with this name.
    fn of(&self, name: &str) -> Option<&Origins> {
        Some(match name {
            "role" => &self.role,
            "document" => &self.document,
            "place" => &self.place,
            "question" => &self.question,
            "topic" => &self.topic,
            "concern" => &self.concern,
            "last_date" => &self.last_date,
            "source" => &self.source,
            _ => return None,
        })
    }
}

impl Layers {
    /// Whether the layer being checked added or changed this item of a list. True for England's
    /// guide by itself.
    #[must_use]
    pub fn is_own(&self, list: &str, index: usize) -> bool {
        let made_by = self.lists.of(list).and_then(|origins| origins.get(index));
        !self.has_trust || made_by.is_some_and(Option::is_some)
    }

    /// The field of the trust's file that a field of the merged guide comes from; `None` if it's
    /// England's.
    #[must_use]
    pub fn trace(&self, field: &str) -> Option<String> {
        let mut parts = field.splitn(4, '/').skip(1);
        let (list, index, rest) = (parts.next()?, parts.next(), parts.next());
        if list == "policy" || (list == "ladder" && self.has_ladder) {
            return Some(field.to_owned());
        }
        let origin = (*self.lists.of(list)?.get(index?.parse::<usize>().ok()?)?)?;
        let rest = rest.map(|rest| format!("/{rest}")).unwrap_or_default();
        Some(format!("/{list}/{origin}{rest}"))
    }
}

impl Merged {
    /// England's guide without any trust.
    #[must_use]
    pub fn england(guide: GuideFile) -> Self {
        let (name, status, policy) = (None, None, None);
        Self { guide, name, status, early_years: false, policy, layers: Layers::default() }
    }
}

/// England's guide as it is at schools of one status, whatever their trust, and the faults in what
/// differs there.
#[must_use]
pub fn with_status(england: &GuideFile, status: Status) -> (Merged, Vec<Fault>) {
    let mut guide = england.clone();
    let words = england.statuses.of(status);
    let own = Changes {
        hide: &words.hide,
        roles: &[],
        documents: &[],
        places: &words.places,
        questions: &[],
        topics: &[],
        concerns: &words.concerns,
        last_dates: &words.last_dates,
        sources: &words.sources,
    };
    let (lists, faults) = own.apply_to(&mut guide);
    for role in guide.roles.iter_mut().filter(|role| role.id == england.board) {
        role.name.clone_from(&words.board);
    }
    let layers = Layers { has_ladder: false, has_trust: true, lists };
    let (name, policy) = (None, None);
    let status = Some(status);
    (Merged { guide, name, status, early_years: false, policy, layers }, faults)
}

/// Merges a trust's file into England's guide. Returns the faults of the trust's file as well; what
/// they are about is left out.
#[must_use]
pub fn merge(england: &GuideFile, trust: &TrustFile) -> (Merged, Vec<Fault>) {
    // Faults in what depends on the status are England's, not the trust's.
    let (Merged { mut guide, .. }, _) = with_status(england, trust.status);
    let own = Changes {
        hide: &trust.hide,
        roles: &trust.roles,
        documents: &trust.documents,
        places: &trust.places,
        questions: &trust.questions,
        topics: &trust.topics,
        concerns: &trust.concerns,
        last_dates: &[],
        sources: &[],
    };
    let (lists, faults) = own.apply_to(&mut guide);
    if let Some(ladder) = &trust.ladder {
        guide.ladder.clone_from(ladder);
    }
    let layers = Layers { has_ladder: trust.ladder.is_some(), has_trust: true, lists };
    let merged = Merged {
        guide,
        name: Some(trust.name.clone()),
        status: Some(trust.status),
        early_years: trust.early_years,
        policy: trust.policy.clone(),
        layers,
    };
    (merged, faults)
}

/// What a layer adds to, changes in or hides from a guide.
struct Changes<'a> {
    hide: &'a [Id],
    roles: &'a [Change<RoleEntry>],
    documents: &'a [Change<DocumentEntry>],
    places: &'a [Change<Place>],
    questions: &'a [Change<QuestionEntry>],
    topics: &'a [Change<Titled>],
    concerns: &'a [Change<ConcernEntry>],
    last_dates: &'a [LastDate],
    sources: &'a [SourceEntry],
}

impl Changes<'_> {
    /// Changes a guide. Returns where each item comes from, and a fault for every change that isn't
    /// possible.
    fn apply_to(&self, guide: &mut GuideFile) -> (Lists, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut lists = Lists {
            role: changed("role", &mut guide.roles, self.roles, &mut faults),
            document: changed("document", &mut guide.documents, self.documents, &mut faults),
            place: changed("place", &mut guide.places, self.places, &mut faults),
            question: changed("question", &mut guide.questions, self.questions, &mut faults),
            topic: changed("topic", &mut guide.topics, self.topics, &mut faults),
            concern: changed("concern", &mut guide.concerns, self.concerns, &mut faults),
            last_date: added(&mut guide.last_dates, self.last_dates),
            source: added(&mut guide.sources, self.sources),
        };
        hide(guide, &mut lists, self.hide, &mut faults);
        (lists, faults)
    }
}

/// Removes concerns, and then the topics, last dates and sources that are left with nothing.
fn hide(guide: &mut GuideFile, lists: &mut Lists, hidden: &[Id], faults: &mut Vec<Fault>) {
    let listed = |guide: &GuideFile, topic: &Titled| {
        guide.concerns.iter().any(|concern| concern.topics.contains(&topic.id))
    };
    let used: Vec<bool> = guide.topics.iter().map(|topic| listed(guide, topic)).collect();
    for (index, id) in hidden.iter().enumerate() {
        let at = guide.concerns.iter().position(|concern| concern.id == *id);
        let field = format!("/hide/{index}");
        if hidden[..index].contains(id) {
            faults.push(Fault::error(field, format!("`{id}` is hidden twice"), "keep one of them"));
            continue;
        }
        let Some(at) = at else {
            let known: Vec<&str> = guide.concerns.iter().map(|concern| &*concern.id).collect();
            let problem = format!("there is no concern `{id}` to hide");
            faults.push(Fault::error(field, problem, format!("hide one of: {}", known.join(", "))));
            continue;
        };
        if *id == guide.otherwise {
            let problem = format!("`{id}` can’t be hidden: parents choose it if nothing else fits");
            faults.push(Fault::error(field, problem, "remove it from the list"));
            continue;
        }
        if lists.concern[at].is_some() {
            let problem = format!("`{id}` is hidden, but also changed or added further down");
            faults.push(Fault::error(field, problem, "remove one of them"));
        }
        guide.concerns.remove(at);
        lists.concern.remove(at);
        let dates = guide.last_dates.iter_mut().map(|date| &mut date.concerns);
        let sources = guide.sources.iter_mut().map(|source| &mut source.concerns);
        dates.chain(sources).for_each(|concerns| concerns.retain(|concern| concern != id));
    }
    drop_if(&mut guide.last_dates, &mut lists.last_date, |date| {
        date.places.is_empty() && date.concerns.is_empty()
    });
    drop_if(&mut guide.sources, &mut lists.source, |source| {
        source.places.is_empty() && source.concerns.is_empty()
    });
    let is_left: Vec<bool> = guide.topics.iter().map(|topic| listed(guide, topic)).collect();
    for index in (0..used.len()).rev().filter(|index| used[*index] && !is_left[*index]) {
        guide.topics.remove(index);
        lists.topic.remove(index);
    }
}

/// Drops items of a list, and their origins.
fn drop_if<T>(list: &mut Vec<T>, origins: &mut Origins, is_dropped: impl Fn(&T) -> bool) {
    let mut dropped = list.iter().map(&is_dropped).collect::<Vec<_>>().into_iter();
    origins.retain(|_| !dropped.next().unwrap_or_default());
    list.retain(|item| !is_dropped(item));
}

/// Adds to a list, and returns the origin of each of its items.
fn added<T: Clone>(list: &mut Vec<T>, new: &[T]) -> Origins {
    let known = vec![None; list.len()];
    list.extend_from_slice(new);
    known.into_iter().chain((0..new.len()).map(Some)).collect()
}

/// A part of the guide that has an id.
trait Part: Serialize + DeserializeOwned {
    fn id(&self) -> &Id;
}

macro_rules! parts {
    ($($part:ty)*) => {
        $(impl Part for $part {
            fn id(&self) -> &Id {
                &self.id
            }
        })*
    };
}
parts!(RoleEntry DocumentEntry Place QuestionEntry Titled ConcernEntry);

/// Applies changes to a list, and returns the origin of each of its items.
fn changed<T: Part>(
    name: &str,
    list: &mut Vec<T>,
    changes: &[Change<T>],
    faults: &mut Vec<Fault>,
) -> Origins {
    let mut origins = vec![None; list.len()];
    for (index, change) in changes.iter().enumerate() {
        let id = change.id();
        let at = list.iter().position(|part| **part.id() == *id);
        if at.is_some_and(|at| origins[at].is_some()) {
            faults.push(Fault::error(
                format!("/{name}/{index}/id"),
                format!("another {name} has the id `{id}`"),
                "give each a unique id",
            ));
            continue;
        }
        match (change.apply(at.map(|at| &list[at])), at) {
            (Ok(part), Some(at)) => {
                list[at] = part;
                origins[at] = Some(index);
            }
            (Ok(part), None) => {
                list.push(part);
                origins.push(Some(index));
            }
            (Err(missing), _) => faults.push(Fault::error(
                format!("/{name}/{index}"),
                format!("England’s guide has no {name} `{id}`, and a new one needs `{missing}`"),
                format!("add `{missing}`, or use the id of a {name} that England’s guide has"),
            )),
        }
    }
    origins
}
