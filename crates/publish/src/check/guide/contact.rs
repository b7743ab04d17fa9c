//! Every place can be reached, even if a school gives nothing but its office's number.

use super::Known;
use crate::check::value;
use crate::content::GuideFile;
use crate::fault::Fault;

pub(super) fn check(file: &GuideFile, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let guide = &file.guide;
    let outside: std::collections::HashSet<&str> =
        guide.roles.iter().filter(|role| role.outside).map(|role| &*role.id).collect();
    if outside.contains(&*guide.office) {
        faults.push(Fault::error(
            "/office",
            "the school office cannot be outside the school",
            "remove `outside = true` from its role",
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
        if let Some((problem, fix)) = telephone {
            faults.push(Fault::error(at("telephone"), problem, fix));
        }
        let link = place.link.as_ref().and_then(|link| value::link_fault(&link.href));
        if let Some((problem, fix)) = link {
            faults.push(Fault::error(at("link/href"), problem, fix));
        }
    }
    if let Some((problem, fix)) = value::link_fault(&file.leave.link.href) {
        faults.push(Fault::error("/leave/link/href", problem, fix));
    }
    if let Some((problem, fix)) = value::telephone_fault(&file.layout.danger_telephone) {
        faults.push(Fault::error("/layout/danger_telephone", problem, fix));
    }
}
