//! Shows what is wrong with a field, next to it, and links the two for screen readers.

use publish::fault::Severity;
use publish::fill::fill;
use set_up::checkup::Finding;
use set_up::draft::Which;
use set_up::words::say;
use yew::prelude::*;

use super::Form;

/// The HTML id of a field's element, such as `s0_roles_office_email`.
pub(crate) fn id_of(which: Which, pointer: &str) -> String {
    let file = match which {
        Which::Trust => "trust".to_owned(),
        Which::School(index) => format!("s{index}"),
    };
    file + &pointer.replace('/', "_")
}

/// What was found in a field, if anything, in an element with this id.
pub(crate) fn faults(form: Form<'_>, which: Which, pointer: &str, id: &str) -> Html {
    let fault = |Finding { severity, sentence, .. }: &Finding| {
        let (class, kind) = match severity {
            Severity::Error => ("fault", say("page", "error")),
            Severity::Warning => ("advice", say("page", "advice")),
        };
        html! { <p {class}><strong>{kind}{": "}</strong>{sentence}</p> }
    };
    let mut found = shown(form, which, pointer).map(fault).peekable();
    if found.peek().is_none() {
        return Html::default();
    }
    html! { <div id={id.to_owned()}>{for found}</div> }
}

/// What links a field's box to its hint and its faults.
#[derive(Default)]
pub(crate) struct Aria {
    /// Its `aria-describedby`.
    pub(crate) described_by: Option<String>,
    /// Its `aria-invalid`.
    pub(crate) invalid: Option<&'static str>,
}

/// The attributes that link a field's box to its hint, if it has one, and to its faults. For the box
/// `x`, their ids are `x-hint` and `x-faults`.
pub(crate) fn aria(form: Form<'_>, which: Which, pointer: &str, has_hint: bool) -> Aria {
    let is_faulty = shown(form, which, pointer).next().is_some();
    let is_wrong = shown(form, which, pointer).any(|finding| finding.severity == Severity::Error);
    let id = id_of(which, pointer);
    let parts = [(has_hint, "hint"), (is_faulty, "faults")];
    let ids =
        parts.iter().filter(|(is_there, _)| *is_there).map(|(_, part)| format!("{id}-{part}"));
    let described_by = ids.collect::<Vec<_>>().join(" ");
    Aria {
        described_by: (!described_by.is_empty()).then_some(described_by),
        invalid: is_wrong.then_some("true"),
    }
}

/// What was found in a field, once it should be shown.
fn shown<'a>(form: Form<'a>, which: Which, pointer: &'a str) -> impl Iterator<Item = &'a Finding> {
    let is_shown = form.app.shows_faults(which, pointer);
    form.app.checkup.at(which, pointer).filter(move |_| is_shown)
}

/// Says how many things there are to put right.
pub(crate) fn things_left(errors: usize) -> String {
    match errors {
        1 => say("page", "left_one").to_owned(),
        _ => fill(say("page", "left"), &[("count", &errors.to_string())]),
    }
}
