//! The steps of a route: the school's ladder, stand-ins, and where it starts and ends.

use journey::guide::{Guide, Id, RouteSpec};
use journey::route;
use journey::school::{LadderStep, School};

use crate::content::{guide, hill};

/// A school whose ladder has these places.
fn with_ladder(places: &str) -> School {
    let step = |place: &str| LadderStep { place: place.into(), name: None, deadline: None };
    School { ladder: places.split_whitespace().map(step).collect(), ..School::default() }
}

/// The places on the route of a concern, given the id of a reply if it asks a question.
fn steps(guide: &Guide, school: &School, concern: &str, reply: Option<&str>) -> String {
    let concern = guide.concern(concern).unwrap();
    let question = concern.question.as_ref().and_then(|id| guide.question(id));
    let replies = question.into_iter().flat_map(|question| &question.replies);
    let reply = reply.map(|id| replies.clone().find(|reply| *reply.id == *id).unwrap());
    let route = route(guide, school, concern, reply);
    let ids: Vec<&str> = route.steps.iter().map(|step| &*step.place.id).collect();
    ids.join(" ")
}

#[test]
fn a_route_has_the_steps_of_its_ladder_or_its_places() {
    let guide = guide();
    let whole = "class-teacher senior-leader headteacher formal-complaint panel dfe";
    for (concern, reply, ladder, wanted) in [
        ("bullying", None, "", whole),
        ("bullying", None, whole, whole),
        ("ehc-plan", None, "", "ehc-council mediation tribunal"),
        ("staff-behaviour", Some("staff"), "", "headteacher formal-complaint panel dfe"),
        // The school's ladder counts, in its own order and to its own end.
        ("bullying", None, "class-teacher headteacher dfe", "class-teacher headteacher dfe"),
        ("bullying", None, "class-teacher dfe panel", "class-teacher dfe panel"),
        // If it leaves out the step to start at, the next one that it has is the first.
        ("staff-behaviour", Some("staff"), "class-teacher panel dfe", "panel dfe"),
        ("bullying", None, "senior-leader class-teacher dfe", "class-teacher dfe"),
        // If it has none of them, the whole ladder is better than nothing.
        ("staff-behaviour", Some("staff"), "class-teacher", "class-teacher"),
        // A reply may have a route of its own.
        ("photo", Some("school"), "", "office data-lead ico"),
        ("photo", Some("person"), "", "ask-poster headteacher formal-complaint panel dfe"),
        // A step held by the person complained about is skipped, or its stand-in comes instead.
        (
            "punishment",
            Some("class-teacher"),
            "",
            "senior-leader headteacher formal-complaint panel dfe",
        ),
        ("punishment", Some("headteacher"), "", "chair panel dfe"),
        ("adult-harm", Some("no"), "", "headteacher-now lado"),
        ("adult-harm", Some("yes"), "", "chair-now lado"),
    ] {
        let school = with_ladder(ladder);
        assert_eq!(steps(&guide, &school, concern, reply), wanted, "{concern} {reply:?} {ladder}");
    }
}

/// The guide's own check refuses these, but nobody may be sent to the wrong person even so.
#[test]
fn a_broken_guide_never_leads_to_the_person_complained_about() {
    let mut guide = guide();
    let at = |guide: &Guide, id: &str| guide.places.iter().position(|place| *place.id == *id);
    let concern = guide.concerns.iter().position(|concern| &*concern.id == "headteacher").unwrap();
    let places = |ids: &str| RouteSpec::Places(ids.split(' ').map(Id::from).collect());
    guide.concerns[concern].route = places("headteacher formal-complaint headteacher-formal dfe");
    // Both complaints have the same stand-in, which is listed once.
    assert_eq!(steps(&guide, &School::default(), "headteacher", None), "chair dfe");
    let formal = at(&guide, "formal-complaint").unwrap();
    guide.places[formal].instead = Some("headteacher-now".into());
    guide.concerns[concern].route = places("nowhere formal-complaint dfe");
    assert_eq!(steps(&guide, &School::default(), "headteacher", None), "dfe");
}

#[test]
fn a_reply_decides_who_the_complaint_is_about() {
    let mut guide = guide();
    let concern = guide.concerns.iter().position(|concern| &*concern.id == "adult-harm").unwrap();
    guide.concerns[concern].about = Some("lado".into());
    assert_eq!(steps(&guide, &School::default(), "adult-harm", Some("yes")), "chair-now lado");
    assert_eq!(steps(&guide, &School::default(), "adult-harm", Some("no")), "headteacher-now");
}

#[test]
fn a_step_has_the_schools_own_name() {
    let (guide, school) = (guide(), hill());
    let steps = route(&guide, &school, guide.concern("bullying").unwrap(), None).steps;
    let names: Vec<_> = steps.iter().filter_map(|step| step.name.map(|name| &**name)).collect();
    assert_eq!(names, ["Stage 1: written complaint", "Stage 2: local board panel"]);
}
