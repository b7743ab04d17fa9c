//! Words that show the crisis lines by themselves, whatever the model learned.

use journey::find::words;

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
                assert!(model.triggered(&words(&typed)), "{typed}");
            }
        }
    }
}

/// A name that no line defines would be taken for a word, which nobody would type.
#[test]
fn every_name_is_defined() {
    for word in phrases().triggers.iter().flatten().flatten().flatten() {
        assert_eq!(*word, word.to_lowercase());
    }
}

/// Triggers err on the side of showing the lines: words alone can't tell an “I'll die” that is
/// meant from one that isn't.
#[test]
fn few_phrases_that_only_sound_like_risk_are_triggers() {
    let (model, phrases) = (model(), phrases());
    let alarms: Vec<_> =
        phrases.not_at_risk.iter().filter(|typed| model.triggered(&words(typed))).collect();
    assert!(alarms.len() * 100 <= phrases.not_at_risk.len() * 5, "{alarms:#?}");
}
