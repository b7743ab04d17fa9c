//! Random guides without a fault: whatever a policy owner writes, the promises hold.

mod valid;

use open_door::bytes;
use open_door::guide::check::check;
use open_door::guide::{Guide, Route};
use open_door::journey::Content;
use open_door::school::{self, Contact, Rung, School};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::content::guide;
use crate::paths::{findable, walk};
use crate::pick::{cases, one};
use crate::promises::{Scene, harm_alone_can_be_left_quickly};

/// A school for any guide: ways to reach some of its roles, and a ladder of its own.
fn school(guide: &Guide, contacts: &[(Index, u8)], ladder: &[Index]) -> School {
    let mut roles: Vec<_> = Vec::new();
    for (index, ways) in contacts {
        let id = &one(&guide.roles, *index).id;
        let way = |bit: u8, way: String| (ways & bit != 0).then(|| way.into());
        let contact = Contact {
            name: way(8, format!("own {id}")),
            telephone: way(1, format!("01632 9600{:02}", roles.len())),
            email: way(2, format!("{id}@example.org")),
            link: way(4, format!("https://example.org/{id}")),
            ..Contact::default()
        };
        if roles.iter().all(|(known, _)| known != id) {
            roles.push((id.clone(), contact));
        }
    }
    let mut own: Vec<Rung> = Vec::new();
    // Every ladder ends where the guide's does.
    let end = guide.ladder.last().filter(|_| !ladder.is_empty());
    let steps = ladder.iter().map(|index| one(&guide.ladder, *index));
    for place in steps.filter(|place| Some(*place) != end).chain(end) {
        if own.iter().all(|rung| rung.place != *place) {
            let deadline = Some("Within 5 days.".into());
            own.push(Rung { place: place.clone(), name: None, deadline });
        }
    }
    School { name: "Any School".into(), roles, ladder: own, ..School::default() }
}

/// Walks every path; how many ended at advice.
fn promises_hold(guide: &Guide, school: &School) -> usize {
    let mut ends = 0;
    for concern in findable(guide, school) {
        walk(guide, school, &mut vec![concern], &mut |visit| {
            harm_alone_can_be_left_quickly(guide, visit);
            if let Some(scene) = Scene::of(visit.page, guide, school, visit.chosen) {
                scene.says_who_how_and_next();
                scene.leads_to_nobody_complained_about();
            }
            if visit.is_end() {
                let chosen = visit.chosen;
                let ended = matches!(visit.page.content, Content::Advice(_));
                assert!(ended, "a path ends at no advice: {chosen:?}, {:?}", school.ladder);
                ends += 1;
            }
        });
    }
    ends
}

fn contacts() -> impl Strategy<Value = Vec<(Index, u8)>> {
    vec(any::<(Index, u8)>(), 0..5)
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_valid_guide_has_no_fault_and_keeps_the_promises(
        guide in valid::guides(),
        contacts in contacts(),
        ladder in vec(any::<Index>(), 0..4),
    ) {
        prop_assert_eq!(check(&guide, "2018-12"), []);
        let whole = school(&guide, &contacts, &[]);
        prop_assert!(promises_hold(&guide, &School::default()) >= guide.concerns.len());
        prop_assert!(promises_hold(&guide, &whole) >= guide.concerns.len());
        let own = school(&guide, &contacts, &ladder);
        if school::check(&own, &guide).is_empty() {
            promises_hold(&guide, &own);
        }
    }

    #[test]
    fn a_valid_guide_is_the_same_after_its_bytes(guide in valid::guides()) {
        prop_assert_eq!(bytes::read::<Guide>(&bytes::write(&guide).unwrap()), Ok(guide));
    }

    /// A school may leave steps of the ladder out and order them as it likes.
    #[test]
    fn no_ladder_that_a_school_may_have_is_a_dead_end(ladder in vec(any::<Index>(), 1..5)) {
        let guide = guide();
        let school = school(&guide, &[], &ladder);
        if school::check(&school, &guide).is_empty() {
            promises_hold(&guide, &school);
        }
    }
}

/// What the properties above are worth: the guides made do ask, climb, avoid and replace.
#[test]
fn random_guides_have_all_that_a_guide_can_have() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let guides: Vec<Guide> =
        (0..40).map(|_| valid::guides().new_tree(&mut runner).unwrap().current()).collect();
    let concerns = || guides.iter().flat_map(|guide| &guide.concerns);
    assert!(concerns().any(|concern| matches!(concern.route, Route::Ladder(_))));
    assert!(concerns().any(|concern| matches!(concern.route, Route::Places(_))));
    assert!(concerns().any(|concern| concern.about.is_some()));
    assert!(concerns().any(|concern| concern.harm));
    assert!(concerns().any(|concern| concern.question.is_some()));
    assert!(concerns().any(|concern| concern.started));
    assert!(concerns().any(|concern| !concern.help.is_empty()));
    let mut replaced = 0;
    for guide in &guides {
        for (_, about) in guide.complaints() {
            let held = |place: &&open_door::guide::Place| place.is_held_by(about);
            replaced +=
                guide.places.iter().filter(held).filter(|place| place.instead.is_some()).count();
        }
    }
    assert!(replaced > 10, "{replaced} places have another one instead");
}
