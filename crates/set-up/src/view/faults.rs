//! Shows what is wrong with a field, next to it.

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
    let mut found = form.app.checkup.at(which, pointer).map(fault).peekable();
    if found.peek().is_none() || !form.app.shows_faults(which, pointer) {
        return Html::default();
    }
    html! { <div id={id.to_owned()}>{for found}</div> }
}

/// Says how many things there are to put right.
pub(crate) fn things_left(errors: usize) -> String {
    match errors {
        1 => say("page", "left_one").to_owned(),
        _ => fill(say("page", "left"), &[("count", &errors.to_string())]),
    }
}
