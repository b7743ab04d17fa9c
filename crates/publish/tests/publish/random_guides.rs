//! Random guides without a fault: whatever a trust writes, the promises hold.

use journey::PageKind;
use journey::guide::{Concern, Guide, Id, Place, Question, Reply, RouteSpec};
use journey::school::{Contact, LadderStep, School};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use publish::check::{check_guide, check_school};
use publish::content::{GuideFile, SchoolFile, complaints};

use crate::bytes::is_same_once_read;
use crate::content::{guide, heartwood};
use crate::paths::{findable, walk};
use crate::pick::{cases, one};
use crate::promises::{Advised, only_harm_can_be_left_quickly};

/// What a random guide is made of. Every index picks one of what there is.
#[derive(Debug, Clone)]
struct Parts {
    /// How many steps of Heartwood's ladder are left out.
    ladder: Index,
    /// Places, who decides there, and their stand-ins.
    stand_ins: Vec<(Index, Index, Option<Index>)>,
    concerns: Vec<ConcernParts>,
}

/// Whether a route follows the ladder, and where it starts or leads.
type RouteParts = (bool, Vec<Index>);

#[derive(Debug, Clone)]
struct ConcernParts {
    route: RouteParts,
    about: Option<Index>,
    harm: bool,
    started: bool,
    replies: Vec<(Option<Index>, Option<RouteParts>)>,
    help: Vec<Index>,
}

/// Heartwood's places, with random stand-ins and concerns. Few have a fault.
fn guides() -> impl Strategy<Value = GuideFile> {
    let route = || (any::<bool>(), vec(any::<Index>(), 1..4));
    let replies = vec((of(any::<Index>()), of(route())), 0..4);
    let help = vec(any::<Index>(), 0..3);
    let concern = (route(), of(any::<Index>()), any::<(bool, bool)>(), replies, help);
    let concern = concern.prop_map(|(route, about, (harm, started), replies, help)| ConcernParts {
        route,
        about,
        harm,
        started,
        replies,
        help,
    });
    let stand_ins = vec((any::<Index>(), any::<Index>(), of(any::<Index>())), 0..9);
    (any::<Index>(), stand_ins, vec(concern, 1..6))
        .prop_map(|(ladder, stand_ins, concerns)| build(&Parts { ladder, stand_ins, concerns }))
}

fn build(parts: &Parts) -> GuideFile {
    let mut file = heartwood();
    let guide = &mut file.guide;
    // The other places are for help only, so they have no advice.
    guide.places.retain(|place| !place.how.is_empty());
    guide.ladder.drain(..parts.ladder.index(guide.ladder.len()));
    let places: Vec<Id> = guide.places.iter().map(|place| place.id.clone()).collect();
    let roles: Vec<Id> = guide.roles.iter().map(|role| role.id.clone()).collect();
    // Not the office: it answers for everyone, so no complaint can avoid it.
    let roles: Vec<Id> = roles.into_iter().filter(|role| *role != guide.office).collect();
    for place in &mut guide.places {
        (place.name, place.answer) = (place.id.clone(), format!("Go to {}", place.id).into());
        place.purpose = Some("It helps.".into());
    }
    for (place, role, instead) in &parts.stand_ins {
        let place = &mut guide.places[place.index(places.len())];
        place.held_by = vec![one(&roles, *role).clone()];
        place.instead = instead.map(|instead| one(&places, instead).clone());
    }
    let route = |(climbs, picks): &RouteParts| {
        if *climbs {
            return RouteSpec::Ladder(one(&guide.ladder, picks[0]).clone());
        }
        RouteSpec::Places(picks.iter().map(|pick| one(&places, *pick).clone()).collect())
    };
    let role = |about: &Option<Index>| about.map(|about| one(&roles, about).clone());
    guide.questions.clear();
    // These lead everywhere, so nothing is out of reach.
    let statements = guide.policy.statements.iter();
    let everywhere = Concern {
        topics: guide.topics.iter().map(|topic| topic.id.clone()).collect(),
        policy: statements.map(|statement| statement.id.clone()).collect(),
        ..guide.concerns[0].clone()
    };
    let some = |(index, places): (usize, &[Id])| Concern {
        id: if index == 0 { guide.otherwise.clone() } else { format!("some-{index}").into() },
        title: format!("Something {index}").into(),
        route: RouteSpec::Places(places.to_vec()),
        ..everywhere.clone()
    };
    let mut concerns: Vec<Concern> = places.chunks(4).enumerate().map(some).collect();
    for (index, parts) in parts.concerns.iter().enumerate() {
        let reply = |(nth, (about, own)): (usize, &(Option<Index>, Option<RouteParts>))| Reply {
            id: format!("reply-{nth}").into(),
            text: "This one".into(),
            about: role(about),
            route: own.as_ref().map(route),
        };
        let question = (parts.replies.len() > 1).then(|| Question {
            id: format!("question-{index}").into(),
            text: "Which?".into(),
            replies: parts.replies.iter().enumerate().map(reply).collect(),
        });
        concerns.push(Concern {
            id: format!("concern-{index}").into(),
            route: route(&parts.route),
            about: role(&parts.about),
            harm: parts.harm,
            started: parts.started,
            question: question.as_ref().map(|question| question.id.clone()),
            help: parts.help.iter().map(|help| one(&places, *help).clone()).collect(),
            ..guide.concerns[0].clone()
        });
        guide.questions.extend(question);
    }
    guide.concerns = concerns;
    file
}

