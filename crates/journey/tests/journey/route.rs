//! The steps of a route: those a school has, stand-ins, and where it starts and ends.

use journey::guide::{Guide, RouteSpec};
use journey::route;
use journey::school::School;

use crate::content::guide;

/// A school that doesn't have these steps.
fn without(places: &str) -> School {
    School { without: places.split_whitespace().map(Into::into).collect(), ..School::default() }
}

/// The places on the route of a concern, given the id of a reply if it asks a question.
fn steps(guide: &Guide, school: &School, concern: &str, reply: Option<&str>) -> String {
    let concern = guide.concern(concern).unwrap();
    let question = concern.question.as_ref().and_then(|id| guide.question(id));
    let replies = question.into_iter().flat_map(|question| &question.replies);
    let reply = reply.map(|id| replies.clone().find(|reply| *reply.id == *id).unwrap());
    let route = route(guide, school, concern, reply);
    let ids: Vec<&str> = route.steps.iter().map(|step| &*step.id).collect();
    ids.join(" ")
}

#[test]
fn a_route_has_the_steps_of_the_ladder_or_its_places() {
    let guide = guide();
    let ladder = "class-teacher senior-leader headteacher formal-complaint panel dfe";
    for (concern, reply, left_out, wanted) in [
        ("bullying", None, "", ladder),
        ("ehc-plan", None, "", "ehc-council mediation tribunal"),
        ("staff-behaviour", Some("staff"), "", "headteacher formal-complaint panel dfe"),
        // A school may be without some steps.
        ("bullying", None, "senior-leader formal-complaint", "class-teacher headteacher panel dfe"),
        ("staff-behaviour", Some("staff"), "headteacher", "formal-complaint panel dfe"),
        // A reply may have a route of its own.
        ("photo", Some("school"), "", "office data-lead ico"),
        ("photo", Some("person"), "", "ask-poster headteacher formal-complaint panel dfe"),
        // A step held by the person complained about is skipped or replaced by its stand-in.
        (
            "punishment",
            Some("class-teacher"),
            "",
            "senior-leader headteacher formal-complaint panel dfe",
        ),
        ("punishment", Some("headteacher"), "", "chair panel dfe"),
        ("headteacher", None, "panel", "chair dfe"),
        ("adult-harm", Some("no"), "", "headteacher-now lado"),
        ("adult-harm", Some("yes"), "", "chair-now lado"),
    ] {
        let school = without(left_out);
        assert_eq!(
            steps(&guide, &school, concern, reply),
            wanted,
            "{concern} {reply:?} {left_out}"
        );
    }
}

/// The check refuses guides like these, but even so, nobody may be sent to the wrong person.
#[test]
fn a_broken_guide_never_leads_to_the_person_complained_about() {
    let mut guide = guide();
    let at = |guide: &Guide, id: &str| guide.places.iter().position(|place| *place.id == *id);
    let concern = guide.concerns.iter().position(|concern| &*concern.id == "headteacher").unwrap();
    let places = |ids: &str| RouteSpec {
        places: ids.split(' ').map(Into::into).collect(),
        is_ladder: false,
    };
    let formal = at(&guide, "formal-complaint").unwrap();
    guide.places[formal].instead = Some("chair-now".into());
    guide.concerns[concern].route = places("headteacher formal-complaint headteacher-now dfe");
    // Both have the same stand-in, which is listed once.
    assert_eq!(steps(&guide, &School::default(), "headteacher", None), "chair-now dfe");
    guide.places[formal].instead = Some("headteacher-now".into());
    guide.concerns[concern].route = places("nowhere formal-complaint dfe");
    assert_eq!(steps(&guide, &School::default(), "headteacher", None), "dfe");
}

#[test]
fn a_reply_decides_who_the_complaint_is_about() {
    let mut guide = guide();
    let concern = guide.concerns.iter().position(|concern| &*concern.id == "adult-harm").unwrap();
    guide.concerns[concern].about = vec!["lado".into()];
    assert_eq!(steps(&guide, &School::default(), "adult-harm", Some("yes")), "chair-now lado");
    assert_eq!(steps(&guide, &School::default(), "adult-harm", Some("no")), "headteacher-now");
}
