//! Changes procedures and policies as staff do. Whatever they press, the check has the last word.

use journey::guide::{Channel, Concern, Id, Text};
use journey::{Answer, PageKind, page, route};
use publish::fault::Severity;
use serde_json::json;
use set_up::about::{ABOUT, add_path, has_path};
use set_up::checkup::Checkup;
use set_up::draft::{Draft, Which};
use set_up::policy::{self, STATEMENTS};
use set_up::procedure::{
    LADDER, STEPS, add_step, add_to_path, begin_from, is_own, is_reachable, paths, pattern_of,
    patterns, remove_empty_span, remove_step, send_to, set_count, step_of, steps,
};
use set_up::words::say;

use crate::{TODAY, england};

/// A school with the procedure of a pattern.
fn with_pattern(id: &str, status: &str) -> Draft {
    let mut draft = Draft::default();
    draft.set_text(Which::School(0), "/name", "Hill");
    draft.set_text(Which::Trust, "/status", status);
    let pattern = patterns().iter().find(|pattern| pattern.id == id).unwrap();
    draft.set(Which::Trust, LADDER, Some(pattern.ladder.clone()));
    draft
}

/// The steps of a path.
fn path(draft: &Draft, pointer: &str) -> Vec<String> {
    let items = draft.value(Which::Trust, pointer).unwrap().as_array().unwrap();
    items.iter().map(|item| step_of(item).to_owned()).collect()
}

#[test]
fn every_pattern_can_be_used_as_it_is() {
    let england = england();
    assert!(patterns().len() >= 2);
    for pattern in patterns() {
        for status in ["academies", "maintained", "independent"] {
            let checkup = Checkup::of(&england, &with_pattern(&pattern.id, status), TODAY);
            assert!(checkup.is_good(), "{}, {status}: {checkup:#?}", pattern.id);
        }
    }
}

#[test]
fn a_complaint_about_someone_begins_with_a_letter_to_someone_else() {
    let england = england();
    for pattern in patterns() {
        let checkup = Checkup::of(&england, &with_pattern(&pattern.id, "academies"), TODAY);
        let trust = checkup.trust.unwrap();
        let (guide, school) = (&trust.guide.edition.guide, &trust.schools[0].school);
        for (concern, reply, answer) in [
            ("headteacher", None, "Make a formal complaint to the chair of governors"),
            (
                "governors",
                Some("governor"),
                "Make a formal complaint to the clerk to the governors",
            ),
        ] {
            let reply = reply.map(|reply| Answer::Reply(reply.into()));
            let answers = [Some(Answer::Concern(concern.into())), reply];
            let page = page(guide, school, &answers.into_iter().flatten().collect());
            assert!(matches!(page.kind, PageKind::Advice(_)), "{concern} asks more");
            let PageKind::Advice(advice) = page.kind else { continue };
            assert_eq!(*advice.place.answer, *answer);
            assert!(advice.place.how.iter().any(|how| how.contains("Private")), "{concern}");
            assert_eq!(advice.place.stage.as_deref(), Some("Stage 1: investigation"));
            assert_eq!(advice.place.by, [], "{}, {concern}", pattern.id);
        }
    }
}

/// Staff choose a pattern for its formal stages. It mustn't change whom parents talk to first.
#[test]
fn a_pattern_leaves_everything_before_a_formal_complaint_as_it_was() {
    let england = england();
    let informal = |draft: &Draft| -> Vec<(Text, Vec<Vec<Id>>)> {
        let trust = Checkup::of(&england, draft, TODAY).trust.unwrap();
        let (guide, school) = (&trust.guide.edition.guide, &trust.schools[0].school);
        let of_concern = |concern: &Concern| {
            let steps = route(guide, school, concern, None).steps;
            let informal = steps.iter().take_while(|step| step.channel != Channel::Formal);
            (concern.title.clone(), informal.map(|step| step.to.clone()).collect())
        };
        guide.concerns.iter().map(of_concern).collect()
    };
    let mut usual = with_pattern("two-stages", "academies");
    usual.set(Which::Trust, LADDER, None);
    let usual = informal(&usual);
    for pattern in patterns() {
        assert_eq!(informal(&with_pattern(&pattern.id, "academies")), usual, "{}", pattern.id);
    }
}

