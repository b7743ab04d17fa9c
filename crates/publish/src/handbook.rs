//! The handbook's contents: the whole guide with a school's names and contacts.

use std::collections::HashSet;
use std::iter;

use journey::guide::{Concern, Guide, Id, Reply, Text, Titled};
use journey::school::School;
use journey::{ContactCard, Names, PlaceInfo, PolicyExcerpt, route};

/// The whole guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handbook {
    /// Every topic, in the order shown.
    pub topics: Vec<HandbookTopic>,
    /// Every place that a concern leads to, the steps of the ladder first.
    pub places: Vec<PlaceInfo>,
    /// Everything the policy says, if there is one.
    pub policy: Option<PolicyExcerpt>,
    /// How to reach everyone whose contact is known, the office first.
    pub contacts: Vec<ContactCard>,
}

/// One topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandbookTopic {
    /// Its id and title.
    pub topic: Titled,
    /// Every concern under it, including those that an earlier topic has in full.
    pub contents: Vec<Titled>,
    /// The concerns that no earlier topic has, in full.
    pub concerns: Vec<HandbookConcern>,
}

/// One concern and everything the guide says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandbookConcern {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// Whether it is about abuse or harm, so that the parent may need to leave quickly.
    pub harm: bool,
    /// The last dates that apply at every step.
    pub by: Vec<Text>,
    /// What to do straight away, in order.
    pub first: Vec<Text>,
    /// The question that decides which route to take, if there are several.
    pub question: Option<Text>,
    /// Where it leads.
    pub routes: Vec<HandbookRoute>,
    /// What to have ready.
    pub ready: Vec<Text>,
    /// Things worth knowing.
    pub know: Vec<Text>,
    /// Other places that can help, by id and name.
    pub help: Vec<Titled>,
}

/// One route of a concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandbookRoute {
    /// The reply that leads this way, if the concern asks a question.
    pub reply: Option<Text>,
    /// The places it leads to, by id and name.
    pub steps: Vec<Titled>,
}

impl Handbook {
    /// The whole guide with this school's names and contacts.
    #[must_use]
    pub fn new(guide: &Guide, school: &School) -> Self {
        let names = Names { guide, school };
        let topics = topics(names);
        Self {
            places: places(names, &topics),
            topics,
            policy: PolicyExcerpt::of(names, |_| true),
            contacts: contacts(names),
        }
    }
}

fn topics(names: Names<'_>) -> Vec<HandbookTopic> {
    let mut seen = HashSet::new();
    let topic = |topic: &Titled| {
        let listed: Vec<&Concern> = names.guide.concerns_of(&topic.id).collect();
        let contents = listed.iter().map(|concern| titled(&concern.id, names.fill(&concern.title)));
        HandbookTopic {
            topic: titled(&topic.id, names.fill(&topic.title)),
            contents: contents.collect(),
            concerns: listed
                .into_iter()
                .filter(|concern| seen.insert(concern.id.clone()))
                .map(|concern| handbook_concern(names, concern))
                .collect(),
        }
    };
    names.guide.topics.iter().map(topic).collect()
}

fn handbook_concern(names: Names<'_>, concern: &Concern) -> HandbookConcern {
    let question = concern.question.as_ref().and_then(|id| names.guide.question(id));
    let replies = || question.iter().flat_map(|question| &question.replies);
    let route = |reply: Option<&Reply>| HandbookRoute {
        reply: reply.map(|reply| names.fill(&reply.text)),
        steps: route(names.guide, names.school, concern, reply)
            .steps
            .into_iter()
            .map(|step| titled(&step.id, names.place(step)))
            .collect(),
    };
    // Nobody is listed as help with complaints about themselves.
    let about: Vec<&Id> = replies().flat_map(|reply| &reply.about).chain(&concern.about).collect();
    let help = concern.help.iter().filter_map(|id| names.guide.place(id));
    HandbookConcern {
        id: concern.id.clone(),
        title: names.fill(&concern.title),
        harm: concern.harm,
        by: names.fill_all(&concern.by),
        first: names.fill_all(&concern.first),
        question: question.map(|question| names.fill(&question.text)),
        routes: match question {
            Some(_) => replies().map(|reply| route(Some(reply))).collect(),
            None => vec![route(None)],
        },
        ready: names.fill_all(&concern.ready),
        know: names.fill_all(&concern.know),
        help: help
            .filter(|place| !about.iter().any(|about| place.is_held_by(about)))
            .map(|place| titled(&place.id, names.fill(&place.name)))
            .collect(),
    }
}

/// Every place that a concern leads to, the steps of the ladder first.
fn places(names: Names<'_>, topics: &[HandbookTopic]) -> Vec<PlaceInfo> {
    let concerns = || topics.iter().flat_map(|topic| &topic.concerns);
    let steps = concerns().flat_map(|concern| concern.routes.iter().flat_map(|route| &route.steps));
    let help = concerns().flat_map(|concern| &concern.help);
    let wanted: HashSet<&Id> = steps.chain(help).map(|place| &place.id).collect();
    let places = names.guide.places.iter().filter(|place| wanted.contains(&place.id));
    places.map(|place| PlaceInfo::new(names, place, &[])).collect()
}

/// How to reach everyone whose contact is known, the office first.
fn contacts(names: Names<'_>) -> Vec<ContactCard> {
    let office = &names.guide.office;
    let roles = names.guide.roles.iter().map(|role| &role.id);
    let listed = roles.filter(|id| *id != office && names.contact(id).is_some());
    iter::once(office).chain(listed).map(|id| ContactCard::of_role(names, id)).collect()
}

fn titled(id: &Id, title: Text) -> Titled {
    Titled { id: id.clone(), title }
}
