//! The governors' pack.

use std::collections::BTreeSet;

use journey::guide::{Place, Text};
use journey::{Names, route};
use publish::check::CheckedTrust;
use set_up::checkup::Checkup;
use set_up::draft::{Draft, Which};
use set_up::opened::example;
use set_up::pack::{Pack, PackConcern, PackPerson, PackStep};

use crate::{TODAY, england};

const HILL: Which = Which::School(0);

fn trust_of(draft: &Draft) -> CheckedTrust {
    Checkup::of(&england(), draft, TODAY).trust.unwrap()
}

fn pack_of(trust: &CheckedTrust, today: &str) -> Pack {
    Pack::of(trust, &trust.schools[0], today)
}

#[test]
fn it_has_every_route_of_every_concern_as_parents_see_it() {
    let trust = trust_of(&example().unwrap());
    let (guide, school) = (&trust.guide.edition.guide, &trust.schools[0].school);
    let names = Names { guide, school };
    let pack = pack_of(&trust, TODAY);
    let listed: Vec<&PackConcern> = pack.topics.iter().flat_map(|topic| &topic.concerns).collect();
    assert_eq!(listed.len(), guide.concerns.len());
    for concern in &guide.concerns {
        let title = names.fill(&concern.title);
        let found = listed.iter().find(|listed| listed.title == title).unwrap();
        let question = concern.question.as_ref().and_then(|id| guide.question(id));
        let replies = question.iter().flat_map(|question| &question.replies).map(Some);
        let replies: Vec<_> = if question.is_some() { replies.collect() } else { vec![None] };
        assert_eq!(found.routes.len(), replies.len(), "{title}");
        for (reply, (reply_text, number)) in replies.into_iter().zip(&found.routes) {
            assert_eq!(reply.map(|reply| names.fill(&reply.text)), *reply_text, "{title}");
            let steps = route(guide, school, concern, reply).steps;
            let steps: Vec<Text> = steps.into_iter().map(|step| names.place(step)).collect();
            let shown = &pack.routes[number - 1];
            let shown_steps: Vec<Text> = shown.steps.iter().map(|step| step.name.clone()).collect();
            assert_eq!(shown_steps, steps, "{title}");
            assert!(shown.concerns.contains(&title), "{title}");
        }
    }
}

#[test]
fn each_step_says_who_how_long_and_by_when() {
    let trust = trust_of(&example().unwrap());
    let pack = pack_of(&trust, TODAY);
    let steps: Vec<&PackStep> = pack.routes.iter().flat_map(|route| &route.steps).collect();
    assert!(steps.iter().all(|step| !step.who.is_empty() && !step.stage.is_empty()));
    let principal = steps.iter().find(|step| &*step.name == "principal").unwrap();
    assert_eq!(principal.who, ["principal, Mrs Ada Example"]);
    assert_eq!(&*principal.times[0], "You should hear back within 5 school days.");
    let places: BTreeSet<&str> = steps.iter().flat_map(|step| &step.by).map(|by| &**by).collect();
    assert!(places.contains("Ask by: within 10 school days of the answer."), "{places:#?}");
    let has_gap = |place: &Place| place.name.contains('{');
    assert!(trust.guide.edition.guide.places.iter().any(has_gap));
    assert!(!format!("{pack:?}").contains("{headteacher}"), "the school’s own names are filled in");
}

#[test]
fn it_has_every_statement_and_every_source() {
    let trust = trust_of(&example().unwrap());
    let pack = pack_of(&trust, TODAY);
    let policy = pack.policy.unwrap();
    let cited = [policy.dos, policy.donts, policy.actions].concat();
    let statements = &trust.guide.edition.guide.policy.as_ref().unwrap().statements;
    assert_eq!(cited.len(), statements.len());
    assert!(cited.iter().all(|cited| cited.section.is_some()));
    assert_eq!(pack.sources.len(), trust.guide.merged.guide.sources.len());
    assert!(pack.sources.iter().all(|source| source.checked.ends_with(" 2026")));
}

