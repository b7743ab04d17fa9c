//! How well the find box understands parents' own words. The phrases here were written by people
//! who hadn't read those that the model learns from, and it never learns from these.

use journey::find::MAX_OFFERS;
use learn::HeldOut;
use learn::evaluate::{Figures, held_out as evaluated};

use crate::content::{guide, held_out, model, phrases};

/// The figures for the first two sets, which have been tried often, and for the others, which nobody
/// has read.
fn figures() -> [Figures; 5] {
    held_out().map(|set| evaluated(&guide(), &model(), &set))
}

#[test]
fn a_right_concern_is_among_the_first_three() {
    for Figures { first, among_three, nothing, .. } in figures() {
        assert!(among_three.total >= 300 && among_three.percent() >= 89.0, "{among_three:?}");
        assert!(first.percent() >= 76.0, "{first:?}");
        assert!(nothing.percent() <= 4.0, "{nothing:?}");
    }
}

#[test]
fn a_parent_is_not_shown_too_much() {
    for figures in figures() {
        assert!(figures.median_offers() <= 3, "{}", figures.median_offers());
        assert!(figures.most_offers() <= MAX_OFFERS, "{}", figures.most_offers());
    }
}

#[test]
fn what_has_nothing_to_do_with_school_is_turned_away() {
    for Figures { turned_away, .. } in figures() {
        assert!(turned_away.total >= 30 && turned_away.percent() >= 77.0, "{turned_away:?}");
    }
}

#[test]
fn people_at_risk_are_noticed_and_few_others_alarmed() {
    for (Figures { at_risk, false_alarms, .. }, least) in
        figures().iter().zip([98.0, 98.0, 95.0, 86.0, 91.0])
    {
        assert!(at_risk.total >= 50 && at_risk.percent() >= least, "{at_risk:?}");
        assert!(false_alarms.percent() <= 8.5, "{false_alarms:?}");
    }
}

#[test]
fn learned_phrases_are_not_held_out() {
    let learned = phrases();
    let known = learned.concerns[0].1[0].to_uppercase();
    let set = HeldOut { unrelated: vec![known, "xylophone".to_owned()], ..HeldOut::default() };
    assert_eq!(set.unlearned(&learned).unrelated, ["xylophone"]);
}

#[test]
fn every_concern_has_phrases_of_both_kinds() {
    let (guide, phrases, [held_out, ..]) = (guide(), phrases(), held_out());
    for id in guide.concerns.iter().map(|concern| &concern.id).filter(|id| **id != guide.otherwise)
    {
        let learned = phrases.concerns.iter().find(|(of, _)| **of == **id);
        let count = learned.map_or(0, |(_, phrases)| phrases.len());
        assert!(count >= 60, "{id} has {count} phrases");
        let is_of = |(right, _): &&(Vec<String>, String)| right.iter().any(|right| **right == **id);
        assert!(
            held_out.concerns.iter().filter(is_of).count() >= 5,
            "{id} has too few held-out phrases"
        );
    }
}
