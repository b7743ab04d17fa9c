//! An advice page: who to talk to, how, what happens next, and what the policy asks.

use std::cmp::Ordering;

use crate::guide::{Concern, Place, Text};
use crate::{Choice, ContactCard, Names, Outcome, PlaceInfo, PolicyExcerpt, Route};

/// Everything on an advice page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdvicePage {
    /// The concern, in the parent's words.
    pub concern: Text,
    /// Where to go.
    pub place: PlaceInfo,
    /// What to do straight away, in order. Only on the first page a parent sees about a concern,
    /// unless it is about harm: then every page repeats it.
    pub first: Vec<Text>,
    /// What to have ready, first for the outcome of the last step, then for the concern, then for
    /// the place.
    pub ready: Vec<Text>,
    /// Every step of the route, in order.
    pub steps: Vec<ListedStep>,
    /// The choices that lead to the next step; empty on the last one.
    pub onward: Vec<Choice>,
    /// Things worth knowing: a right, a law, a limit.
    pub know: Vec<Text>,
    /// What the policy says about the concern, if anything.
    pub policy: Option<PolicyExcerpt>,
    /// Whether the policy starts unfolded, as it does on the first page of a concern about posting.
    pub posting: bool,
    /// Other places that can help.
    pub help: Vec<PlaceInfo>,
    /// The school office, for a parent who isn't sure. `None` if this page leads there anyway.
    pub unsure: Option<ContactCard>,
}

/// A step of the route, as the page lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedStep {
    /// What it is called.
    pub name: Text,
    /// Its official title in the school's complaints procedure.
    pub stage: Option<Text>,
    /// The name of its channel.
    pub channel: Text,
    /// Whether the parent has tried it, is there now, or may come to it later.
    pub standing: Standing,
}

/// Where a step lies relative to the one the page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Before it: the parent has tried this step.
    Behind,
    /// The page is about this step.
    Here,
    /// After it: this step may come later.
    Ahead,
}

impl AdvicePage {
    /// The advice for the step at index `at` of a concern's route; `None` if the route has no such
    /// step.
    pub(crate) fn new(
        names: Names<'_>,
        concern: &Concern,
        route: &Route<'_>,
        at: usize,
        outcome: Option<Outcome>,
        onward: Vec<Choice>,
    ) -> Option<Self> {
        let words = &names.guide.wording;
        let step = *route.steps.get(at)?;
        let mut place = PlaceInfo::new(names, step, route.about);
        for by in names.fill_all(&concern.by) {
            // The place may give the same date already.
            if !place.by.contains(&by) {
                place.by.push(by);
            }
        }
        // Parents whose child is in danger needn't prove that they asked before, and what to do first
        // is always the same.
        let outcome = outcome.filter(|_| !concern.harm);
        let is_first = outcome.is_none();
        let outcome = outcome.map(|outcome| match outcome {
            Outcome::NoReply => &words.no_reply_ready,
            Outcome::Unhappy => &words.unhappy_ready,
        });
        let ready = outcome.into_iter().chain(&concern.ready).map(|text| names.fill(text));
        Some(Self {
            concern: names.fill(&concern.title),
            first: names.fill_all(if is_first { &concern.first } else { &[] }),
            ready: ready.chain(place.ready.iter().cloned()).collect(),
            steps: listed_steps(names, route, at),
            onward,
            know: names.fill_all(&concern.know),
            policy: PolicyExcerpt::of(names, |id| concern.policy.contains(id)),
            posting: concern.posting && at == 0,
            help: help(names, concern, route, step),
            unsure: (!place.is_through_office()).then(|| ContactCard::of_office(names)),
            place,
        })
    }
}

fn listed_steps(names: Names<'_>, route: &Route<'_>, at: usize) -> Vec<ListedStep> {
    let steps = route.steps.iter().enumerate();
    steps
        .map(|(index, step)| ListedStep {
            name: names.place(step),
            stage: step.stage.clone(),
            channel: names.guide.channels.name(step.channel).clone(),
            standing: match index.cmp(&at) {
                Ordering::Less => Standing::Behind,
                Ordering::Equal => Standing::Here,
                Ordering::Greater => Standing::Ahead,
            },
        })
        .collect()
}

/// The places that can help, apart from this step and any held by someone the complaint is about.
fn help(names: Names<'_>, concern: &Concern, route: &Route<'_>, step: &Place) -> Vec<PlaceInfo> {
    let places = concern.help.iter().filter_map(|id| names.guide.place(id));
    places
        .filter(|place| place.id != step.id)
        .filter(|place| !route.about.iter().any(|about| place.is_held_by(about)))
        .map(|place| PlaceInfo::new(names, place, route.about))
        .collect()
}
