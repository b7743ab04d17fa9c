//! Every path through Heartwood's guide, for both schools and for none.

use std::collections::{BTreeMap, BTreeSet};

use journey::guide::{Channel, Guide, Place};
use journey::school::School;
use journey::{Answer, PageKind, Standing};

use crate::content::{green, guide, hill, other_kinds};
use crate::paths::{Reached, page, walk_all};
use crate::promises::{Advised, only_harm_can_be_left_quickly};

/// The most choices that a parent may need to get from the start page to advice.
const MOST_CHOICES: usize = 4;

/// The number of concerns in England's guide.
const CONCERNS: usize = 47;

/// What was on the pages.
#[derive(Default)]
struct Seen {
    pages: usize,
    paths: usize,
    /// For each concern, the most choices needed to get to its first advice.
    choices: BTreeMap<String, usize>,
    places: BTreeSet<String>,
    replies: BTreeSet<(String, String)>,
    statements: BTreeSet<String>,
    hrefs: BTreeSet<String>,
}

#[test]
fn every_path_at_example_hill_ends_with_advice_that_keeps_the_promises() {
    walk(&hill());
}

#[test]
fn every_path_at_example_green_ends_with_advice_that_keeps_the_promises() {
    walk(&green());
}

#[test]
fn every_path_without_a_school_ends_with_advice_that_keeps_the_promises() {
    walk(&School::default());
}

#[test]
fn every_path_at_other_kinds_of_school_ends_with_advice_that_keeps_the_promises() {
    for (kind, guide) in other_kinds() {
        let seen = walked(kind, &guide, &School::default());
        every_concern_ends(&guide, &seen);
    }
}

fn walk(school: &School) {
    let guide = guide();
    let seen = walked(&school.name, &guide, school);
    assert_eq!(guide.concerns.len(), CONCERNS);
    every_concern_ends(&guide, &seen);
    everything_is_reached(&guide, school, &seen);
}

fn walked(name: &str, guide: &Guide, school: &School) -> Seen {
    let mut seen = Seen::default();
    walk_all(guide, school, &mut |reached| see(guide, school, reached, &mut seen));
    println!("[{name}] {} paths, {} pages", seen.paths, seen.pages);
    seen
}

fn see(guide: &Guide, school: &School, reached: &Reached<'_>, seen: &mut Seen) {
    let Reached { chosen, page, .. } = reached;
    seen.pages += 1;
    only_harm_can_be_left_quickly(guide, reached);
    assert_eq!(page.given.len(), chosen.len());
    for (kept, (given, chosen)) in page.given.iter().zip(*chosen).enumerate() {
        assert_eq!((given.kept, &given.answer), (kept, &chosen.text));
        assert!(!given.question.is_empty());
    }
    if let Some(advised) = Advised::of(page, guide, school, chosen) {
        advised.says_who_how_and_next();
        advised.leads_to_nobody_complained_about();
        urgent_means_harm(&advised);
        is_the_next_step(&advised);
        note(&advised, seen);
    }
    if reached.is_end() {
        assert!(matches!(page.kind, PageKind::Advice(_)), "no advice at the end of {chosen:?}");
        seen.paths += 1;
    }
}

/// If the first step is to tell someone straight away, the parent may be in danger too.
fn urgent_means_harm(advised: &Advised<'_>) {
    let is_urgent = advised.advice.place.channel == Channel::Urgent && here(advised) == 0;
    assert!(!is_urgent || advised.concern().harm, "{advised}: no way to leave quickly");
}

/// Each answer about how far a parent has got leads to the very next step.
fn is_the_next_step(advised: &Advised<'_>) {
    let Advised { guide, school, chosen, advice } = advised;
    let here = here(advised);
    match chosen.last().map(|choice| &choice.answer) {
        Some(Answer::Outcome(_)) => {
            let earlier = &chosen[..chosen.len() - 1];
            let before = page(guide, school, earlier);
            let before = Advised::of(&before, guide, school, earlier).unwrap();
            let names = |advised: &Advised<'_>| {
                let steps = advised.advice.steps.iter();
                steps.map(|step| (step.name.clone(), step.channel.clone())).collect::<Vec<_>>()
            };
            assert_eq!(names(advised), names(&before), "{advised}");
            assert_eq!(here, self::here(&before) + 1, "{advised}");
        }
        Some(Answer::SoFar(Some(tried))) => {
            assert!(here > 0, "{advised}: no step has been tried");
            assert_eq!(advised.route().steps[here - 1].id, *tried, "{advised}");
        }
        _ => assert_eq!(here, 0, "{advised}: the first step was skipped"),
    }
    let step = &advice.steps[here];
    assert_eq!(step.name, advice.place.name, "{advised}");
    assert_eq!(step.channel, advice.place.channel_name, "{advised}");
}

