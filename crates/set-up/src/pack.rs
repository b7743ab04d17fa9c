//! The governors' pack: the people, every concern and its route, the policy, the sources, and what's
//! overdue. It has the same content as parents see, in a different order.

use std::iter;
use std::slice;

use journey::guide::{Concern, Id, Link, Reply, Text, Titled};
use journey::school::Contact;
use journey::{ContactCard, Names, PlaceInfo, PolicyExcerpt, route};
use publish::check::CheckedTrust;
use publish::content::{Merged, PublishedSchool, SourceEntry, is_overdue, spoken};
use publish::fill::fill;
use publish::handbook::{Handbook, HandbookConcern, HandbookTopic};

use crate::words::say;

/// The governors' pack of one school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// The name of the school.
    pub school: Text,
    /// The month in which the pack is made, in words.
    pub month: String,
    /// Who signs for the governors.
    pub board: Text,
    /// What is missing, overdue or about to change, one sentence each.
    pub due: Vec<String>,
    /// Everyone whom parents are pointed to, the office first.
    pub people: Vec<PackPerson>,
    /// Every topic, with its concerns.
    pub topics: Vec<PackTopic>,
    /// Every route that concerns lead to, each once.
    pub routes: Vec<PackRoute>,
    /// What parents of young children also read at complaints in writing, if they do.
    pub early_years: Vec<Text>,
    /// Everything that the policy says, if there is one.
    pub policy: Option<PolicyExcerpt>,
    /// The pages that facts come from.
    pub sources: Vec<PackSource>,
}

/// Someone whom parents are pointed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackPerson {
    /// What the role is called.
    pub role: Text,
    /// Whether its holder is outside the school.
    pub is_outside: bool,
    /// How to reach whoever holds it, as far as that's filled in.
    pub contact: Contact,
}

/// A topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackTopic {
    /// Its title.
    pub title: Text,
    /// Its concerns, except those already listed under an earlier topic.
    pub concerns: Vec<PackConcern>,
}

/// A concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackConcern {
    /// Its title, which parents choose.
    pub title: Text,
    /// The last dates that apply at every step.
    pub by: Vec<Text>,
    /// The question that decides which route to take, if there are several.
    pub question: Option<Text>,
    /// The number of each of its routes, and the reply that leads there.
    pub routes: Vec<(Option<Text>, usize)>,
}

/// A route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRoute {
    /// The titles of the concerns that lead to it.
    pub concerns: Vec<Text>,
    /// Its steps in order.
    pub steps: Vec<PackStep>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackStep {
    /// What the place is called.
    pub name: Text,
    /// Its official title, or if it has none, what kind of step it is.
    pub stage: Text,
    /// Who is there.
    pub who: Vec<String>,
    /// How long things should take.
    pub times: Vec<Text>,
    /// When a parent must ask by.
    pub by: Vec<Text>,
}

/// A page that facts come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackSource {
    /// The page.
    pub link: Link,
    /// The month in which it was last checked, in words.
    pub checked: String,
    /// What needs doing about it, if anything.
    pub due: Option<String>,
}

impl Pack {
    /// The pack of a school of this trust. `today` is the current month, as in `2026-11`.
    #[must_use]
    pub fn of(trust: &CheckedTrust, school: &PublishedSchool, today: &str) -> Self {
        let (merged, guide) = (&trust.guide.merged, &trust.guide.edition.guide);
        let names = Names { guide, school: &school.school };
        let mut routes = Vec::new();
        let handbook = Handbook::new(guide, &school.school);
        let people = people(names, &handbook.places);
        let topics = handbook.topics.into_iter();
        let topics = topics.map(|topic| pack_topic(names, topic, &mut routes));
        let topics = topics.filter(|topic| !topic.concerns.is_empty()).collect();
        let early_years = take_times(&mut routes, &names.fill_all(&merged.guide.steps.early_years));
        let sources = &merged.guide.sources;
        let sources: Vec<_> =
            sources.iter().map(|source| pack_source(merged, source, today)).collect();
        Self {
            school: names.school.name.clone(),
            month: month(merged, today),
            board: names.role(&merged.guide.board).unwrap_or_default(),
            due: [missing(names, &people), due(merged, &sources, today)].concat(),
            people,
            topics,
            routes,
            early_years,
            policy: PolicyExcerpt::of(names, |_| true),
            sources,
        }
    }
}

/// Everyone whom parents are pointed to at these places, the office first.
fn people(names: Names<'_>, places: &[PlaceInfo]) -> Vec<PackPerson> {
    let office = &names.guide.office;
    let mut wanted: Vec<&Id> = Vec::new();
    let mut own = Vec::new();
    for place in places.iter().filter_map(|info| names.guide.place(&info.id)) {
        let reached_at = names.school.step(&place.id).and_then(|step| step.reached_at.as_ref());
        own.extend(reached_at);
        let receivers = place.via.as_ref().map_or(&*place.to, slice::from_ref);
        let receivers = if reached_at.is_some() { &[] } else { receivers };
        wanted.extend(receivers.iter().chain(&place.or_to));
    }
    let roles = names.guide.roles.iter().map(|role| &role.id);
    let roles = roles.filter(|id| *id != office && wanted.contains(id));
    iter::once(office).chain(roles).chain(own).map(|id| person(names, id)).collect()
}

fn person(names: Names<'_>, id: &Id) -> PackPerson {
    PackPerson {
        role: names.role(id).unwrap_or_default(),
        is_outside: names.guide.role(id).is_some_and(|role| role.outside),
        contact: names.contact(id).cloned().unwrap_or_default(),
    }
}

