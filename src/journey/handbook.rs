//! The whole guide at once: what a parent reads where no program runs, or on paper.

use std::collections::HashSet;

use super::advice::{Policy, document};
use super::names::Names;
use super::{Reach, route};
use crate::guide::{Concern, Guide, Id, Link, Place, Reply, Text};
use crate::school::School;

/// The whole guide at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handbook {
    /// Every topic, in the order shown.
    pub chapters: Vec<Chapter>,
    /// Every place that a worry leads to: the school's steps first.
    pub places: Vec<Entry>,
    /// All that the policy says.
    pub policy: Policy,
    /// How to reach everyone whom the school names, the office first.
    pub contacts: Vec<Reach>,
}

/// One topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// Every worry under it by id and title, also one that an earlier chapter holds.
    pub contents: Vec<(Id, Text)>,
    /// The worries that no earlier chapter holds.
    pub worries: Vec<Worry>,
}

/// One worry and all that is said to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worry {
    /// Its id.
    pub id: Id,
    /// Its title, in a parent's words.
    pub title: Text,
    /// Whether it is about abuse or harm, so that the parent may have to leave quickly.
    pub harm: bool,
    /// What to do at once, in order.
    pub first: Vec<Text>,
    /// What it asks before it can be answered.
    pub question: Option<Text>,
    /// The ways that it can lead: one a reply, or only one.
    pub branches: Vec<Branch>,
    /// What to have ready.
    pub ready: Vec<Text>,
    /// What is good to know.
    pub know: Vec<Text>,
    /// Other places that can help.
    pub help: Vec<Stop>,
}

/// One way that a worry can lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The reply that leads there.
    pub reply: Option<Text>,
    /// Its steps, in order.
    pub steps: Vec<Stop>,
}

/// A place by its name, to look up among the places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The id of the place.
    pub place: Id,
    /// What it is called.
    pub name: Text,
}

/// A place and all that is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: Text,
    /// Who to talk to there, as an answer.
    pub answer: Text,
    /// The name of the kind of step that it is.
    pub channel: Text,
    /// What it can do, where it is listed as help.
    pub purpose: Option<Text>,
    /// How to go about it.
    pub how: Vec<Text>,
    /// How to reach it.
    pub reach: Reach,
    /// The school's document about it.
    pub document: Option<Link>,
    /// What to have ready.
    pub ready: Vec<Text>,
    /// What happens next, and the school's deadline.
    pub next: Vec<Text>,
}

/// The whole guide at once, with the names and contacts of a school.
#[must_use]
pub fn handbook(guide: &Guide, school: &School) -> Handbook {
    let names = Names { guide, school };
    let chapters = chapters(names);
    let places = places(names, &chapters);
    let contacts = contacts(names);
    Handbook { chapters, places, policy: Policy::on(names, |_| true), contacts }
}

fn chapters(names: Names<'_>) -> Vec<Chapter> {
    let mut told = HashSet::new();
    let chapter = |topic: &crate::guide::Titled| {
        let listed: Vec<&Concern> = names.guide.concerns_of(&topic.id).collect();
        Chapter {
            id: topic.id.clone(),
            title: names.fill(&topic.title),
            contents: listed
                .iter()
                .map(|concern| (concern.id.clone(), names.fill(&concern.title)))
                .collect(),
            worries: listed
                .into_iter()
                .filter(|concern| told.insert(concern.id.clone()))
                .map(|concern| worry(names, concern))
                .collect(),
        }
    };
    names.guide.topics.iter().map(chapter).collect()
}

fn worry(names: Names<'_>, concern: &Concern) -> Worry {
    let question = concern.question.as_ref().and_then(|id| names.guide.question(id));
    let branch = |reply: Option<&Reply>| Branch {
        reply: reply.map(|reply| names.fill(&reply.text)),
        steps: route(names.guide, names.school, concern, reply)
            .rungs
            .into_iter()
            .map(|rung| Stop { place: rung.place.id.clone(), name: names.step(rung) })
            .collect(),
    };
    let branches = match question {
        Some(question) => question.replies.iter().map(|reply| branch(Some(reply))).collect(),
        None => vec![branch(None)],
    };
    // Nobody is named as help for a complaint about themselves.
    let replies = question.iter().flat_map(|question| &question.replies);
    let about: Vec<&Id> =
        replies.filter_map(|reply| reply.about.as_ref()).chain(&concern.about).collect();
    let help = concern.help.iter().filter_map(|id| names.guide.place(id));
    Worry {
        id: concern.id.clone(),
        title: names.fill(&concern.title),
        harm: concern.harm,
        first: names.fill_all(&concern.first),
        question: question.map(|question| names.fill(&question.text)),
        branches,
        ready: names.fill_all(&concern.ready),
        know: names.fill_all(&concern.know),
        help: help
            .filter(|place| !about.iter().any(|about| place.is_held_by(about)))
            .map(|place| Stop { place: place.id.clone(), name: names.fill(&place.name) })
            .collect(),
    }
}

/// Every place that a worry leads to: the school's steps in their order, then the guide's.
fn places(names: Names<'_>, chapters: &[Chapter]) -> Vec<Entry> {
    let worries = || chapters.iter().flat_map(|chapter| &chapter.worries);
    let steps = worries().flat_map(|worry| worry.branches.iter().flat_map(|branch| &branch.steps));
    let led_to: HashSet<&Id> =
        steps.chain(worries().flat_map(|worry| &worry.help)).map(|stop| &stop.place).collect();
    let own = names.school.ladder.iter().filter_map(|rung| names.guide.place(&rung.place));
    let mut listed = HashSet::new();
    own.chain(&names.guide.places)
        .filter(|place| led_to.contains(&place.id) && listed.insert(&place.id))
        .map(|place| entry(names, place))
        .collect()
}

fn entry(names: Names<'_>, place: &Place) -> Entry {
    let own = names.school.rung(&place.id);
    let deadline = own.and_then(|own| own.deadline.clone());
    Entry {
        id: place.id.clone(),
        name: own.and_then(|own| own.name.clone()).unwrap_or_else(|| names.fill(&place.name)),
        answer: names.fill(&place.answer),
        channel: names.guide.channels.name(place.channel).clone(),
        purpose: place.purpose.as_ref().map(|purpose| names.fill(purpose)),
        how: names.fill_all(&place.how),
        reach: Reach::of(names, place),
        document: place.document.as_ref().and_then(|id| document(names, id)),
        ready: names.fill_all(&place.ready),
        next: names.fill_all(&place.next).into_iter().chain(deadline).collect(),
    }
}

/// How to reach everyone whom the school's file says something of, the office first.
fn contacts(names: Names<'_>) -> Vec<Reach> {
    let office = &names.guide.office;
    let others = names.guide.roles.iter().map(|role| &role.id);
    let listed = others.filter(|id| *id != office && names.contact(id).is_some());
    std::iter::once(office).chain(listed).map(|id| Reach::role(names, id)).collect()
}
