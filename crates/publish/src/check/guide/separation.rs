//! Checks that a complaint about someone doesn't reach their own mailbox. Sharing a telephone
//! number is fine, as it's often the office that answers.

use std::collections::BTreeSet;

use journey::guide::{Guide, Id, Place};
use journey::school::{Contact, School};
use journey::{ContactCard, Names, route};

use crate::content::{Edition, Merged};
use crate::fault::Fault;

/// Pairs of the roles that a complaint is about and a place that it leads to.
pub(in crate::check) type Complaints = BTreeSet<(Vec<Id>, Id)>;

/// Every place that a complaint about someone can lead to.
pub(in crate::check) fn complaints(guide: &Guide) -> Complaints {
    let none = School::default();
    let mut found = Complaints::new();
    for concern in &guide.concerns {
        let question = concern.question.as_ref().and_then(|id| guide.question(id));
        let replies = question.into_iter().flat_map(|question| &question.replies);
        for reply in replies.map(Some).chain([None]) {
            let route = route(guide, &none, concern, reply);
            if !route.about.is_empty() {
                let steps = route.steps.iter();
                found.extend(steps.map(|place| (route.about.to_vec(), place.id.clone())));
            }
        }
    }
    found
}

/// Finds the email addresses at which a complaint would reach the person it's about. Returns the
/// field of each address, and that person's role.
pub(in crate::check) fn shared_addresses<'a>(
    names: Names<'a>,
    complaints: &'a Complaints,
) -> impl Iterator<Item = (Blame<'a>, &'a Id)> {
    let email = |contact: Option<&Contact>| {
        contact.and_then(|contact| Some(contact.email.as_ref()?.to_ascii_lowercase()))
    };
    let office = email(names.contact(&names.guide.office));
    complaints.iter().flat_map(move |(about, place)| {
        let office = office.clone();
        let place = names.guide.place(place);
        let cards = place.map(|place| ContactCard::of_place(names, place, about));
        let methods = cards.into_iter().flatten().flat_map(|card| card.methods);
        let reached: Vec<String> = methods
            .filter_map(|method| Some(method.href.strip_prefix("mailto:")?.to_ascii_lowercase()))
            .collect();
        about.iter().filter_map(move |about| {
            let own = email(names.contact(about)).filter(|own| Some(own) != office.as_ref())?;
            let place = place.filter(|_| reached.contains(&own))?;
            Some((blame(names, place, &own), about))
        })
    })
}

/// Whose address a fault should point to.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) enum Blame<'a> {
    /// The holder of this role.
    Role(&'a Id),
    /// The step at this place.
    Step(&'a Id),
}

fn blame<'a>(names: Names<'a>, place: &'a Place, email: &str) -> Blame<'a> {
    let mut roles = place.via.iter().chain(&place.to).chain(&place.or_to);
    let has_it = |role: &&Id| {
        let contact = names.contact(role);
        contact
            .and_then(|contact| contact.email.as_ref())
            .is_some_and(|own| own.eq_ignore_ascii_case(email))
    };
    roles.find(has_it).map_or(Blame::Step(&place.id), Blame::Role)
}

/// Checks the addresses that all schools of the trust share.
pub(super) fn check(merged: &Merged, edition: &Edition, faults: &mut Vec<Fault>) {
    let guide = &merged.guide;
    let names = Names { guide: &edition.guide, school: &edition.shared };
    for (blame, about) in shared_addresses(names, &complaints(&edition.guide)) {
        let field = match blame {
            Blame::Role(id) => {
                let at = guide.roles.iter().position(|role| role.id == *id);
                format!("/role/{}/contact/email", at.unwrap_or_default())
            }
            Blame::Step(place) => {
                let id = edition.step_at(place);
                let at = guide.ladder.steps.iter().position(|step| Some(&step.id) == id);
                format!("/ladder/step/{}/contact/email", at.unwrap_or_default())
            }
        };
        faults.push(fault(field, about));
    }
}

/// The fault of an address read by the person that a complaint is about.
pub(in crate::check) fn fault(field: String, about: &Id) -> Fault {
    Fault::error(
        field,
        format!("a complaint about the {about} would reach the {about}"),
        format!("give an address that the {about} does not read"),
    )
}
