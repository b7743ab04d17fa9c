//! Words that show the crisis lines by themselves.

use crate::content::{model, phrases};

#[test]
fn every_trigger_shows_the_crisis_lines() {
    let model = model();
    for trigger in phrases().triggers {
        for (nth, lists) in trigger.iter().enumerate() {
            for word in lists.iter().flatten() {
                let mut typed: Vec<&str> = trigger.iter().map(|lists| &*lists[0][0]).collect();
                typed[nth] = word;
                let typed = typed.join(" ");
                assert!(model.triggered(&typed), "{typed}");
            }
        }
    }
}

/// A name that no line explains would be a word that nobody types.
#[test]
fn no_word_is_a_name() {
    for word in phrases().triggers.iter().flatten().flatten().flatten() {
        assert_eq!(*word, word.to_lowercase());
    }
}

/// Triggers err on the side of showing: nobody can tell “I'll die” from “I'll die” by its words.
#[test]
fn little_that_only_sounds_like_risk_triggers() {
    let (model, phrases) = (model(), phrases());
    let alarms: Vec<_> =
        phrases.not_at_risk.iter().filter(|typed| model.triggered(typed)).collect();
    assert!(alarms.len() * 100 <= phrases.not_at_risk.len() * 5, "{alarms:#?}");
}
