//! Every concern leads to a step that says who, how and what next, and never to the person it is
//! about.

use std::collections::{HashMap, HashSet};

use journey::guide::{Guide, Id, Place, RouteSpec};

use super::Known;
use crate::fault::Fault;

pub(super) fn check(guide: &Guide, known: &Known<'_>, faults: &mut Vec<Fault>) {
    ladder(guide, known, faults);
    let places: HashMap<&str, &Place> =
        guide.places.iter().map(|place| (&*place.id, place)).collect();
    let questions: HashMap<&str, _> = guide
        .questions
        .iter()
        .enumerate()
        .map(|(index, question)| (&*question.id, (index, question)))
        .collect();
    let routes = Routes { guide, places };
    for (index, concern) in guide.concerns.iter().enumerate() {
        let field = format!("/concern/{index}/route");
        let question = concern.question.as_ref().and_then(|id| questions.get(&**id));
        let Some((nth, question)) = question else {
            routes.one(&field, &concern.route, concern.about.as_ref(), faults);
            continue;
        };
        for (reply_nth, reply) in question.replies.iter().enumerate() {
            let about = reply.about.as_ref().or(concern.about.as_ref());
            let own = format!("/question/{nth}/reply/{reply_nth}");
            match &reply.route {
                Some(route) => routes.one(&format!("{own}/route"), route, about, faults),
                None => routes.one(&field, &concern.route, about, faults),
            }
        }
    }
    routes.steps(faults);
}

fn ladder(guide: &Guide, known: &Known<'_>, faults: &mut Vec<Fault>) {
    if guide.ladder.is_empty() {
        faults.push(Fault::error("/ladder", "the ladder has no steps", "name its places in order"));
    }
    let mut seen = HashSet::new();
    for (index, id) in guide.ladder.iter().enumerate() {
        if !seen.insert(id) && known.places.contains(&**id) {
            faults.push(Fault::error(
                format!("/ladder/{index}"),
                format!("`{id}` is in the ladder twice"),
                "keep one of them",
            ));
        }
    }
}

struct Routes<'a> {
    guide: &'a Guide,
    places: HashMap<&'a str, &'a Place>,
}

impl Routes<'_> {
    /// Checks one route of a concern about this role.
    fn one(&self, field: &str, route: &RouteSpec, about: Option<&Id>, faults: &mut Vec<Fault>) {
        let ids = match route {
            RouteSpec::Places(ids) => ids.as_slice(),
            RouteSpec::Ladder(from) => {
                let Some(entry) = self.guide.ladder.iter().position(|id| id == from) else {
                    // If there is no such place at all, that has been reported.
                    if self.places.contains_key(&**from) {
                        faults.push(Fault::error(
                            format!("{field}/ladder"),
                            format!("`{from}` is not a step of the ladder"),
                            "name a step of the ladder, or write `places = […]`",
                        ));
                    }
                    return;
                };
                &self.guide.ladder[entry..]
            }
        };
        let known: Vec<&Place> =
            ids.iter().filter_map(|id| self.places.get(&**id).copied()).collect();
        let held = |place: &Place| about.is_some_and(|about| place.is_held_by(about));
        let instead = |place: &Place| {
            let other = place.instead.as_ref().and_then(|id| self.places.get(&**id).copied());
            other.filter(|other| !held(other))
        };
        let lost: Vec<_> =
            known.iter().filter(|place| held(place) && instead(place).is_none()).collect();
        let about = about.map_or("", |about| about);
        // The ladder skips a step held by the person complained about. In a list of places, each
        // one is deliberate.
        if let (RouteSpec::Places(_), Some(place)) = (route, lost.first()) {
            faults.push(Fault::error(
                format!("{field}/places"),
                format!("`{}` leads to the person complained about, the {about}", place.id),
                format!("name another place, or give `{}` an `instead`", place.id),
            ));
        } else if known.len() == lost.len() && known.len() == ids.len() {
            faults.push(Fault::error(field, "this leads nowhere", "give it at least one place"));
        }
    }

    /// Every place that is a step says how to go about it, what happens next, and how to say that
    /// the parent has tried it.
    fn steps(&self, faults: &mut Vec<Fault>) {
        let helpers: HashSet<&str> =
            self.guide.concerns.iter().flat_map(|concern| &concern.help).map(|id| &**id).collect();
        let steps = self.step_ids();
        let last = self.guide.ladder.last();
        for (index, place) in self.guide.places.iter().enumerate() {
            let mut missing = |name: &str, why: &str| {
                faults.push(Fault::error(
                    format!("/place/{index}/{name}"),
                    format!("`{}` {why}, so it needs `{name}`", place.id),
                    format!("add `{name}`"),
                ));
            };
            let id = &*place.id;
            if steps.contains(id) && place.how.is_empty() {
                missing("how", "is a step");
            }
            if steps.contains(id) && place.next.is_empty() {
                missing("next", "is a step");
            }
            if self.guide.ladder.contains(&place.id)
                && last != Some(&place.id)
                && place.done.is_none()
            {
                missing("done", "is a step of the ladder");
            }
            if helpers.contains(id) && place.purpose.is_none() {
                missing("purpose", "is listed as other help");
            }
        }
    }

    /// The places that can have an advice page.
    fn step_ids(&self) -> HashSet<&str> {
        let guide = self.guide;
        let replies = guide.questions.iter().flat_map(|question| &question.replies);
        let routes = guide.concerns.iter().map(|concern| &concern.route);
        let listed =
            routes.chain(replies.filter_map(|reply| reply.route.as_ref())).flat_map(|route| {
                match route {
                    RouteSpec::Places(places) => places.as_slice(),
                    RouteSpec::Ladder(_) => &[],
                }
            });
        let instead = guide.places.iter().filter_map(|place| place.instead.as_ref());
        guide.ladder.iter().chain(listed).chain(instead).map(|id| &**id).collect()
    }
}
