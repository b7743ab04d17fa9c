//! Routes: each ends at a step that says how and what next, and none at the person complained about.

use serde_json::json;

use super::{Add, Row, Set, each_is_named};

#[test]
fn a_route_to_the_very_person_complained_about() {
    let rows: [Row; 6] = [
        (
            vec![Set("/concern/headteacher/route", json!({"places": ["headteacher", "dfe"]}))],
            &["/concern/headteacher/route/places"],
        ),
        // One who decides there counts as much as one who is reached there.
        (
            vec![Set("/concern/governors/route", json!({"places": ["panel", "dfe"]}))],
            &["/concern/governors/route/places"],
        ),
        (
            vec![Set(
                "/question/who-unfair/reply/headteacher/route/places/chair",
                json!("headteacher"),
            )],
            &["/question/who-unfair/reply/headteacher/route/places"],
        ),
        (
            vec![
                Set("/place/formal-complaint/instead", json!("headteacher-formal")),
                Set("/concern/headteacher/route/places/chair", json!("formal-complaint")),
            ],
            &["/concern/headteacher/route/places"],
        ),
        (
            vec![
                Set("/place/headteacher-formal/instead", json!(null)),
                Set("/concern/discrimination/about", json!("headteacher")),
            ],
            &["/concern/discrimination/route/places"],
        ),
        (
            vec![Add("/place/dfe/held_by", json!("governors"))],
            &[
                "/concern/governors/route/places",
                "/question/who-unfair/reply/governors/route/places",
                "/question/who-stuck/reply/governors/route/places",
            ],
        ),
    ];
    each_is_named(rows);
}

#[test]
fn a_concern_that_does_not_end() {
    let rows: [Row; 5] = [
        (
            vec![
                Set("/concern/admissions/route", json!({"places": []})),
                Add("/concern/bullying/help", json!("admissions-appeal")),
                Set("/place/admissions-appeal/purpose", json!("For a place.")),
            ],
            &["/concern/admissions/route"],
        ),
        (
            vec![Set("/question/photo/reply/school/route", json!({"places": []}))],
            &["/question/photo/reply/school/route"],
        ),
        // Every step of the ladder from there is held by the person complained about.
        (
            vec![
                Set("/place/dfe/role", json!("council")),
                Set("/question/who-staff/reply/senior-leader/about", json!("council")),
                Set("/question/who-staff/reply/senior-leader/route", json!({"ladder": "dfe"})),
            ],
            &["/question/who-staff/reply/senior-leader/route"],
        ),
        (
            vec![Set("/concern/bullying/route", json!({"ladder": "office"}))],
            &["/concern/bullying/route/ladder"],
        ),
        (vec![Set("/question/photo/reply", json!([]))], &["/question/photo/reply"]),
    ];
    each_is_named(rows);
}

#[test]
fn a_step_that_leaves_something_out() {
    let none = || json!([]);
    let rows: [Row; 9] = [
        (vec![Set("/place/class-teacher/how", none())], &["/place/class-teacher/how"]),
        (vec![Set("/place/dfe/next", none())], &["/place/dfe/next"]),
        (vec![Set("/place/chair-now/how", none())], &["/place/chair-now/how"]),
        (vec![Set("/place/mediation/next", none())], &["/place/mediation/next"]),
        // This place is a step after one reply alone.
        (
            vec![Set("/question/photo/reply/school/route/places/office", json!("nspcc"))],
            &["/place/nspcc/how", "/place/nspcc/next"],
        ),
        (vec![Set("/place/panel/done", json!(null))], &["/place/panel/done"]),
        (vec![Set("/place/nspcc/purpose", json!(null))], &["/place/nspcc/purpose"]),
        (
            vec![
                Set("/question/harm/reply", json!([{"id": "no", "text": "No"}])),
                Set("/concern/adult-harm/help/nspcc", json!("chair-now")),
                Set("/place/chair-now/purpose", json!("To tell.")),
            ],
            &["/question/harm/reply"],
        ),
        (
            vec![
                Add("/ladder", json!("panel")),
                Set("/place/dfe/done", json!("I have complained")),
            ],
            &["/ladder/+"],
        ),
    ];
    each_is_named(rows);
}

#[test]
fn a_place_that_cannot_be_reached() {
    let rows: [Row; 6] = [
        (vec![Set("/place/clerk/role", json!(null))], &["/place/clerk/id"]),
        (vec![Set("/place/dfe/link", json!(null))], &["/place/dfe/id"]),
        // A school that gives only its office's number says nothing of anyone outside it.
        (vec![Set("/place/social-care/link", json!(null))], &["/place/social-care/id"]),
        (
            vec![
                Set("/place/childline/link", json!(null)),
                Set("/place/childline/telephone", json!(null)),
            ],
            &["/place/childline/id"],
        ),
        (
            vec![Set("/role/clerk/outside", json!(true))],
            &[
                "/place/clerk/id",
                "/place/panel/id",
                "/place/chair/id",
                "/place/governors-review/id",
            ],
        ),
        (vec![Set("/office", json!("lado"))], &["/office"]),
    ];
    each_is_named(rows);
}