#[test]
fn a_review_without_a_step_before_it_stops_the_site() {
    let mut draft = with_pattern("three-stages", "academies");
    draft.remove(Which::Trust, "/ladder/path", 3);
    let checkup = Checkup::of(&england(), &draft, TODAY);
    assert!(checkup.at(Which::Trust, "/ladder/path").next().is_some(), "{checkup:#?}");
    assert!(!checkup.is_good());
}

#[test]
fn someone_is_reachable_if_the_school_says_how() {
    let mut draft = with_pattern("three-stages", "academies");
    let school = Which::School(0);
    draft.set_text(school, "/roles/clerk/person", "Ms Clerk");
    assert!(!is_reachable(&draft, school, "clerk"));
    draft.set_text(school, "/roles/clerk/email", "clerk@example.org");
    assert!(is_reachable(&draft, school, "clerk"));
    assert!(!is_reachable(&draft, school, "governors"));
}

#[test]
fn only_steps_that_were_changed_would_be_lost_to_a_pattern() {
    let mut draft = Draft::default();
    assert!(!is_own(&draft));
    begin_from(&mut draft, "two-stages");
    assert!(!is_own(&draft));
    assert_eq!(pattern_of(&draft).map(|pattern| &*pattern.id), Some("two-stages"));
    draft.set_text(Which::Trust, "/ladder/step/0/stage", "First");
    assert!(is_own(&draft));
    begin_from(&mut draft, "");
    assert!(draft.value(Which::Trust, LADDER).is_none());
}

#[test]
fn steps_are_added_before_the_last_and_removed_from_every_path() {
    let mut draft = with_pattern("two-stages", "academies");
    add_step(&mut draft, "review", "chair-of-governors");
    assert_eq!(
        path(&draft, "/ladder/path"),
        ["class-teacher", "senior-leader", "headteacher", "stage-1", "panel", "step-7", "dfe"]
    );
    assert!(Checkup::of(&england(), &draft, TODAY).is_good());

    let panel = steps(&draft).position(|step| step == "panel").unwrap();
    remove_step(&mut draft, panel);
    for pointer in paths(&draft) {
        assert!(!path(&draft, &pointer).contains(&"panel".to_owned()), "{pointer}");
    }
    assert_eq!(draft.length(Which::Trust, STEPS), 6);
}

#[test]
fn a_step_is_added_to_any_path_before_those_outside_school() {
    let mut draft = with_pattern("two-stages", "academies");
    let about = "/ladder/about/0/path";
    add_to_path(&mut draft, about, "class-teacher");
    assert_eq!(path(&draft, about), ["stage-1", "panel", "class-teacher", "dfe"]);
    assert!(Checkup::of(&england(), &draft, TODAY).is_good());

    draft.remove(Which::Trust, about, 3);
    add_to_path(&mut draft, about, "dfe");
    assert_eq!(path(&draft, about), ["stage-1", "panel", "class-teacher", "dfe"]);
}

/// Adds a path about a role, and checks it.
fn with_path_about(draft: &Draft, role: &str) -> (Draft, serde_json::Value) {
    let mut draft = draft.clone();
    let index = draft.length(Which::Trust, ABOUT);
    add_path(&mut draft, role);
    assert!(has_path(&draft, role) && !has_path(&draft, "nobody"));
    let checkup = Checkup::of(&england(), &draft, TODAY);
    let errors = checkup.all(Severity::Error);
    let errors: Vec<_> = errors.filter(|error| error.field.starts_with(ABOUT)).collect();
    assert!(errors.is_empty(), "{role}: {errors:#?}");
    let path = draft.value(Which::Trust, &format!("{ABOUT}/{index}/path")).unwrap().clone();
    (draft, path)
}

#[test]
fn complaints_about_anyone_begin_with_steps_that_lead_to_others() {
    let mut draft = with_pattern("three-stages", "academies");
    draft.set(Which::Trust, ABOUT, None);
    let england = england();
    let guide = &england.guide.as_ref().unwrap().edition.guide;
    let inside: Vec<_> = guide.roles.iter().filter(|role| !role.outside).collect();
    for role in &inside {
        let _ = with_path_about(&draft, &role.id);
    }
    for role in &inside {
        add_path(&mut draft, &role.id);
    }
    let checkup = Checkup::of(&england, &draft, TODAY);
    assert!(checkup.is_good(), "every path together");

    // Parents choose among those whom their concern can be about.
    let guide = &checkup.trust.unwrap().guide.edition.guide;
    let replies = |question: &str| -> Vec<String> {
        let question = guide.question(question).unwrap();
        question.replies.iter().map(|reply| reply.id.to_string()).collect()
    };
    let governing = ["clerk", "chair-of-governors", "governor", "governors", "board"];
    assert_eq!(replies("who-governing"), governing);
    assert!(replies("who-staff").contains(&"senco".to_owned()));
}