fn has_no_fault(file: &GuideFile) -> bool {
    check_guide(file, "2021-12").is_empty()
}

/// A school for any guide: contacts for some of its roles, and a ladder of its own.
fn school(guide: &Guide, contacts: &[(Index, u8)], ladder: &[Index]) -> School {
    let mut roles = Vec::new();
    for (index, bits) in contacts {
        let id = &one(&guide.roles, *index).id;
        let given = |bit: u8, text: String| (bits & bit != 0).then(|| text.into());
        let contact = Contact {
            name: given(8, format!("own {id}")),
            telephone: given(1, format!("01632 9600{:02}", roles.len())),
            email: given(2, format!("{id}@example.org")),
            link: given(4, format!("https://example.org/{id}")),
            ..Contact::default()
        };
        if roles.iter().all(|(known, _)| *known != *id) {
            roles.push((id.clone(), contact));
        }
    }
    let mut own: Vec<LadderStep> = Vec::new();
    // Every ladder ends where the guide's does.
    let end = guide.ladder.last().filter(|_| !ladder.is_empty());
    let steps = ladder.iter().map(|index| one(&guide.ladder, *index));
    for place in steps.filter(|place| Some(*place) != end).chain(end) {
        if own.iter().all(|step| step.place != *place) {
            let deadline = Some("Within 5 days.".into());
            own.push(LadderStep { place: place.clone(), name: None, deadline });
        }
    }
    School { name: "Any School".into(), roles, ladder: own, ..School::default() }
}

/// Walks every path and returns the number of its ends.
fn keeps_promises(guide: &Guide, school: &School) -> usize {
    let mut ends = 0;
    for concern in findable(guide, school) {
        walk(guide, school, &mut vec![concern], &mut |reached| {
            only_harm_can_be_left_quickly(guide, reached);
            if let Some(advised) = Advised::of(reached.page, guide, school, reached.chosen) {
                advised.says_who_how_and_next();
                advised.leads_to_nobody_complained_about();
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

fn is_sound(school: &School, guide: &Guide) -> bool {
    check_school(&SchoolFile { school: school.clone(), ..<_>::default() }, guide).is_empty()
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_guide_without_a_fault_keeps_the_promises(
        file in guides(),
        contacts in vec(any::<(Index, u8)>(), 0..5),
        ladder in vec(any::<Index>(), 0..4),
    ) {
        prop_assume!(has_no_fault(&file));
        let guide = &file.guide;
        let any_ladder = school(guide, &contacts, &[]);
        prop_assert!(keeps_promises(guide, &School::default()) >= guide.concerns.len());
        prop_assert!(keeps_promises(guide, &any_ladder) >= guide.concerns.len());
        let own_ladder = school(guide, &contacts, &ladder);
        if is_sound(&own_ladder, guide) {
            keeps_promises(guide, &own_ladder);
        }
        is_same_once_read(guide);
    }

    /// A school may leave steps of the ladder out and put them in any order.
    #[test]
    fn no_ladder_that_a_school_may_have_is_a_dead_end(ladder in vec(any::<Index>(), 1..5)) {
        let guide = guide();
        let school = school(&guide, &[], &ladder);
        if is_sound(&school, &guide) {
            keeps_promises(&guide, &school);
        }
    }
}

/// Shows that the properties above mean something: random guides ask, climb, avoid and replace.
#[test]
fn random_guides_have_everything_that_a_guide_can_have() {
    let mut runner = TestRunner::deterministic();
    let mut random = || guides().new_tree(&mut runner).unwrap().current();
    let guides: Vec<GuideFile> = (0..60).map(|_| random()).filter(has_no_fault).collect();
    assert!(guides.len() > 30, "only {} of 60 guides have no fault", guides.len());
    let any =
        |has: fn(&Concern) -> bool| guides.iter().any(|file| file.guide.concerns.iter().any(has));
    assert!(any(|concern| matches!(concern.route, RouteSpec::Ladder(_))));
    assert!(any(|concern| concern.about.is_some() && concern.harm));
    assert!(any(|concern| concern.question.is_some() && concern.started));
    assert!(any(|concern| !concern.help.is_empty()));
    let mut replaced = 0;
    for GuideFile { guide, .. } in &guides {
        for (_, about) in complaints(guide) {
            let has_stand_in = |place: &&Place| place.is_held_by(about) && place.instead.is_some();
            replaced += guide.places.iter().filter(has_stand_in).count();
        }
    }
    assert!(replaced > 10, "only {replaced} places have a stand-in");
}
