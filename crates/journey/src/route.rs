//! The steps that answer a concern.

use crate::guide::{Concern, Guide, Id, Place, Reply, RouteSpec, Text};
use crate::school::School;

/// The steps that answer a concern, in order.
#[derive(Debug, Clone)]
pub struct Route<'a> {
    /// Whether it follows the school's ladder, so that a parent may have tried some steps already.
    pub is_ladder: bool,
    /// The role the complaint is about; no step leads to its holder.
    pub about: Option<&'a Id>,
    /// The steps; a guide that passes its check always gives at least one.
    pub steps: Vec<Step<'a>>,
}

/// One step of a route.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// Where it leads.
    pub place: &'a Place,
    /// The school's own name for it.
    pub name: Option<&'a Text>,
}

/// The steps that answer a concern, given the reply to its question if it asks one.
#[must_use]
pub fn route<'a>(
    guide: &'a Guide,
    school: &'a School,
    concern: &'a Concern,
    reply: Option<&'a Reply>,
) -> Route<'a> {
    let spec = reply.and_then(|reply| reply.route.as_ref()).unwrap_or(&concern.route);
    let about = reply.and_then(|reply| reply.about.as_ref()).or(concern.about.as_ref());
    let (is_ladder, ids) = match spec {
        RouteSpec::Ladder(from) => (true, ladder(guide, school, from)),
        RouteSpec::Places(places) => (false, places.iter().collect()),
    };
    let mut steps: Vec<Step<'_>> = Vec::new();
    for id in ids {
        let Some(place) = guide.place(id).and_then(|place| allowed(guide, place, about)) else {
            continue;
        };
        // Two places of a route can share a stand-in; list it once.
        if steps.iter().all(|other| other.place.id != place.id) {
            let own = school.ladder_step(&place.id);
            steps.push(Step { place, name: own.and_then(|own| own.name.as_ref()) });
        }
    }
    Route { is_ladder, about, steps }
}

/// The places of the school's ladder, or else of the guide's, from this one on.
fn ladder<'a>(guide: &'a Guide, school: &'a School, from: &'a Id) -> Vec<&'a Id> {
    let ladder: Vec<&Id> = match school.ladder.as_slice() {
        [] => guide.ladder.iter().collect(),
        own => own.iter().map(|step| &step.place).collect(),
    };
    // A school may leave out a step of the guide's ladder; then start at the next one it has.
    let entry = guide
        .ladder
        .iter()
        .skip_while(|id| *id != from)
        .find_map(|id| ladder.iter().position(|own| *own == id));
    ladder.into_iter().skip(entry.unwrap_or_default()).collect()
}

/// The place, or its stand-in if the person complained about holds it.
fn allowed<'a>(guide: &'a Guide, place: &'a Place, about: Option<&Id>) -> Option<&'a Place> {
    let is_held = |place: &Place| about.is_some_and(|about| place.is_held_by(about));
    if !is_held(place) {
        return Some(place);
    }
    let instead = place.instead.as_ref().and_then(|id| guide.place(id))?;
    (!is_held(instead)).then_some(instead)
}