/// Names the people that parents are pointed to but can't reach, in one sentence for each kind.
fn missing(names: Names<'_>, people: &[PackPerson]) -> Vec<String> {
    let office = names.role(&names.guide.office).unwrap_or_default();
    let mut sentences = Vec::new();
    let mut add_if = |words: &str, is_meant: &dyn Fn(&PackPerson) -> bool| {
        let unfilled = people.iter().filter(|person| !person.contact.is_reachable());
        let roles: Vec<&str> =
            unfilled.filter(|person| is_meant(person)).map(|person| &*person.role).collect();
        if !roles.is_empty() {
            sentences.push(fill(words, &[("office", &office), ("roles", &roles.join("; "))]));
        }
    };
    add_if(say("pack", "no_office"), &|person| person.role == office);
    add_if(say("pack", "no_contact"), &|person| !person.is_outside && person.role != office);
    add_if(say("pack", "no_outside"), &|person| person.is_outside);
    sentences
}

/// Takes these times out of every step, and returns them if any step had them.
fn take_times(routes: &mut [PackRoute], times: &[Text]) -> Vec<Text> {
    let mut found = false;
    for step in routes.iter_mut().flat_map(|route| &mut route.steps) {
        let before = step.times.len();
        step.times.retain(|time| !times.contains(time));
        found |= step.times.len() < before;
    }
    if found { times.to_vec() } else { Vec::new() }
}

fn pack_topic(
    names: Names<'_>,
    HandbookTopic { topic: Titled { title, .. }, concerns, .. }: HandbookTopic,
    routes: &mut Vec<PackRoute>,
) -> PackTopic {
    let concerns = concerns.into_iter().filter_map(|listed| {
        let concern = names.guide.concern(&listed.id)?;
        Some(pack_concern(names, concern, listed, routes))
    });
    PackTopic { title, concerns: concerns.collect() }
}

fn pack_concern(
    names: Names<'_>,
    concern: &Concern,
    HandbookConcern { title, by, question, .. }: HandbookConcern,
    all: &mut Vec<PackRoute>,
) -> PackConcern {
    let asked = concern.question.as_ref().and_then(|id| names.guide.question(id));
    let replies: Vec<Option<&Reply>> = match asked {
        Some(asked) => asked.replies.iter().map(Some).collect(),
        None => vec![None],
    };
    let mut number = |reply: Option<&Reply>| {
        let route = route(names.guide, names.school, concern, reply);
        let info = |place| PlaceInfo::new(names, place, route.about);
        let steps: Vec<_> =
            route.steps.into_iter().map(info).map(|info| step(names, info)).collect();
        let index = all.iter().position(|known| known.steps == steps).unwrap_or_else(|| {
            all.push(PackRoute { concerns: Vec::new(), steps });
            all.len() - 1
        });
        let concerns = &mut all[index].concerns;
        if !concerns.contains(&title) {
            concerns.push(title.clone());
        }
        index + 1
    };
    let routes = replies
        .into_iter()
        .map(|reply| (reply.map(|reply| names.fill(&reply.text)), number(reply)))
        .collect();
    PackConcern { title, by, question, routes }
}

fn step(names: Names<'_>, info: PlaceInfo) -> PackStep {
    let times = names.school.step(&info.id).map(|here| names.fill_all(&here.times));
    let office = names.role(&names.guide.office);
    let who = info.contacts.iter().map(|card| match &card.role {
        // The office is only where parents ask, so the name of whoever answers would mislead.
        Some(role) if card.role == office && info.name != *role => {
            fill(say("pack", "ask"), &[("office", role)])
        }
        _ => who(card),
    });
    let who: Vec<String> = who.filter(|who| !who.is_empty()).collect();
    PackStep {
        who: if who.is_empty() { vec![info.name.to_string()] } else { who },
        stage: info.stage.unwrap_or(info.channel_name),
        name: info.name,
        times: times.unwrap_or_default(),
        by: info.by,
    }
}

/// The role, and the name of whoever holds it.
fn who(ContactCard { instead, role, person, .. }: &ContactCard) -> String {
    let whom = role.iter().chain(person).map(|text| &**text).collect::<Vec<_>>().join(", ");
    let instead = instead.iter().map(|instead| &**instead);
    instead.chain([&*whom]).collect::<Vec<_>>().join(" ")
}

fn pack_source(merged: &Merged, source: &SourceEntry, today: &str) -> PackSource {
    let checked = month(merged, &source.checked);
    let change = source.until.as_ref().map(|until| {
        let words =
            if source.has_changed(today) { say("pack", "changed") } else { say("pack", "change") };
        fill(words, &[("month", &month(merged, until))])
    });
    let old = source.is_old(today).then(|| fill(say("pack", "old"), &[("month", &checked)]));
    PackSource {
        link: Link { text: source.title.clone(), href: source.href.clone() },
        checked,
        due: old.or(change),
    }
}

/// What is overdue or about to change.
fn due(merged: &Merged, sources: &[PackSource], today: &str) -> Vec<String> {
    let policy = merged.policy.as_ref().and_then(|policy| policy.review.as_ref());
    let reviews = [
        (say("pack", "policy_due"), policy),
        (say("pack", "procedure_due"), merged.guide.ladder.review.as_ref()),
    ];
    let reviews = reviews.into_iter().filter_map(|(words, review)| {
        let review = review.filter(|review| is_overdue(review, today))?;
        Some(fill(words, &[("month", &month(merged, review))]))
    });
    let sources = sources
        .iter()
        .filter_map(|source| Some(format!("{}: {}", source.link.text, source.due.as_ref()?)));
    reviews.chain(sources).collect()
}

fn month(merged: &Merged, month: &str) -> String {
    spoken(month, &merged.guide.months)
}
