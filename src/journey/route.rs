//! The steps that answer a concern, in order, without anyone who is complained about.

use crate::guide::{self, Concern, Guide, Id, Place, Reply, Text};
use crate::school::School;

/// The steps that answer a concern.
#[derive(Debug, Clone)]
pub struct Route<'a> {
    /// Whether it climbs the school's ladder, so that a parent may have come some way already.
    pub climbs: bool,
    /// The role complained about, whom no step may lead to.
    pub about: Option<&'a Id>,
    /// Its steps, at least one in a checked guide.
    pub rungs: Vec<Rung<'a>>,
}

/// One step of a route.
#[derive(Debug, Clone, Copy)]
pub struct Rung<'a> {
    /// Where it leads.
    pub place: &'a Place,
    /// What the school calls it, in place of the guide's name.
    pub name: Option<&'a Text>,
    /// The school's deadline for it.
    pub deadline: Option<&'a Text>,
}

/// The steps that answer a concern after this reply to its question.
#[must_use]
pub fn route<'a>(
    guide: &'a Guide,
    school: &'a School,
    concern: &'a Concern,
    reply: Option<&'a Reply>,
) -> Route<'a> {
    let chosen = reply.and_then(|reply| reply.route.as_ref()).unwrap_or(&concern.route);
    let about = reply.and_then(|reply| reply.about.as_ref()).or(concern.about.as_ref());
    let (climbs, ids) = match chosen {
        guide::Route::Ladder(from) => (true, climb(guide, school, from)),
        guide::Route::Places(places) => (false, places.iter().collect()),
    };
    let mut rungs: Vec<Rung<'_>> = Vec::new();
    for id in ids {
        let Some(place) = guide.place(id).and_then(|place| allowed(guide, place, about)) else {
            continue;
        };
        // Two places of a route may have the same one instead: it is gone to once.
        if rungs.iter().all(|other| other.place.id != place.id) {
            let own = school.rung(&place.id);
            rungs.push(Rung {
                place,
                name: own.and_then(|own| own.name.as_ref()),
                deadline: own.and_then(|own| own.deadline.as_ref()),
            });
        }
    }
    Route { climbs, about, rungs }
}

/// The rungs of the school's ladder, or of the guide's, from this one upwards.
fn climb<'a>(guide: &'a Guide, school: &'a School, from: &'a Id) -> Vec<&'a Id> {
    let ladder: Vec<&Id> = match school.ladder.as_slice() {
        [] => guide.ladder.iter().collect(),
        own => own.iter().map(|rung| &rung.place).collect(),
    };
    // A school may leave a rung out: then the next one that it has is the way in.
    let entry = guide
        .ladder
        .iter()
        .skip_while(|id| *id != from)
        .find_map(|id| ladder.iter().position(|own| *own == id));
    ladder.into_iter().skip(entry.unwrap_or_default()).collect()
}

/// The place, or the one instead of it, unless the person complained about holds it.
fn allowed<'a>(guide: &'a Guide, place: &'a Place, about: Option<&Id>) -> Option<&'a Place> {
    let Some(about) = about else {
        return Some(place);
    };
    if !place.is_held_by(about) {
        return Some(place);
    }
    let instead = place.instead.as_ref().and_then(|id| guide.place(id))?;
    (!instead.is_held_by(about)).then_some(instead)
}
