//! Last dates as parents read them.

use journey::guide::Text;
use publish::content::{Merged, resolve};

use crate::content::{HARBOUR, england, merged};

#[test]
fn a_last_date_is_one_sentence() {
    let edition = resolve("", &Merged::england(england()));
    let at = |place: &str| edition.guide.place(place).unwrap().by.clone();
    let texts = |texts: &[&str]| texts.iter().copied().map(Text::from).collect::<Vec<_>>();
    for (place, by) in [
        ("exclusion-panel", "Last date to ask for the panel: within 15 school days of the letter."),
        (
            "tribunal",
            "Last date to appeal to the tribunal: within 2 months of the letter, or 1 month of the \
             certificate, whichever is later.",
        ),
        ("admissions-appeal", "Last date to appeal: usually within 20 school days of the letter."),
        ("ico", "Last date to complain: usually within 3 months of the school’s last answer."),
        (
            "disability-tribunal",
            "Last date to go to the tribunal about disability: within 6 months less a day of when it \
             last happened.",
        ),
    ] {
        assert_eq!(at(place), texts(&[by]), "{place}");
    }
    assert_eq!(at("office"), []);
    // The same last date applies at every step.
    let concern = edition.guide.concern("ehc-plan").unwrap();
    assert_eq!(concern.by, at("tribunal"));
}

#[test]
fn a_last_date_without_a_purpose_is_about_the_page() {
    let mut file = england();
    file.last_dates[0].to = None;
    let edition = resolve("", &Merged::england(file));
    let by = &edition.guide.place("governors-review").unwrap().by;
    assert_eq!(**by, ["Last date: within 15 school days of the letter.".into()]);
}

#[test]
fn a_hidden_concern_has_no_last_date() {
    let merged = merged(&HARBOUR.replace("\"exclusion\"", "\"exclusion\", \"discrimination\""));
    let hidden = |ids: &[Text]| ids.iter().any(|id| **id == *"discrimination");
    assert!(england().last_dates.iter().any(|date| hidden(&date.concerns)));
    assert!(!merged.guide.last_dates.iter().any(|date| hidden(&date.concerns)));
}