#[test]
fn a_complaint_about_someone_in_the_procedure_goes_to_whoever_comes_later() {
    let mut draft = with_pattern("three-stages", "academies");
    draft.set(Which::Trust, ABOUT, None);
    let to_clerk = |step: &str| json!({ "step": step, "to": ["clerk"] });
    for (role, path) in [
        ("senco", json!(["stage-1", "stage-2", "panel", "dfe"])),
        ("headteacher", json!([to_clerk("stage-1"), "stage-2", "panel", "dfe"])),
        ("chair-of-governors", json!([to_clerk("stage-1"), "panel", "dfe"])),
        ("governors", json!([to_clerk("stage-1"), to_clerk("panel"), "dfe"])),
        (
            "clerk",
            json!([
                "stage-1",
                { "step": "stage-2", "to": ["chair-of-governors"] },
                { "step": "panel", "to": ["governors"] },
                "dfe",
            ]),
        ),
    ] {
        assert_eq!(with_path_about(&draft, role).1, path, "{role}");
    }
}

#[test]
fn a_path_about_someone_gives_them_no_part_in_any_step() {
    let mut draft = with_pattern("two-stages", "academies");
    draft.set(Which::Trust, ABOUT, None);
    let panel = "/ladder/step/4";
    draft.set(Which::Trust, &format!("{panel}/or_to"), Some(json!(["senco", "board"])));
    draft.set(Which::Trust, &format!("{panel}/members/from"), Some(json!(["board", "governors"])));
    let panel = json!({
        "step": "panel",
        "to": ["governors"],
        "via": "clerk",
        "or_to": ["senco"],
        "decided_by": ["governors"],
    });
    assert_eq!(with_path_about(&draft, "board").1, json!(["stage-1", panel, "dfe"]));
    draft.set(Which::Trust, "/ladder/step/3/to", Some(json!(["headteacher", "senior-leader"])));
    draft.set(Which::Trust, "/ladder/step/3/decided_by", Some(json!(["headteacher"])));
    let stage = json!({ "step": "stage-1", "to": ["senior-leader"], "decided_by": [] });
    assert_eq!(with_path_about(&draft, "headteacher").1, json!([stage, "panel", "dfe"]));
}

#[test]
fn a_procedure_of_talks_has_paths_of_talks() {
    let mut draft = with_pattern("two-stages", "academies");
    draft.set(Which::Trust, ABOUT, None);
    draft.set(Which::Trust, "/ladder/path", Some(json!(["class-teacher", "dfe"])));
    for (role, path) in
        [("senco", json!(["class-teacher", "dfe"])), ("class-teacher", json!(["dfe"]))]
    {
        let index = draft.length(Which::Trust, ABOUT);
        add_path(&mut draft, role);
        assert_eq!(draft.value(Which::Trust, &format!("{ABOUT}/{index}/path")), Some(&path));
    }
}

#[test]
fn a_step_moves_by_one_place_within_its_list() {
    let mut draft = with_pattern("three-stages", "academies");
    draft.move_up(Which::Trust, "/ladder/path", 4);
    assert_eq!(
        path(&draft, "/ladder/path"),
        ["class-teacher", "senior-leader", "headteacher", "stage-2", "stage-1", "panel", "dfe"]
    );
    for nowhere in [0, 9] {
        let before = draft.clone();
        draft.move_up(Which::Trust, "/ladder/path", nowhere);
        assert_eq!(draft, before);
    }
}

