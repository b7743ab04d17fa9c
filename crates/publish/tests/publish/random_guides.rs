//! Random guides without a fault: whatever a trust writes, the promises hold.

use journey::PageKind;
use journey::guide::{Guide, Place, RouteSpec};
use journey::school::{Contact, LadderStep, School};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use publish::check::{check_guide, check_school};
use publish::content::{GuideFile, SchoolFile, complaints};

use crate::bytes::is_same_once_read;
use crate::content::guide;
use crate::paths::{findable, walk};
use crate::pick::{cases, one};
use crate::promises::{Advised, only_harm_can_be_left_quickly};
use crate::valid;

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

fn contacts() -> impl Strategy<Value = Vec<(Index, u8)>> {
    vec(any::<(Index, u8)>(), 0..5)
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_guide_without_a_fault_keeps_the_promises(
        file in valid::guides(),
        contacts in contacts(),
        ladder in vec(any::<Index>(), 0..4),
    ) {
        prop_assert_eq!(check_guide(&file, "2018-12"), []);
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
    let mut random = || valid::guides().new_tree(&mut runner).unwrap().current();
    let guides: Vec<GuideFile> = (0..40).map(|_| random()).collect();
    let concerns = || guides.iter().flat_map(|file| &file.guide.concerns);
    assert!(concerns().any(|concern| matches!(concern.route, RouteSpec::Ladder(_))));
    assert!(concerns().any(|concern| matches!(concern.route, RouteSpec::Places(_))));
    assert!(concerns().any(|concern| concern.about.is_some()));
    assert!(concerns().any(|concern| concern.harm));
    assert!(concerns().any(|concern| concern.question.is_some()));
    assert!(concerns().any(|concern| concern.started));
    assert!(concerns().any(|concern| !concern.help.is_empty()));
    let mut replaced = 0;
    for GuideFile { guide, .. } in &guides {
        for (_, about) in complaints(guide) {
            let has_stand_in = |place: &&Place| place.is_held_by(about) && place.instead.is_some();
            replaced += guide.places.iter().filter(has_stand_in).count();
        }
    }
    assert!(replaced > 10, "only {replaced} places have a stand-in");
}
