//! Contacts: every place can be reached, even where a school gives only its office's number.

use super::Known;
use crate::fault::Fault;
use crate::guide::Guide;
use crate::value;

pub(super) fn check(guide: &Guide, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let outside: std::collections::HashSet<&str> =
        guide.roles.iter().filter(|role| role.outside).map(|role| &*role.id).collect();
    if outside.contains(&*guide.office) {
        faults.push(Fault::error(
            "/office",
            "the school office cannot be outside the school",
            "take `outside = true` away from its role",
        ));
    }
    for (index, place) in guide.places.iter().enumerate() {
        let at = |name: &str| format!("/place/{index}/{name}");
        let inside = place
            .role
            .as_ref()
            .is_some_and(|role| known.roles.contains(&**role) && !outside.contains(&**role));
        if !inside && place.telephone.is_none() && place.link.is_none() {
            faults.push(Fault::error(
                at("id"),
                format!("a parent has no way to reach `{}`", place.id),
                "give it a `telephone` or a `link`, or the `role` of someone at school",
            ));
        }
        let telephone = place.telephone.as_deref().and_then(value::telephone_fault);
        if let Some((wrong, mend)) = telephone {
            faults.push(Fault::error(at("telephone"), wrong, mend));
        }
        let link = place.link.as_ref().and_then(|link| value::link_fault(&link.href));
        if let Some((wrong, mend)) = link {
            faults.push(Fault::error(at("link/href"), wrong, mend));
        }
    }
    if let Some((wrong, mend)) = value::link_fault(&guide.leave.link.href) {
        faults.push(Fault::error("/leave/link/href", wrong, mend));
    }
    if let Some((wrong, mend)) = value::telephone_fault(&guide.frame.danger_telephone) {
        faults.push(Fault::error("/frame/danger_telephone", wrong, mend));
    }
}
