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
    // For each set: the least among the first three, the least first, and the most not found.
    let limits = [
        (94.0, 87.0, 2.0),
        (91.0, 83.0, 3.5),
        (91.5, 83.0, 3.5),
        (89.0, 77.0, 4.0),
        (90.5, 78.5, 2.5),
    ];
    for (Figures { first, among_three, nothing, .. }, limits) in figures().iter().zip(limits) {
        assert!(among_three.total >= 300 && among_three.percent() >= limits.0, "{among_three:?}");
        assert!(first.percent() >= limits.1, "{first:?}");
        assert!(nothing.percent() <= limits.2, "{nothing:?}");
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
    let least = [86.0, 93.0, 93.0, 77.0, 83.0];
    for (Figures { turned_away, .. }, least) in figures().iter().zip(least) {
        assert!(turned_away.total >= 30 && turned_away.percent() >= least, "{turned_away:?}");
    }
}

#[test]
fn people_at_risk_are_noticed_and_few_others_alarmed() {
    // For each set: the fewest people noticed, and the most false alarms.
    let limits = [(98.0, 4.0), (98.0, 5.5), (96.0, 5.5), (87.0, 8.5), (92.0, 7.9)];
    for (Figures { at_risk, false_alarms, .. }, (least, most)) in figures().iter().zip(limits) {
        assert!(at_risk.total >= 50 && at_risk.percent() >= least, "{at_risk:?}");
        assert!(false_alarms.percent() <= most, "{false_alarms:?}");
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
