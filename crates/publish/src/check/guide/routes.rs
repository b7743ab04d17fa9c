//! Checks that every concern leads to a step that says who, how and what next, and never to the
//! person it's about.

use std::collections::{HashMap, HashSet};

use journey::guide::{Channel, Guide, Id, Place};
use journey::school::School;
use journey::{Route, route};

use crate::content::{Edition, JoinsAt, LadderStep, Merged, RouteEntry, RunsFrom};
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
    routes.begin(faults);
    routes.steps(faults);
}

/// The route of each concern with each reply to its question, and the index of the concern.
fn each_route<'a>(
    guide: &'a Guide,
    school: &'a School,
) -> impl Iterator<Item = (usize, Route<'a>)> {
    guide.concerns.iter().enumerate().flat_map(move |(index, concern)| {
        let question = concern.question.as_ref().and_then(|id| guide.question(id));
        let chosen: Vec<_> = match question.map_or(&[][..], |question| &question.replies) {
            [] => vec![None],
            replies => replies.iter().map(Some).collect(),
        };
        chosen.into_iter().map(move |reply| (index, route(guide, school, concern, reply)))
    })
}

fn needs_path(about: &Id) -> String {
    format!("give complaints about the {about} steps of their own, in `about`")
}

/// The step of the ladder that a route begins with, if it is one, and its index.
fn first_step<'a>(
    merged: &'a Merged,
    edition: &Edition,
    route: &Route<'_>,
) -> Option<(usize, &'a LadderStep)> {
    let id = edition.step_at(&route.steps.first()?.id)?;
    merged.guide.ladder.steps.iter().enumerate().find(|(_, step)| step.id == *id)
}

/// What is wrong with a route that begins with a review or a panel.
fn too_early(step: &LadderStep, route: &Route<'_>) -> String {
    let title = step.stage.as_ref().unwrap_or(&step.id);
    let about = match route.about.first() {
        Some(about) => format!("about the {about} "),
        None => String::new(),
    };
    format!(
        "some complaints {about}would begin with “{title}”, which looks again at an answer that \
         parents don’t have yet"
    )
}

/// What is wrong with the routes of a school that doesn't have all steps.
pub(in crate::check) fn without_first(
    merged: &Merged,
    edition: &Edition,
    school: &School,
) -> Option<Fault> {
    let mut routes = each_route(&edition.guide, school);
    let problem = routes.find_map(|(_, route)| {
        let (_, step) = first_step(merged, edition, &route)?;
        step.kind.is_meeting().then(|| too_early(step, &route))
    })?;
    Some(Fault::error("/without", problem, "keep a complaint in writing before it"))
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
            let stand_in = place.instead.as_ref().and_then(|id| self.places.get(&**id).copied());
            stand_in.filter(|stand_in| !stand_in.is_held_by(about))
        };
        let unsafe_places =
            known.filter(|place| place.is_held_by(about) && instead(place).is_none());
        for place in unsafe_places {
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
        // If the ladder never leads out of the school, that has already been reported.
        let last = self.merged.guide.ladder.path.last().and_then(|id| guide.place(id));
        let leads_out = last.is_some_and(|last| last.channel == Channel::Outside);
        for (index, route) in each_route(guide, &School::default()) {
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
                    faults.push(Fault::error("/ladder/path", problem, needs_path(about)));
                }
                _ => {}
            }
        }
    }

    /// Checks that no route begins with a step that needs the answer to an earlier one.
    fn begin(&self, faults: &mut Vec<Fault>) {
        let ladder = &self.merged.guide.ladder;
        let is_about = |about: &Id| ladder.about.iter().position(|path| path.who.contains(about));
        for (_, route) in each_route(&self.edition.guide, &School::default()) {
            let first = first_step(self.merged, self.edition, &route);
            let Some((index, step)) = first else { continue };
            if step.kind.is_meeting() {
                let own = route.about.iter().find_map(is_about);
                let field = own.map(|own| format!("/ladder/about/{own}/path"));
                let fix = match route.about.first() {
                    Some(about) if own.is_none() => {
                        format!(
                            "let someone else have the complaint in writing, or {}",
                            needs_path(about)
                        )
                    }
                    _ => "begin with a complaint in writing, if need be to someone else".to_owned(),
                };
                let field = field.unwrap_or_else(|| "/ladder/path".to_owned());
                faults.push(Fault::error(field, too_early(step, &route), fix));
            } else if step.ask.as_ref().is_some_and(|ask| ask.from == Some(RunsFrom::Answer)) {
                faults.push(Fault::warning(
                    format!("/ladder/step/{index}/ask/from"),
                    "some parents begin with this step, so the time to ask for it can’t run from an answer",
                    "leave that time out, or let it run from something else",
                ));
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
