//! Checks that every concern leads to a step that says who, how and what next, and never to the
//! person it's about.

use std::collections::{HashMap, HashSet};

use journey::guide::{Channel, Id, Place};
use journey::school::School;

use crate::content::{Edition, JoinsAt, Merged, RouteEntry};
use crate::fault::Fault;

pub(super) fn check(merged: &Merged, edition: &Edition, faults: &mut Vec<Fault>) {
    let guide = &merged.guide;
    let places = guide.places.iter().map(|place| (&*place.id, place)).collect();
    let questions: HashMap<&str, _> = guide
        .questions
        .iter()
        .enumerate()
        .map(|(index, question)| (&*question.id, (index, question)))
        .collect();
    let routes = Routes { merged, edition, places };
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
    routes.lead_somewhere(faults);
    routes.steps(faults);
}

struct Routes<'a> {
    merged: &'a Merged,
    edition: &'a Edition,
    places: HashMap<&'a str, &'a Place>,
}

impl Routes<'_> {
    /// Checks a route. One that names places must not name any that lead to the person complained
    /// about; a ladder skips such steps by itself.
    fn one(&self, field: &str, route: &RouteEntry, about: Option<&Id>, faults: &mut Vec<Fault>) {
        let (name, ids) = match route {
            RouteEntry::Places { places } => ("places", places),
            RouteEntry::Ladder { before, .. } => ("before", before),
        };
        if let RouteEntry::Ladder { ladder: JoinsAt::Write, talks_only: true, .. } = route {
            faults.push(Fault::error(
                format!("{field}/talks_only"),
                "the route starts after the last talk, so it can’t stop there",
                "remove `talks_only`, or write `ladder = \"lead\"`",
            ));
        }
        let Some(about) = about else { return };
        let known = ids.iter().filter_map(|id| self.places.get(&**id).copied());
        let instead = |place: &Place| {
            let other = place.instead.as_ref().and_then(|id| self.places.get(&**id).copied());
            other.filter(|other| !other.is_held_by(about))
        };
        let lost = known.filter(|place| place.is_held_by(about) && instead(place).is_none());
        for place in lost {
            faults.push(Fault::error(
                format!("{field}/{name}"),
                format!("`{}` leads to the person complained about, the {about}", place.id),
                format!("name another place, or give `{}` an `instead`", place.id),
            ));
        }
    }

    /// Checks that every path has a step, and that every path up the ladder leads out of the
    /// school.
    fn lead_somewhere(&self, faults: &mut Vec<Fault>) {
        let guide = &self.edition.guide;
        let none = School::default();
        // If the ladder never leads out of the school, that has already been reported.
        let last = self.merged.guide.ladder.path.last().and_then(|id| guide.place(id));
        let leads_out = last.is_some_and(|last| last.channel == Channel::Outside);
        for (index, concern) in guide.concerns.iter().enumerate() {
            let question = concern.question.as_ref().and_then(|id| guide.question(id));
            let replies = question.map_or(&[][..], |question| &question.replies);
            let chosen: Vec<_> = match replies {
                [] => vec![None],
                replies => replies.iter().map(Some).collect(),
            };
            for reply in chosen {
                let route = journey::route(guide, &none, concern, reply);
                let field = format!("/concern/{index}/route");
                match (route.steps.last(), route.about.first()) {
                    (None, _) => faults.push(Fault::error(
                        field,
                        "this leads nowhere",
                        "give it at least one place",
                    )),
                    (Some(last), Some(about))
                        if route.is_ladder && leads_out && last.channel != Channel::Outside =>
                    {
                        let problem =
                            format!("a complaint about the {about} would never leave the school");
                        let fix = format!("add a path in `about` for complaints about the {about}");
                        faults.push(Fault::error("/ladder/path", problem, fix));
                    }
                    _ => {}
                }
            }
        }
    }

    /// Checks that every place that is a step says how to go about it and what happens next.
    fn steps(&self, faults: &mut Vec<Fault>) {
        let guide = &self.merged.guide;
        let helpers: HashSet<&str> =
            guide.concerns.iter().flat_map(|concern| &concern.help).map(|id| &**id).collect();
        let steps = self.step_ids();
        for (index, place) in guide.places.iter().enumerate() {
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
            if helpers.contains(id) && place.purpose.is_none() {
                missing("purpose", "is listed as other help");
            }
        }
    }

    /// The places that can have an advice page.
    fn step_ids(&self) -> HashSet<&str> {
        let guide = &self.merged.guide;
        let replies = guide.questions.iter().flat_map(|question| &question.replies);
        let routes = guide.concerns.iter().map(|concern| &concern.route);
        let routes = routes.chain(replies.filter_map(|reply| reply.route.as_ref()));
        let listed = routes.flat_map(|route| match route {
            RouteEntry::Places { places } => places,
            RouteEntry::Ladder { before, .. } => before,
        });
        let instead = guide.places.iter().filter_map(|place| place.instead.as_ref());
        let outside = guide.ladder.steps.iter().filter_map(|step| step.place.as_ref());
        listed.chain(instead).chain(outside).map(|id| &**id).collect()
    }
}