#[test]
fn what_is_overdue_or_about_to_change_comes_first() {
    let trust = trust_of(&example().unwrap());
    let now = pack_of(&trust, TODAY).due;
    let review = "The social media policy was due for review in ";
    assert!(now.iter().any(|due| due.starts_with(review)), "{now:#?}");
    assert!(
        now.iter()
            .any(|due| due.ends_with("This is due to change in March 2027. Check it again then.")),
        "{now:#?}"
    );
    assert!(!now.iter().any(|due| due.contains("more than a year ago")), "{now:#?}");
    let later = pack_of(&trust, "2028-01");
    assert_eq!(later.month, "January 2028");
    assert!(later.sources.iter().all(|source| source.due.is_some()), "all are old by then");
    let changed = pack_of(&trust, "2027-04").due;
    assert!(
        changed.iter().any(|due| due.contains("was due to change in March 2027")),
        "{changed:#?}"
    );
}

#[test]
fn without_a_policy_it_has_none() {
    let mut draft = Draft::default();
    draft.set_text(Which::School(0), "/name", "Hill");
    let trust = trust_of(&draft);
    let pack = pack_of(&trust, TODAY);
    assert_eq!((&*pack.school, pack.policy), ("Hill", None));
    assert!(!pack.due.iter().any(|due| due.contains("policy")), "{:#?}", pack.due);
}

#[test]
fn it_lists_everyone_parents_are_pointed_to_and_says_first_whose_contacts_are_missing() {
    let mut draft = Draft::default();
    draft.set_text(HILL, "/name", "Hill");
    draft.set_text(HILL, "/roles/headteacher/person", "Mrs Ada Example");
    draft.set_text(HILL, "/roles/headteacher/email", "head@hill.example.org");
    let pack = pack_of(&trust_of(&draft), TODAY);
    assert_eq!(&*pack.people[0].role, "school office");
    let head = pack.people.iter().find(|person| &*person.role == "headteacher").unwrap();
    assert_eq!(head.contact.person.as_deref(), Some("Mrs Ada Example"));
    let office = "No telephone number or email is filled in for the school office";
    assert!(pack.due[0].starts_with(office), "{:#?}", pack.due);
    assert!(pack.due[1].starts_with("Not filled in, so parents are told to ask the school office"));
    assert!(pack.due[1].contains("safeguarding lead") && !pack.due[1].contains("headteacher"));
    assert!(pack.due[2].starts_with("Not filled in, so parents have to look for them: "));
    for outside in ["local council", "(LADO)", "(SENDIASS)"] {
        assert!(pack.due[2].contains(outside), "{outside}: {:#?}", pack.due);
        let is_it = |person: &PackPerson| person.role.contains(outside) && person.is_outside;
        assert!(pack.people.iter().any(is_it), "{outside}: {:#?}", pack.people);
    }

    draft.set_text(HILL, "/roles/office/telephone", "01632 960100");
    draft.set_text(HILL, "/roles/lado/telephone", "01632 960101");
    let pack = pack_of(&trust_of(&draft), TODAY);
    assert!(!pack.due.iter().any(|due| due.starts_with(office) || due.contains("LADO")));
}

#[test]
fn nobody_in_the_office_is_named_for_a_step_that_is_not_the_office() {
    let mut draft = Draft::default();
    draft.set_text(HILL, "/name", "Hill");
    draft.set_text(HILL, "/roles/office/person", "Sandra Example");
    let pack = pack_of(&trust_of(&draft), TODAY);
    let steps = || pack.routes.iter().flat_map(|route| &route.steps);
    let who = |name: &str| &*steps().find(|step| &*step.name == name).unwrap().who;
    assert_eq!(who("school office"), ["school office, Sandra Example"]);
    for name in ["The person who posted it", "Wait a night", "Take it down and talk"] {
        assert_eq!(who(name), ["Ask: school office"], "{name}");
    }
}

#[test]
fn what_the_law_asks_for_in_early_years_is_stated_once() {
    let mut draft = Draft::default();
    draft.set_text(HILL, "/name", "Hill");
    assert!(pack_of(&trust_of(&draft), TODAY).early_years.is_empty());
    draft.set(Which::Trust, "/early_years", Some(true.into()));
    let pack = pack_of(&trust_of(&draft), TODAY);
    assert!(pack.early_years[0].contains("within 28 days"), "{:#?}", pack.early_years);
    assert_eq!(format!("{pack:?}").matches("within 28 days").count(), 1);
}
