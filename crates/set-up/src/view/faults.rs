//! Shows what is wrong with a field, next to it.

use publish::fault::{Fault, Severity};
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

/// A fault, as a sentence, in the words of the check.
pub(crate) fn sentence(Fault { problem, fix, .. }: &Fault) -> String {
    let mut letters = problem.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}: {fix}.", letters.as_str())
}

/// The faults of a field, if any. `id` is the field's HTML id.
pub(crate) fn faults(form: Form<'_>, which: Which, pointer: &str, id: &str) -> Html {
    let fault = |fault: &Fault| {
        let (class, kind) = match fault.severity {
            Severity::Error => ("fault", say("page", "error")),
            Severity::Warning => ("advice", say("page", "advice")),
        };
        html! { <p {class}><strong>{kind}{": "}</strong>{sentence(fault)}</p> }
    };
    let mut found = form.app.checkup.at(which, pointer).map(fault).peekable();
    if found.peek().is_none() || form.app.is_fresh() {
        return Html::default();
    }
    html! { <div id={id.to_owned()}>{for found}</div> }
}
