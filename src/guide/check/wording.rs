//! Sentences: nothing stands in braces that a page could not fill in.

use serde_json::Value;

use super::Known;
use crate::fault::Fault;
use crate::guide::Guide;

/// The wording that is filled with more than roles, and what each must hold.
const FILLED: [(&str, &[&str]); 4] = [
    ("/wording/find_many", &["count"]),
    ("/wording/ask_for", &["role"]),
    ("/wording/outcome", &["step"]),
    ("/policy/source", &["policy", "trust", "owner", "version", "agreed", "review"]),
];

/// The parts whose sentences are filled with a school's names; the words of the interface stand
/// beside any school's text and name nobody.
const NAMES_ROLES: [&str; 6] =
    ["/place/", "/document/", "/question/", "/topic/", "/concern/", "/policy/statement/"];

pub(super) fn check(guide: &Guide, known: &Known<'_>, faults: &mut Vec<Fault>) {
    match serde_json::to_value(guide) {
        Ok(value) => walk(&value, &mut String::new(), known, faults),
        Err(error) => faults.push(Fault::error("", error.to_string(), "write the guide as text")),
    }
    for (field, keys) in FILLED {
        let text = match field {
            "/wording/find_many" => &guide.wording.find_many,
            "/wording/ask_for" => &guide.wording.ask_for,
            "/wording/outcome" => &guide.wording.outcome,
            _ => &guide.policy.source,
        };
        for key in keys.iter().filter(|key| !text.contains(&format!("{{{key}}}"))) {
            faults.push(Fault::error(
                field,
                format!("`{{{key}}}` is missing, so a parent would not read it"),
                format!("write `{{{key}}}` where it belongs in the sentence"),
            ));
        }
    }
}

/// Looks at every string below a field.
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

/// Looks at what stands in braces in one string.
fn braces(text: &str, field: &str, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let more = FILLED.iter().find(|(name, _)| *name == field).map_or(&[][..], |(_, keys)| keys);
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
        let fills = more.contains(&key) || (names_roles && known.roles.contains(key));
        if !fills {
            faults.push(Fault::error(
                field,
                format!("nothing can be filled in for `{{{key}}}`"),
                if names_roles {
                    "write the id of a role in the braces, or take them away"
                } else {
                    "take the braces away: no page fills in a role here"
                },
            ));
        }
    }
    if stray {
        faults.push(Fault::error(
            field,
            "a brace has no partner",
            "write `{` and `}` around the id of a role, or take the brace away",
        ));
    }
}
