//! Ids: plain, one of a kind, known where they are named, and named somewhere.

use serde_json::json;

use super::{Add, Double, Row, Set, each_is_named};

#[test]
fn an_id_that_nothing_has() {
    let nothing = || json!("nothing");
    let rows: [Row; 19] = [
        (vec![Set("/office", nothing())], &["/office"]),
        (vec![Set("/otherwise", nothing())], &["/otherwise"]),
        // What was named there before is then named nowhere.
        (
            vec![Set("/policy/document", nothing())],
            &["/policy/document", "/document/social-networking/id"],
        ),
        (
            vec![Set("/policy/statement/direct/section", nothing())],
            &["/policy/statement/direct/section"],
        ),
        // A step that is the last one no longer has to say how it is behind one.
        (vec![Add("/ladder", nothing())], &["/ladder/+", "/place/dfe/done"]),
        (vec![Set("/place/lado/role", nothing())], &["/place/lado/role"]),
        (vec![Set("/place/panel/held_by/0", nothing())], &["/place/panel/held_by/0"]),
        (
            vec![Set("/place/formal-complaint/instead", nothing())],
            &["/place/formal-complaint/instead"],
        ),
        (vec![Set("/place/panel/document", nothing())], &["/place/panel/document"]),
        (
            vec![Set("/question/who-staff/reply/staff/about", nothing())],
            &["/question/who-staff/reply/staff/about"],
        ),
        (
            vec![Set("/question/photo/reply/school/route/places/office", nothing())],
            &["/question/photo/reply/school/route/places/0"],
        ),
        (vec![Set("/concern/headteacher/about", nothing())], &["/concern/headteacher/about"]),
        (
            vec![Set("/concern/bullying/route", json!({"ladder": "nothing"}))],
            &["/concern/bullying/route/ladder"],
        ),
        (
            vec![Set("/concern/grooming/route/places/safeguarding-lead", nothing())],
            &["/concern/grooming/route/places/1"],
        ),
        (vec![Set("/concern/bullying/help/police", nothing())], &["/concern/bullying/help/0"]),
        (vec![Set("/concern/bullying/topics/friends", nothing())], &["/concern/bullying/topics/0"]),
        (vec![Set("/concern/punishment/question", nothing())], &["/concern/punishment/question"]),
        (
            vec![Set("/concern/bullying/policy/open-door", nothing())],
            &["/concern/bullying/policy/0"],
        ),
        (vec![Add("/concern/bullying/policy", json!(""))], &["/concern/bullying/policy/+"]),
    ];
    each_is_named(rows);
}

#[test]
fn an_id_that_two_have() {
    let rows: [Row; 10] = [
        (vec![Double("/role/clerk")], &["/role/+/id"]),
        (vec![Double("/document/complaints")], &["/document/+/id"]),
        (vec![Double("/place/panel")], &["/place/+/id"]),
        (vec![Double("/question/photo")], &["/question/+/id"]),
        (vec![Double("/question/photo/reply/school")], &["/question/photo/reply/+/id"]),
        (vec![Double("/topic/friends")], &["/topic/+/id"]),
        (vec![Double("/concern/bullying")], &["/concern/+/id"]),
        (vec![Double("/policy/section/example")], &["/policy/section/+/id"]),
        (vec![Double("/policy/statement/direct")], &["/policy/statement/+/id"]),
        (
            vec![Double("/concern/bullying"), Double("/concern/bullying")],
            &["/concern/28/id", "/concern/29/id"],
        ),
    ];
    each_is_named(rows);
}

#[test]
fn an_id_that_is_not_plain() {
    for id in
        ["", "Friends", "my friends", "friends_", "-friends", "friends--2", "amitié", "a/b", "<b>"]
    {
        each_is_named([
            (vec![Set("/concern/falling-out/id", json!(id))], &["/concern/falling-out/id"][..]),
            (
                vec![Set("/question/photo/reply/person/id", json!(id))],
                &["/question/photo/reply/0/id"],
            ),
        ]);
    }
}

#[test]
fn what_nothing_leads_to() {
    let link = json!({"text": "Spare", "href": "https://example.org/"});
    let rows: [Row; 9] = [
        (vec![Add("/document", json!({"id": "spare", "title": "Spare"}))], &["/document/+/id"]),
        (
            vec![Add(
                "/place",
                json!({"id": "spare", "name": "A", "answer": "A", "channel": "outside", "link": link}),
            )],
            &["/place/+/id"],
        ),
        (
            vec![Double("/question/photo"), Set("/question/+/id", json!("spare"))],
            &["/question/+/id"],
        ),
        (vec![Set("/concern/photo/question", json!(null))], &["/question/photo/id"]),
        (vec![Add("/topic", json!({"id": "spare", "title": "Spare"}))], &["/topic/+/id"]),
        (
            vec![
                Set("/concern/special-needs/topics", json!(["other"])),
                Set("/concern/schoolwork/topics", json!(["other"])),
                Set("/concern/ehc-plan/topics", json!(["other"])),
            ],
            &["/topic/learning/id"],
        ),
        (
            vec![Add("/policy/section", json!({"id": "spare", "title": "Spare"}))],
            &["/policy/section/+/id"],
        ),
        (
            vec![Set("/concern/under-13/policy", json!(["check-online"]))],
            &["/policy/statement/facebook-age/id"],
        ),
        (vec![Set("/concern/bullying/topics", json!([]))], &["/concern/bullying/topics"]),
    ];
    each_is_named(rows);
}
