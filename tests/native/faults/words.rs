//! Sentences, dates, numbers and links.

use serde_json::json;

use super::{Row, Set, each_is_named};

#[test]
fn a_brace_that_nothing_fills() {
    let rows: [Row; 10] = [
        (vec![Set("/leave/press_once", json!("{count} more"))], &["/leave/press_once"]),
        (vec![Set("/concern/bullying/title", json!("I am {sad}"))], &["/concern/bullying/title"]),
        (vec![Set("/place/chair/how/0", json!("Ask {} there"))], &["/place/chair/how/0"]),
        (vec![Set("/place/chair/next/1", json!("{ headteacher }"))], &["/place/chair/next/1"]),
        (
            vec![Set("/policy/statement/direct/text", json!("{count}"))],
            &["/policy/statement/direct/text"],
        ),
        (vec![Set("/start/intro", json!("{count} worries"))], &["/start/intro"]),
        (vec![Set("/policy/months/3", json!("{april}"))], &["/policy/months/3"]),
        (vec![Set("/channels/formal", json!("{step}"))], &["/channels/formal"]),
        (vec![Set("/wording/outcome", json!("{step} {section}"))], &["/wording/outcome"]),
        (
            vec![Set("/topic/friends/title", json!("{a} {b}"))],
            &["/topic/friends/title", "/topic/friends/title"],
        ),
    ];
    each_is_named(rows);
}

#[test]
fn a_brace_without_a_partner() {
    for text in [
        "{",
        "}",
        "Ask the {headteacher",
        "Ask the headteacher}",
        "{headteacher}}",
        "{{headteacher}",
    ] {
        each_is_named([(
            vec![Set("/concern/bullying/know/0", json!(text))],
            &["/concern/bullying/know/0"][..],
        )]);
    }
}

/// These stand where no page fills anything in, so a parent would read the braces.
#[test]
fn a_role_where_no_role_is_filled_in() {
    let rows: [Row; 8] = [
        (vec![Set("/start/title", json!("Talk to the {headteacher}"))], &["/start/title"]),
        (
            vec![Set("/wording/policy_rights", json!("Ask the {office}"))],
            &["/wording/policy_rights"],
        ),
        (vec![Set("/wording/unsure", json!("Ask the {office}"))], &["/wording/unsure"]),
        (vec![Set("/policy/title", json!("Policy for a {headteacher}"))], &["/policy/title"]),
        (vec![Set("/policy/owner", json!("The {headteacher}"))], &["/policy/owner"]),
        (
            vec![Set("/policy/section/example/title", json!("The {headteacher}"))],
            &["/policy/section/example/title"],
        ),
        (vec![Set("/role/clerk/name", json!("{headteacher}’s clerk"))], &["/role/clerk/name"]),
        (
            vec![Set("/concern/bullying/words", json!("{headteacher}"))],
            &["/concern/bullying/words"],
        ),
    ];
    each_is_named(rows);
}

#[test]
fn what_a_sentence_must_hold() {
    let rows: [Row; 5] = [
        (vec![Set("/wording/find_many", json!("some worries"))], &["/wording/find_many"]),
        (vec![Set("/wording/ask_for", json!("Ask for them."))], &["/wording/ask_for"]),
        (vec![Set("/wording/outcome", json!("How did it go?"))], &["/wording/outcome"]),
        (
            vec![Set("/policy/source", json!("{policy} {trust} {version} {agreed} {owner}"))],
            &["/policy/source"],
        ),
        (vec![Set("/policy/source", json!("From the policy"))], &["/policy/source"; 6]),
    ];
    each_is_named(rows);
}

#[test]
fn a_month_that_is_none() {
    for month in [
        "",
        "2018",
        "2018-13",
        "2018-00",
        "2018-1",
        "18-12",
        "2018/12",
        "2018-12-01",
        "December 2018",
        "201-012",
        "12345-1",
        "+018-12",
        "2018-+1",
        "2018-1２",
    ] {
        each_is_named([
            (vec![Set("/policy/agreed", json!(month))], &["/policy/agreed"][..]),
            (vec![Set("/policy/review", json!(month))], &["/policy/review"]),
        ]);
    }
}

#[test]
fn a_link_or_number_that_leads_nowhere() {
    let link = |href: &str| json!({"text": "Here", "href": href});
    for href in [
        "",
        "www.gov.uk",
        "http://www.gov.uk/",
        "javascript:alert(1)",
        "https://",
        "https://gov",
        "https://a.b/ c",
    ] {
        each_is_named([
            (vec![Set("/place/dfe/link", link(href))], &["/place/dfe/link/href"][..]),
            (vec![Set("/policy/link", link(href))], &["/policy/link/href"]),
            (vec![Set("/leave/link", link(href))], &["/leave/link/href"]),
        ]);
    }
    for number in ["", "nine", "99", "9999", "101 or 999", "0800 1111 2222"] {
        each_is_named([
            (vec![Set("/place/police/telephone", json!(number))], &["/place/police/telephone"][..]),
            (vec![Set("/frame/danger_telephone", json!(number))], &["/frame/danger_telephone"]),
        ]);
    }
}
