//! A school's file, changed in one way at a time: each fault is named where it stands.

mod theme;
mod values;

use open_door::fault::Severity;
use open_door::school::{School, check};
use serde_json::{Value, json};

use crate::content::{green, guide, hill};

/// Asserts that the complete school with this value there has faults in these fields alone.
fn named(changes: &[(&str, Value)], wanted: &[&str]) {
    let mut file = serde_json::to_value(hill()).unwrap();
    for (field, value) in changes {
        let (parent, key) = field.rsplit_once('/').unwrap();
        match file.pointer_mut(parent).unwrap() {
            Value::Array(items) => items.push(value.clone()),
            parent => parent[key] = value.clone(),
        }
    }
    let school: School = serde_json::from_value(file).unwrap();
    let faults = check(&school, &guide());
    let mut found: Vec<&str> = faults.iter().map(|fault| &*fault.field).collect();
    found.sort_unstable();
    assert_eq!(found, wanted, "{changes:?}: {faults:#?}");
    for fault in &faults {
        assert_eq!(fault.severity, Severity::Error, "{fault}");
        assert!(!fault.wrong.trim().is_empty() && !fault.mend.trim().is_empty(), "{fault:?}");
    }
}

#[test]
fn the_example_schools_have_no_fault() {
    for school in [hill(), green()] {
        assert_eq!(check(&school, &guide()), [], "{}", &*school.name);
    }
}

#[test]
fn what_the_guide_does_not_know() {
    named(&[("/roles/janitor", json!({}))], &["/roles/janitor"]);
    named(
        &[("/roles/Office", json!({"telephone": "1"}))],
        &["/roles/Office", "/roles/Office/telephone"],
    );
    named(&[("/documents/menu", json!("https://example.org/"))], &["/documents/menu"]);
    named(&[("/ladder/6", json!({"place": "nowhere"}))], &["/ladder/6/place"]);
    // A place that is no step of the ladder is none of a school's ladder either.
    named(&[("/ladder/6", json!({"place": "office"}))], &["/ladder/6/place"]);
}

#[test]
fn a_step_that_stands_twice() {
    named(&[("/ladder/6", json!({"place": "panel"}))], &["/ladder/6/place"]);
    named(
        &[("/ladder/6", json!({"place": "panel"})), ("/ladder/7", json!({"place": "panel"}))],
        &["/ladder/6/place", "/ladder/7/place"],
    );
}

#[test]
fn texts_that_no_parent_should_read() {
    let long = |letters: usize| json!("é".repeat(letters));
    for text in [
        "",
        " ",
        " office",
        "office\n",
        "of\u{0}fice",
        "line\nbreak",
        "<b>",
        "a > b",
        "\u{202e}eciffo",
        "a\u{2066}b",
        "a\u{200f}",
        "a\u{61c}b",
        "a\u{2028}b",
    ] {
        let text = || json!(text);
        named(&[("/name", text())], &["/name"]);
        named(&[("/roles/office/name", text())], &["/roles/office/name"]);
        named(&[("/roles/office/person", text())], &["/roles/office/person"]);
        named(&[("/roles/office/hours", text())], &["/roles/office/hours"]);
        named(
            &[("/ladder/6", json!({"place": "panel", "name": text(), "deadline": text()}))],
            &["/ladder/6/deadline", "/ladder/6/name", "/ladder/6/place"],
        );
    }
    named(&[("/name", long(100)), ("/roles/office/hours", long(250))], &[]);
    named(&[("/name", long(101))], &["/name"]);
    named(&[("/roles/clerk/name", long(101))], &["/roles/clerk/name"]);
    named(&[("/roles/clerk/person", long(101))], &["/roles/clerk/person"]);
    named(&[("/roles/clerk/hours", long(251))], &["/roles/clerk/hours"]);
}

/// The page shows a school’s own text as it stands, so it would show the braces.
#[test]
fn braces_that_nothing_fills() {
    named(&[("/roles/office/name", json!("{office}"))], &["/roles/office/name"]);
    named(&[("/roles/office/hours", json!("ask {clerk}"))], &["/roles/office/hours"]);
}

#[test]
fn addresses_that_lead_nowhere() {
    for field in ["/roles/office/link", "/documents/complaints"] {
        for link in values::BAD_LINKS {
            named(&[(field, json!(link))], &[field]);
        }
    }
    for number in values::BAD_NUMBERS {
        named(&[("/roles/office/telephone", json!(number))], &["/roles/office/telephone"]);
    }
    for address in values::BAD_EMAILS {
        named(&[("/roles/office/email", json!(address))], &["/roles/office/email"]);
    }
}

#[test]
fn a_complaint_about_someone_does_not_reach_their_own_mailbox() {
    let head = hill().contact("headteacher").unwrap().email.clone().unwrap().to_string();
    named(&[("/roles/clerk/email", json!(head))], &["/roles/clerk/email"]);
    named(&[("/roles/clerk/email", json!(head.to_uppercase()))], &["/roles/clerk/email"]);
    named(
        &[("/roles/chair-of-governors/email", json!(head))],
        &["/roles/chair-of-governors/email"],
    );
    // Those whom no complaint about the headteacher goes to may share it.
    named(&[("/roles/safeguarding-lead/email", json!(head))], &[]);
    // A mailbox of the office's is not the headteacher's own.
    named(&[("/roles/office/email", json!(head)), ("/roles/clerk/email", json!(head))], &[]);
}

/// Someone who complains about the holder of the last step has no step left.
#[test]
fn a_ladder_that_is_a_dead_end_for_some() {
    named(&[("/ladder", json!([{"place": "class-teacher"}]))], &["/ladder"]);
    named(
        &[("/ladder", json!([{"place": "senior-leader"}, {"place": "headteacher"}]))],
        &["/ladder"],
    );
    named(&[("/ladder", json!([{"place": "class-teacher"}, {"place": "dfe"}]))], &[]);
    named(&[("/ladder", json!([]))], &[]);
}