/// The index of the step that the page is about: those before it are behind, the others ahead.
fn here(advised: &Advised<'_>) -> usize {
    let standings: Vec<_> = advised.advice.steps.iter().map(|step| step.standing).collect();
    let here = standings.iter().position(|standing| *standing == Standing::Here).unwrap();
    assert!(standings[..here].iter().all(|standing| *standing == Standing::Behind), "{advised}");
    assert!(standings[here + 1..].iter().all(|standing| *standing == Standing::Ahead), "{advised}");
    here
}

fn note(advised: &Advised<'_>, seen: &mut Seen) {
    let concern = advised.concern().id.to_string();
    let is_outcome = |answer: &Answer| matches!(answer, Answer::Outcome(_));
    let taken = advised.chosen.iter().filter(|choice| !is_outcome(&choice.answer)).count();
    let most = seen.choices.entry(concern.clone()).or_default();
    *most = taken.max(*most);
    seen.replies.extend(advised.chosen.iter().filter_map(|choice| match &choice.answer {
        Answer::Reply(id) => Some((concern.clone(), id.to_string())),
        _ => None,
    }));
    let places = advised.advice.help.iter().chain([&advised.advice.place]);
    for place in places {
        seen.places.insert(place.id.to_string());
        seen.hrefs.extend(place.documents.iter().map(|link| link.href.to_string()));
        let methods = place.contacts.iter().flat_map(|contact| &contact.methods);
        seen.hrefs.extend(methods.map(|method| method.href.to_string()));
    }
    let Some(policy) = &advised.advice.policy else { return };
    seen.hrefs.extend(policy.link.iter().map(|link| link.href.to_string()));
    let cited = policy.dos.iter().chain(&policy.donts).chain(&policy.actions);
    seen.statements.extend(cited.map(|cited| cited.text.to_string()));
}

fn every_concern_ends(guide: &Guide, seen: &Seen) {
    assert_eq!(seen.choices.len(), guide.concerns.len(), "a concern never ends");
    let slow: Vec<_> = seen.choices.iter().filter(|(_, choices)| **choices > 3).collect();
    assert!(seen.choices.values().all(|choices| (1..=MOST_CHOICES).contains(choices)), "{slow:?}");
    assert!(
        slow.len() * 2 < guide.concerns.len(),
        "most concerns take more than three choices: {slow:?}"
    );
}

/// Everything in the guide and in the school's file is on some page.
fn everything_is_reached(guide: &Guide, school: &School, seen: &Seen) {
    for place in &guide.places {
        assert!(seen.places.contains(&*place.id), "no page shows the place {}", place.id);
    }
    for concern in &guide.concerns {
        let question = concern.question.as_ref().and_then(|id| guide.question(id));
        for reply in question.iter().flat_map(|question| &question.replies) {
            let reply = (concern.id.to_string(), reply.id.to_string());
            assert!(seen.replies.contains(&reply), "no path takes {reply:?}");
        }
    }
    let statements = guide.policy.as_ref().map_or(0, |policy| policy.statements.len());
    assert_eq!(seen.statements.len(), statements, "a statement is not shown");
    let is_met = |role| {
        let reached = |place: &Place| place.via.iter().chain(&place.to).any(|id| id == role);
        guide.places.iter().any(reached)
    };
    let contacts = school.roles.iter().filter(|(role, _)| is_met(role));
    let links = contacts.filter_map(|(_, contact)| contact.link.as_ref());
    for link in school.documents.iter().map(|(_, link)| link).chain(links) {
        assert!(seen.hrefs.contains(&**link), "no page links to {link}");
    }
}
