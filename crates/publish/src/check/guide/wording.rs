//! Checks that pages can fill in everything in braces.

use serde_json::Value;

use super::{Known, ROLE};
use crate::content::Merged;
use crate::fault::Fault;

/// The sentences in which something other than roles is filled in, and what each must have. `*`
/// stands for any name.
const FILLED: [(&str, &[&str]); 31] = [
    ("/wording/find_many", &["count"]),
    ("/wording/ask_for", &["role"]),
    ("/wording/outcome", &["step"]),
    ("/layout/checked", &["month"]),
    ("/handbook/checked", &["month"]),
    ("/handbook/supports", &["names"]),
    ("/policies/source", &["policy", "trust"]),
    ("/policies/version", &["version"]),
    ("/policies/agreed", &["agreed"]),
    ("/policies/owner", &["owner"]),
    ("/policies/review", &["review"]),
    ("/procedure/agreed", &["agreed"]),
    ("/procedure/reviewed", &["reviewed"]),
    ("/procedure/review", &["review"]),
    ("/procedure/help", &["who"]),
    ("/steps/or", &["one", "other"]),
    ("/steps/and", &["one", "other"]),
    ("/steps/about", &["who"]),
    ("/steps/via", &["to", "via"]),
    ("/steps/private", &["to"]),
    ("/steps/decided_by", &["decided_by"]),
    ("/steps/members", &["count"]),
    ("/steps/members_from", &["from"]),
    ("/steps/independent_many", &["count"]),
    ("/spans/units/*/many", &["count"]),
    ("/spans/later", &["one", "other"]),
    ("/spans/less_a_day", &["span"]),
    ("/spans/last_to/always", &["to", "span"]),
    ("/spans/last_to/usually", &["to", "span"]),
    ("/spans/*/always", &["span"]),
    ("/spans/*/usually", &["span"]),
];

/// The parts of the guide whose sentences may name roles. The words of the interface may not.
const NAMES_ROLES: [&str; 13] = [
    "/place/",
    "/last_date/",
    "/document/",
    "/question/",
    "/topic/",
    "/concern/",
    "/policy/statement/",
    "/policy/why/",
    "/policy/promises/",
    "/ladder/",
    "/kinds/",
    "/steps/",
    "/statuses/",
];

pub(super) fn check(merged: &Merged, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let parts = [
        ("", serde_json::to_value(&merged.guide)),
        ("/policy", serde_json::to_value(&merged.policy)),
    ];
    for (field, part) in parts {
        match part {
            Ok(part) => walk(&part, &mut field.to_owned(), known, faults),
            Err(error) => {
                let fix = "report this as a bug in Open Door";
                faults.push(Fault::error(field, error.to_string(), fix));
            }
        }
    }
}

/// What, other than roles, a sentence must have in braces.
fn filled(field: &str) -> &'static [&'static str] {
    let is_it = |pattern: &str| {
        let (mut wanted, mut actual) = (pattern.split('/'), field.split('/'));
        loop {
            match (wanted.next(), actual.next()) {
                (None, None) => return true,
                (Some("*"), Some(_)) => {}
                (Some(wanted), Some(actual)) if wanted == actual => {}
                _ => return false,
            }
        }
    };
    FILLED.iter().find(|(pattern, _)| is_it(pattern)).map_or(&[], |(_, keys)| keys)
}

/// Checks every text in a part of the guide.
fn walk(value: &Value, field: &mut String, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let start = field.len();
    let mut step = |key: &str, value: &Value| {
        field.push('/');
        field.push_str(key);
        walk(value, field, known, faults);
        field.truncate(start);
    };
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                step(&index.to_string(), item);
            }
        }
        Value::Object(entries) => {
            for (key, value) in entries {
                step(key, value);
            }
        }
        Value::String(text) => braces(text, field, known, faults),
        _ => {}
    }
}

/// Checks the braces in one text.
fn braces(text: &str, field: &str, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let needed = filled(field);
    for key in needed.iter().filter(|key| !text.contains(&format!("{{{key}}}"))) {
        faults.push(Fault::error(
            field.to_owned(),
            format!("`{{{key}}}` is missing, so parents wouldn’t see it"),
            format!("put `{{{key}}}` where it belongs in the sentence"),
        ));
    }
    let is_of_kind = field.starts_with("/kinds/");
    let names_roles = NAMES_ROLES.iter().any(|part| field.starts_with(part))
        && !["/words", "/href"].iter().any(|name| field.ends_with(name));
    let mut parts = text.split('{');
    let mut stray = parts.next().is_some_and(|part| part.contains('}'));
    for part in parts {
        let Some((key, rest)) = part.split_once('}') else {
            stray = true;
            continue;
        };
        stray |= rest.contains('}');
        let fills = needed.contains(&key)
            || (is_of_kind && key == "to")
            || (names_roles && known.has(ROLE, key));
        if !fills {
            faults.push(Fault::error(
                field,
                format!("nothing can be filled in for `{{{key}}}`"),
                if names_roles {
                    "put the id of a role in the braces, or remove them"
                } else {
                    "remove the braces: roles aren’t filled in here"
                },
            ));
        }
    }
    if stray {
        faults.push(Fault::error(
            field,
            "a brace is unmatched",
            "put `{` and `}` around the id of a role, or remove the brace",
        ));
    }
}