#[test]
fn a_complaint_about_someone_goes_to_someone_else() {
    let mut draft = with_pattern("two-stages", "academies");
    let about = "/ladder/about/1/path";
    send_to(&mut draft, about, 1, Some("chair-of-governors"));
    assert_eq!(
        draft.value(Which::Trust, about).unwrap()[1],
        json!({ "step": "panel", "to": ["chair-of-governors"] })
    );
    let checkup = Checkup::of(&england(), &draft, TODAY);
    assert!(!checkup.is_good(), "a complaint about the chair would reach the chair");

    send_to(&mut draft, about, 1, None);
    assert_eq!(draft.value(Which::Trust, about).unwrap()[1], json!("panel"));
}

#[test]
fn a_span_keeps_its_unit_and_what_it_runs_from_while_its_number_is_typed_again() {
    let mut draft = with_pattern("three-stages", "academies");
    let (ask, count) = ("/ladder/step/2/ask", "/ladder/step/2/ask/count");
    let span = json!({ "count": 2, "unit": "weeks", "from": "answer", "usually": true });
    draft.set(Which::Trust, ask, Some(span.clone()));
    let before = draft.clone();
    let england = england();
    for (typed, is_good) in
        [("", false), ("soon", false), ("2.5", false), ("0", false), ("2", true)]
    {
        set_count(&mut draft, ask, typed);
        let checkup = Checkup::of(&england, &draft, TODAY);
        let faults: Vec<_> = checkup.at(Which::Trust, count).collect();
        assert_eq!(faults.is_empty(), is_good, "{typed}: {faults:?}");
        assert_eq!(checkup.is_good(), is_good, "{typed}");
        assert!(checkup.trust.is_some(), "{typed}: the rest is checked too");
        assert!(faults.iter().all(|fault| fault.sentence == say("procedure", "no_count")));
    }
    assert_eq!(draft, before);

    set_count(&mut draft, ask, "");
    remove_empty_span(&mut draft, ask);
    assert_eq!(draft.value(Which::Trust, ask), None);
    set_count(&mut draft, ask, "10");
    remove_empty_span(&mut draft, ask);
    assert_eq!(
        draft.value(Which::Trust, ask),
        Some(&json!({ "count": 10, "unit": "school-days" }))
    );
}

#[test]
fn a_policy_can_start_from_the_example() {
    let mut draft = with_pattern("two-stages", "academies");
    policy::begin_from_example(&mut draft);
    let checkup = Checkup::of(&england(), &draft, TODAY);
    assert!(checkup.is_good(), "{checkup:#?}");
    assert!(draft.length(Which::Trust, STATEMENTS) > 10);
    assert_eq!(draft.text(Which::Trust, "/policy/owner"), "");
}

#[test]
fn a_policy_starts_with_a_statement_and_sections_can_be_added_and_removed() {
    let england = england();
    let mut draft = with_pattern("two-stages", "academies");
    policy::begin(&mut draft, "Social Networking Policy", "Please talk to us first.");
    policy::add_section(&mut draft, "Online");
    draft.set_text(Which::Trust, "/policy/statement/0/section", "section-1");
    policy::set_on(&mut draft, 0, "photos", true);
    policy::set_on(&mut draft, 0, "posts", false);
    assert!(policy::is_on(&draft, 0, "photos") && !policy::is_on(&draft, 0, "posts"));
    let checkup = Checkup::of(&england, &draft, TODAY);
    assert!(checkup.is_good(), "{checkup:#?}");

    policy::add_section(&mut draft, "At school");
    let checkup = Checkup::of(&england, &draft, TODAY);
    assert_eq!(checkup.at(Which::Trust, "/policy/section/1/id").count(), 1, "nothing cites it");
    policy::remove_section(&mut draft, 0);
    assert_eq!(draft.text(Which::Trust, "/policy/statement/0/section"), "");
    policy::add_section(&mut draft, "More");
    policy::add_statement(&mut draft, "Please keep to age limits.");
    assert_eq!(draft.length(Which::Trust, STATEMENTS), 2);
    assert!(Checkup::of(&england, &draft, TODAY).trust.is_some());
}

#[test]
fn a_policy_comes_back_after_a_school_said_it_has_none() {
    let mut draft = with_pattern("two-stages", "academies");
    policy::begin(&mut draft, "Policy", "Please talk to us first.");
    let before = draft.clone();
    policy::put_aside(&mut draft);
    assert!(draft.value(Which::Trust, "/policy").is_none());
    policy::begin(&mut draft, "Another", "Something else.");
    assert_eq!(draft, before);
}
