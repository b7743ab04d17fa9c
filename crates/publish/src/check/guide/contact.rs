//! Checks that parents can reach every place, even if a school gives only its office's number, and
//! that every number and link is valid.

use journey::guide::{Id, Place};
use journey::school::Contact;

use crate::check::{contacts, value};
use crate::content::{Edition, Merged};
use crate::fault::Fault;

pub(super) fn check(merged: &Merged, edition: &Edition, faults: &mut Vec<Fault>) {
    let guide = &merged.guide;
    let shared = &edition.shared;
    let is_role_reachable = |id: &Id| {
        let is_inside = edition.guide.role(id).is_some_and(|role| !role.outside);
        is_inside || shared.contact(id).is_some_and(Contact::is_reachable)
    };
    let office = guide.roles.iter().find(|role| role.id == guide.office);
    if office.is_some_and(|role| role.outside) {
        faults.push(Fault::error(
            "/office",
            "the school office cannot be outside the school",
            "remove `outside = true` from its role",
        ));
    }
    let is_unreachable = |place: &Place| {
        let own = shared.step(&place.id).and_then(|step| step.reached_at.as_ref());
        let roles = place.via.iter().chain(&place.to).chain(&place.or_to);
        place.telephone.is_none()
            && place.link.is_none()
            && !own.and_then(|own| shared.contact(own)).is_some_and(Contact::is_reachable)
            && !roles.into_iter().any(is_role_reachable)
    };
    for (index, place) in guide.places.iter().enumerate() {
        let at = |name: &str| format!("/place/{index}/{name}");
        if is_unreachable(place) {
            faults.push(unreachable(
                at("id"),
                &place.id,
                "give it a `telephone` or a `link`, or name someone at school in `to`",
            ));
        }
        let telephone = place.telephone.as_deref().and_then(value::telephone_fault);
        if let Some((problem, fix)) = telephone {
            faults.push(Fault::error(at("telephone"), problem, fix));
        }
        let link = place.link.as_ref().and_then(|link| value::link_fault(&link.href));
        if let Some((problem, fix)) = link {
            faults.push(Fault::error(at("link/href"), problem, fix));
        }
    }
    for (place, step) in &edition.steps {
        let index = guide.ladder.steps.iter().position(|known| known.id == *step);
        let Some(place) = edition.guide.place(place) else { continue };
        let known = place.to.iter().chain(&place.via).any(|id| edition.guide.role(id).is_some());
        if known && is_unreachable(place) {
            faults.push(unreachable(
                format!("/ladder/step/{}/to", index.unwrap_or_default()),
                step,
                "give the step, or the role that receives it, a `contact` with a telephone number, \
                 an email address, a postal address or a link",
            ));
        }
    }
    for (index, role) in guide.roles.iter().enumerate() {
        if let Some(contact) = &role.contact {
            contacts::check(&format!("/role/{index}/contact"), contact, faults);
        }
    }
    for (index, document) in guide.documents.iter().enumerate() {
        let flaw = document.link.as_deref().and_then(value::link_fault);
        if let Some((problem, fix)) = flaw {
            faults.push(Fault::error(format!("/document/{index}/link"), problem, fix));
        }
    }
    for (index, step) in guide.ladder.steps.iter().enumerate() {
        if let Some(contact) = &step.contact {
            contacts::check(&format!("/ladder/step/{index}/contact"), contact, faults);
        }
    }
    if let Some((problem, fix)) = value::link_fault(&guide.leave.link.href) {
        faults.push(Fault::error("/leave/link/href", problem, fix));
    }
    if let Some((problem, fix)) = value::telephone_fault(&guide.layout.danger_telephone) {
        faults.push(Fault::error("/layout/danger_telephone", problem, fix));
    }
    let policy = merged.policy.as_ref().and_then(|policy| policy.link.as_ref());
    if let Some((problem, fix)) = policy.and_then(|link| value::link_fault(&link.href)) {
        faults.push(Fault::error("/policy/link/href", problem, fix));
    }
}

fn unreachable(field: String, id: &str, fix: &str) -> Fault {
    Fault::error(field, format!("a parent has no way to reach `{id}`"), fix)
}
