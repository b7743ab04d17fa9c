//! The steps that answer a concern.

use crate::guide::{Concern, Guide, Id, Place, Reply};
use crate::school::School;

/// The steps that answer a concern, in order.
#[derive(Debug, Clone)]
pub struct Route<'a> {
    /// Whether it follows the school's ladder, so that a parent may have tried some steps already.
    pub is_ladder: bool,
    /// The roles the complaint is about; no step leads to whoever holds them.
    pub about: &'a [Id],
    /// The steps. There is always at least one if the guide has passed its check.
    pub steps: Vec<&'a Place>,
}

/// The steps that answer a concern, given the reply to its question if it asks one.
#[must_use]
pub fn route<'a>(
    guide: &'a Guide,
    school: &School,
    concern: &'a Concern,
    reply: Option<&'a Reply>,
) -> Route<'a> {
    let spec = reply.and_then(|reply| reply.route.as_ref()).unwrap_or(&concern.route);
    let about = match reply {
        Some(reply) if !reply.about.is_empty() => &reply.about,
        _ => &concern.about,
    };
    let mut steps: Vec<&Place> = Vec::new();
    for id in &spec.places {
        let Some(place) = guide.place(id).and_then(|place| allowed(guide, place, about)) else {
            continue;
        };
        // Two places of a route can share a stand-in; list it once.
        if !school.is_without(&place.id) && steps.iter().all(|step| step.id != place.id) {
            steps.push(place);
        }
    }
    Route { is_ladder: spec.is_ladder, about, steps }
}

/// The place, or its stand-in if the complaint is about someone who holds it. `None` if the
/// stand-in is no better.
fn allowed<'a>(guide: &'a Guide, place: &'a Place, about: &[Id]) -> Option<&'a Place> {
    let is_held = |place: &Place| about.iter().any(|about| place.is_held_by(about));
    if !is_held(place) {
        return Some(place);
    }
    let instead = place.instead.as_ref().and_then(|id| guide.place(id))?;
    (!is_held(instead)).then_some(instead)
}
