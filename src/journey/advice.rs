//! An advice page: who to talk to, how, what happens next, and what the policy asks.

use std::cmp::Ordering;
use std::slice;

use super::names::Names;
use super::route::{Route, Rung};
use super::{Choice, Outcome, Reach};
use crate::guide::{Asks, Channel, Concern, Id, Link, Statement, Text};

/// Everything on an advice page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// The concern, in the parent's words.
    pub concern: Text,
    /// The answer: who to talk to.
    pub answer: Text,
    /// What kind of step it is.
    pub channel: Channel,
    /// The name of that kind.
    pub channel_name: Text,
    /// What to do at once, in order.
    pub first: Vec<Text>,
    /// How to go about it.
    pub how: Vec<Text>,
    /// How to reach them.
    pub reach: Reach,
    /// The school's document about this step.
    pub document: Option<Link>,
    /// What to have ready.
    pub ready: Vec<Text>,
    /// What happens next.
    pub next: Vec<Text>,
    /// The school's deadline for this step.
    pub deadline: Option<Text>,
    /// Every step of the route, in order.
    pub steps: Vec<Step>,
    /// What leads to the next step; empty at the last one.
    pub onward: Vec<Choice>,
    /// What is good to know.
    pub know: Vec<Text>,
    /// What the policy asks and says.
    pub policy: Policy,
    /// Places outside school that can help.
    pub help: Vec<Help>,
    /// The way on for someone who is not sure, unless this page leads there anyway.
    pub unsure: Option<Reach>,
}

/// One step of the route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub name: Text,
    /// What kind of step it is.
    pub channel: Text,
    /// Where it stands from where the parent is.
    pub standing: Standing,
}

/// Where a step stands from where the parent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is behind the parent.
    Behind,
    /// The page is about it.
    Here,
    /// It may come.
    Ahead,
}

/// What the policy asks and says, as far as it bears on a concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// What it asks.
    pub dos: Vec<Cited>,
    /// What it asks not to do.
    pub donts: Vec<Cited>,
    /// What the school does, in order.
    pub actions: Vec<Cited>,
    /// Which policy it is, of which date.
    pub source: Text,
    /// Where to read it.
    pub link: Option<Link>,
}

/// A statement with the section that makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// What it says.
    pub text: Text,
    /// Where it says so.
    pub section: Text,
}

/// A place that can help as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    /// What it is called.
    pub name: Text,
    /// What it can do.
    pub purpose: Option<Text>,
    /// How to reach it.
    pub reach: Reach,
}

impl Advice {
    /// The advice at this step of a concern's route.
    pub(super) fn new(
        names: Names<'_>,
        concern: &Concern,
        route: &Route<'_>,
        at: usize,
        outcome: Option<Outcome>,
        onward: Vec<Choice>,
    ) -> Option<Self> {
        let rung = *route.rungs.get(at)?;
        let place = rung.place;
        let words = &names.guide.wording;
        let said = outcome.map(|outcome| match outcome {
            Outcome::NoReply => &words.no_reply_ready,
            Outcome::Unhappy => &words.unhappy_ready,
        });
        let mut ready = names.fill_all(said.map_or(&[], slice::from_ref));
        ready.extend(names.fill_all(&concern.ready));
        ready.extend(names.fill_all(&place.ready));
        let office = &names.guide.office;
        let reach = Reach::of(names, place);
        Some(Self {
            concern: names.fill(&concern.title),
            answer: names.fill(&place.answer),
            channel: place.channel,
            channel_name: names.guide.channels.name(place.channel).clone(),
            first: names.fill_all(&concern.first),
            how: names.fill_all(&place.how),
            document: place.document.as_ref().and_then(|id| document(names, id)),
            ready,
            next: names.fill_all(&place.next),
            deadline: rung.deadline.cloned(),
            steps: steps(names, route, at),
            onward,
            know: names.fill_all(&concern.know),
            policy: Policy::on(names, |id| concern.policy.contains(id)),
            help: help(names, concern, route.about),
            unsure: (!reach.through_office).then(|| Reach::role(names, office)),
            reach,
        })
    }
}

/// The steps of a route, seen from one of them.
fn steps(names: Names<'_>, route: &Route<'_>, at: usize) -> Vec<Step> {
    let step = |(index, rung): (usize, &Rung<'_>)| Step {
        name: names.step(*rung),
        channel: names.guide.channels.name(rung.place.channel).clone(),
        standing: match index.cmp(&at) {
            Ordering::Less => Standing::Behind,
            Ordering::Equal => Standing::Here,
            Ordering::Greater => Standing::Ahead,
        },
    };
    route.rungs.iter().enumerate().map(step).collect()
}

/// The other places that can help, but for one held by the person complained about.
fn help(names: Names<'_>, concern: &Concern, about: Option<&Id>) -> Vec<Help> {
    let places = concern.help.iter().filter_map(|id| names.guide.place(id));
    places
        .filter(|place| about.is_none_or(|about| !place.is_held_by(about)))
        .map(|place| Help {
            name: names.fill(&place.name),
            purpose: place.purpose.as_ref().map(|purpose| names.fill(purpose)),
            reach: Reach::of(names, place),
        })
        .collect()
}

/// The link to a document, where the school gives its address.
pub(super) fn document(names: Names<'_>, id: &str) -> Option<Link> {
    let href = names.school.document(id)?.clone();
    Some(Link { text: names.fill(&names.guide.document(id)?.title), href })
}

impl Policy {
    /// What the policy says in these statements.
    pub(super) fn on(names: Names<'_>, bears: impl Fn(&Id) -> bool) -> Self {
        let policy = &names.guide.policy;
        let cited = |kind: Asks| {
            let told = |statement: &&Statement| statement.kind == kind && bears(&statement.id);
            let cite = |statement: &Statement| Cited {
                text: names.fill(&statement.text),
                section: policy
                    .section(&statement.section)
                    .map(|section| section.title.clone())
                    .unwrap_or_default(),
            };
            policy.statements.iter().filter(told).map(cite).collect()
        };
        Self {
            dos: cited(Asks::Do),
            donts: cited(Asks::Dont),
            actions: cited(Asks::Action),
            source: policy.source.clone(),
            link: document(names, &policy.document).or_else(|| policy.link.clone()),
        }
    }
}
