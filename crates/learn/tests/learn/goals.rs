//! How well the find box understands parents' own words. The phrases here were written by people
//! who hadn't read those that the model learns from, and it never learns from these.

use journey::find::MAX_OFFERS;
use learn::evaluate::{Figures, held_out as evaluated};

use crate::content::{guide, held_out, model, phrases};

/// The figures for the first set, which has been tried often, and for the fresh one.
fn figures() -> [Figures; 2] {
    held_out().map(|set| evaluated(&guide(), &model(), &set))
}

#[test]
fn a_right_concern_is_among_the_first_three() {
    let goals = [(88.0, 3.0), (83.0, 3.9)];
    for (Figures { first, among_three, nothing, .. }, (least, most)) in figures().iter().zip(goals)
    {
        assert!(among_three.total >= 300 && among_three.percent() >= least, "{among_three:?}");
        assert!(first.percent() >= 70.0, "{first:?}");
        assert!(nothing.percent() <= most, "{nothing:?}");
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
        assert!(turned_away.total >= 50 && turned_away.percent() >= 84.0, "{turned_away:?}");
    }
}

#[test]
fn people_at_risk_are_noticed_and_few_others_alarmed() {
    for (Figures { at_risk, false_alarms, .. }, most) in figures().iter().zip([5.0, 6.9]) {
        assert!(at_risk.total >= 60 && at_risk.percent() >= 95.0, "{at_risk:?}");
        assert!(false_alarms.percent() <= most, "{false_alarms:?}");
    }
}

/// Otherwise the figures would mean nothing.
#[test]
fn no_held_out_phrase_is_learned_from() {
    let phrases = phrases();
    let learned = phrases.concerns.iter().flat_map(|(_, phrases)| phrases);
    let learned: Vec<&String> =
        learned.chain(&phrases.at_risk).chain(&phrases.not_at_risk).collect();
    for held_out in held_out() {
        let tried = held_out.concerns.iter().map(|(_, phrase)| phrase);
        let both: Vec<_> = tried
            .chain(&held_out.at_risk)
            .chain(&held_out.not_at_risk)
            .filter(|phrase| learned.contains(phrase))
            .collect();
        // Anybody might type one or two words on their own.
        assert!(both.iter().all(|phrase| phrase.split(' ').count() <= 2), "{both:?}");
    }
}

#[test]
fn every_concern_has_phrases_of_both_kinds() {
    let (guide, phrases, [held_out, _]) = (guide(), phrases(), held_out());
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
