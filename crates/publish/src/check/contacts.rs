//! Checks the contacts in a school's or a trust's file.

use journey::school::Contact;

use super::value::{self, Flaw};
use crate::fault::Fault;

/// The longest name allowed, in characters.
pub(super) const MAX_NAME: usize = 100;
/// The longest sentence allowed, in characters.
pub(super) const MAX_SENTENCE: usize = 250;

/// Finds every fault in a contact.
pub(super) fn check(field: &str, contact: &Contact, faults: &mut Vec<Fault>) {
    let at = |name| format!("{field}/{name}");
    for (name, value, longest) in [
        ("name", &contact.name, MAX_NAME),
        ("person", &contact.person, MAX_NAME),
        ("address", &contact.address, MAX_SENTENCE),
        ("hours", &contact.hours, MAX_SENTENCE),
    ] {
        if let Some(value) = value {
            name_fault(&at(name), value, longest, faults);
        }
    }
    add_flaw(&at("telephone"), contact.telephone.as_deref(), value::telephone_fault, faults);
    add_flaw(&at("email"), contact.email.as_deref(), value::email_fault, faults);
    add_flaw(&at("link"), contact.link.as_deref(), value::link_fault, faults);
}

/// Finds every fault in a text in which braces aren't filled in.
pub(super) fn name_fault(field: &str, value: &str, longest: usize, faults: &mut Vec<Fault>) {
    add_flaw(field, Some(value), value::text_fault, faults);
    if value.contains(['{', '}']) {
        faults.push(Fault::error(
            field,
            "braces aren’t filled in here",
            "write the name itself and remove the braces",
        ));
    }
    if value.chars().count() > longest {
        let problem = format!("the text is longer than {longest} characters");
        faults.push(Fault::error(field, problem, "shorten it"));
    }
}

/// Adds a fault for anything wrong with the name of a school or a trust.
pub(super) fn title_fault(name: &str, faults: &mut Vec<Fault>) {
    name_fault("/name", name, MAX_NAME, faults);
    if !name.trim().is_empty() && !name.contains(char::is_alphabetic) {
        faults.push(Fault::error(
            "/name",
            "there is no letter in this name",
            "write the whole name",
        ));
    }
}

/// Adds a fault if `flaw` finds anything wrong with a value.
pub(super) fn add_flaw(
    field: &str,
    value: Option<&str>,
    flaw: fn(&str) -> Option<Flaw>,
    faults: &mut Vec<Fault>,
) {
    if let Some((problem, fix)) = value.and_then(flaw) {
        faults.push(Fault::error(field, problem, fix));
    }
}
