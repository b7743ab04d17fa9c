//! Random trusts without faults: whatever a trust writes, the promises hold.

use std::collections::BTreeMap;

use journey::guide::Id;
use journey::school::{Contact, School};
use journey::{PageKind, Standing};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use publish::check::{check_guide, check_school};
use publish::content::{
    AboutPath, Edition, Kind, Ladder, LadderStep, Merged, PathStep, PublishedSchool, RunsFrom,
    SchoolFile, Span, StepChange, Unit, merge, resolve,
};
use publish::fault::{Fault, Severity};

use crate::bytes::survives_round_trip;
use crate::content::{NORTHMOOR, england};
use crate::paths::{findable, walk};
use crate::pick::{cases, one};
use crate::promises::{Advised, only_harm_can_be_left_quickly};

/// The people at a random trust. Northmoor has them all.
const PEOPLE: [&str; 9] = [
    "class-teacher",
    "head-of-year",
    "headteacher",
    "clerk",
    "chair-of-governors",
    "governors",
    "director",
    "chief-executive",
    "trustees",
];

/// The people at a step: who receives it, who can be asked instead, who passes it on, and who
/// decides.
type People = (Vec<&'static str>, Vec<&'static str>, Option<&'static str>, Vec<&'static str>);

/// Who a path is about, and its steps, some with other people.
type AboutParts = (Vec<&'static str>, Vec<(Index, Option<People>)>);

fn people() -> impl Strategy<Value = People> {
    let some = |most| vec(select(&PEOPLE[..]), 0..most);
    (vec(select(&PEOPLE[..]), 1..3), some(2), of(select(&PEOPLE[..])), some(2))
}

fn span() -> impl Strategy<Value = Option<Span>> {
    let span = (1..1000_i64, select(&Unit::ALL[..]), of(Just(RunsFrom::Answer)), any::<bool>());
    of(span.prop_map(|(count, unit, from, usually)| Span { count, unit, from, usually }))
}

fn ids(ids: &[&str]) -> Vec<Id> {
    ids.iter().map(|id| (*id).into()).collect()
}

/// A ladder of one to nine steps and the Department for Education, and paths about people.
fn ladders() -> impl Strategy<Value = Ladder> {
    // Paths often begin with a complaint in writing, as they have to.
    let kinds = [Kind::Talk, Kind::Write, Kind::Write, Kind::Write, Kind::Review, Kind::Panel];
    let kinds = select(kinds.to_vec());
    let step = (kinds, people(), span(), span());
    let who = vec(select(&PEOPLE[..]), 1..3);
    let about = vec((who, vec((any::<Index>(), of(people())), 1..4)), 0..4);
    (vec(step, 1..9), about).prop_map(|(steps, about)| {
        let mut ladder: Ladder = toml::from_str("path = []\nstep = []").unwrap();
        for (index, (kind, (to, or_to, via, decided_by), ask, answered)) in
            steps.into_iter().enumerate()
        {
            let bare = format!("id = \"step-{index}\"\nkind = \"talk\"\nstage = \"Stage {index}\"");
            ladder.steps.push(LadderStep {
                kind,
                to: ids(&to),
                or_to: ids(&or_to),
                via: via.map(Into::into),
                decided_by: ids(&decided_by),
                ask,
                answered,
                ..toml::from_str(&bare).unwrap()
            });
        }
        let steps = ladder.steps.len();
        let dfe = "id = \"dfe\"\nkind = \"outside\"\nplace = \"dfe\"";
        ladder.steps.push(toml::from_str(dfe).unwrap());
        ladder.path = ladder.steps.iter().map(|step| step.id.clone()).collect();
        for (who, path) in about {
            ladder.about.push(about_path(&ladder.path[..steps], &(who, path)));
        }
        ladder
    })
}

/// A path about these people. Its variants avoid them, but its other steps may still lead to them.
fn about_path(steps: &[Id], (who, path): &AboutParts) -> AboutPath {
    let others = |people: &[&'static str]| -> Vec<Id> {
        ids(&people.iter().copied().filter(|role| !who.contains(role)).collect::<Vec<_>>())
    };
    let mut chosen: Vec<PathStep> = Vec::new();
    for (index, people) in path {
        let step = one(steps, *index);
        if chosen.iter().any(|other| other.step() == step) {
            continue;
        }
        chosen.push(match people {
            None => PathStep::Same(step.clone()),
            Some((to, or_to, _, decided_by)) => PathStep::Other {
                step: step.clone(),
                stage: None,
                to: Some(others(to)).filter(|to| !to.is_empty()),
                or_to: Some(others(or_to)),
                via: None,
                decided_by: Some(others(decided_by)),
            },
        });
    }
    chosen.push(PathStep::Same("dfe".into()));
    let mut who = who.clone();
    who.dedup();
    AboutPath { who: ids(&who), text: None, path: chosen }
}

/// England's guide with a random ladder, and some of its concerns hidden.
fn trusts() -> impl Strategy<Value = Merged> {
    (ladders(), vec(any::<Index>(), 0..20)).prop_map(|(ladder, hidden)| {
        let mut trust: publish::content::TrustFile = toml::from_str(NORTHMOOR).unwrap();
        let england = england();
        let concerns: Vec<&Id> = england.concerns.iter().map(|concern| &concern.id).collect();
        let hidden = hidden.iter().map(|index| *one(&concerns, *index));
        trust.hide = hidden.filter(|id| **id != england.otherwise).cloned().collect();
        trust.hide.sort();
        trust.hide.dedup();
        trust.ladder = Some(ladder);
        // Leave out addresses that all schools share, so that only the school gives any.
        trust.concerns.clear();
        trust.places.clear();
        let (merged, faults) = merge(&england, &trust);
        assert_eq!(faults, []);
        merged
    })
}

fn has_error(faults: &[Fault]) -> bool {
    // This trust needn't use every document of Northmoor's.
    faults.iter().any(|fault| {
        fault.severity == Severity::Error && !fault.problem.starts_with("nothing leads to")
    })
}

/// A school with contacts for some people, an address for a step, and without some steps.
fn school(merged: &Merged, contacts: &[(Index, u8)], steps: &[(Index, bool)]) -> SchoolFile {
    let mut roles = BTreeMap::new();
    for (index, bits) in contacts {
        let (nth, id) = (index.index(PEOPLE.len()), one(&PEOPLE, *index));
        let given = |bit: u8, text: String| (bits & bit != 0).then(|| text.into());
        let contact = Contact {
            name: given(8, format!("own {id}")),
            telephone: given(1, format!("01632 9600{nth:02}")),
            email: given(2, format!("{id}@example.org")),
            link: given(4, format!("https://example.org/{id}")),
            ..Contact::default()
        };
        roles.insert((*id).into(), contact);
    }
    let mut file = SchoolFile { name: "Any School".into(), roles, ..SchoolFile::default() };
    for (index, is_left_out) in steps {
        let id = one(&merged.guide.ladder.path, *index);
        if *is_left_out {
            file.without.push(id.clone());
            continue;
        }
        let contact = Contact { email: Some("step@example.org".into()), ..Contact::default() };
        let contact = Some(contact);
        file.steps.insert(id.clone(), StepChange { contact, ..StepChange::default() });
    }
    file.steps.retain(|id, _| !file.without.contains(id));
    file
}

/// Walks every path, checks the promises on each page, and returns the number of paths.
fn keeps_promises(edition: &Edition, ladder: &Ladder, school: &School) -> usize {
    let guide = &edition.guide;
    let mut ends = 0;
    for concern in findable(guide, school) {
        walk(guide, school, &mut vec![concern], &mut |reached| {
            only_harm_can_be_left_quickly(guide, reached);
            if let Some(advised) = Advised::of(reached.page, guide, school, reached.chosen) {
                advised.says_who_how_and_next();
                advised.leads_to_nobody_complained_about();
            }
            if let PageKind::Advice(advice) = &reached.page.kind
                && advice.steps[0].standing == Standing::Here
            {
                let step = edition.step_at(&advice.place.id).and_then(|id| ladder.step(id));
                let is_review = step.is_some_and(|step| step.kind.is_meeting());
                assert!(!is_review, "it begins with a review: {:?}, {school:?}", reached.chosen);
            }
            if reached.is_end() {
                let is_advice = matches!(reached.page.kind, PageKind::Advice(_));
                assert!(is_advice, "no advice at the end: {:?}, {school:?}", reached.chosen);
                ends += 1;
            }
        });
    }
    ends
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_trust_without_a_fault_keeps_the_promises(
        merged in trusts(),
        contacts in vec(any::<(Index, u8)>(), 0..5),
        steps in vec(any::<(Index, bool)>(), 0..4),
    ) {
        prop_assume!(!has_error(&check_guide(&merged, "2021-12")));
        let edition = resolve("random", &merged);
        let (guide, ladder) = (&edition.guide, &merged.guide.ladder);
        prop_assert!(keeps_promises(&edition, ladder, &edition.shared) >= guide.concerns.len());
        let file = school(&merged, &contacts, &steps);
        if !has_error(&check_school(&file, &merged, &edition)) {
            let school = PublishedSchool::new("any".to_owned(), &file, &merged).school;
            keeps_promises(&edition, ladder, &school);
            survives_round_trip(&school);
        }
        survives_round_trip(guide);
    }
}

/// Shows that the property above isn't vacuous: random ladders have variants, alternatives and last
/// dates.
#[test]
fn random_trusts_have_everything_that_a_ladder_can_have() {
    let mut runner = TestRunner::deterministic();
    let mut random = || trusts().new_tree(&mut runner).unwrap().current();
    let trusts: Vec<Merged> = (0..200).map(|_| random()).collect();
    let sound: Vec<&Merged> =
        trusts.iter().filter(|trust| !has_error(&check_guide(trust, "2021-12"))).collect();
    assert!(sound.len() > 40, "only {} of 200 trusts have no fault", sound.len());
    let editions: Vec<Edition> = sound.iter().map(|trust| resolve("random", trust)).collect();
    let any = |has: fn(&Edition) -> bool| editions.iter().filter(|edition| has(edition)).count();
    let with_variants = any(|edition| edition.steps.iter().any(|(place, step)| place != step));
    assert!(with_variants > 10, "{with_variants} have a step with other people");
    let with_others =
        any(|edition| edition.guide.places.iter().any(|place| !place.or_to.is_empty()));
    assert!(with_others > 10, "{with_others} have someone to go to instead");
    let with_times =
        any(|edition| edition.shared.steps.iter().any(|(_, step)| !step.by.is_empty()));
    assert!(with_times > 10, "{with_times} say by when");
}
