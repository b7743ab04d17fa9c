//! Everything in braces is something that a page can fill in.

use serde_json::Value;

use super::Known;
use crate::content::GuideFile;
use crate::fault::Fault;

/// The sentences that need something other than roles filled in, and what each must have.
const FILLED: [(&str, &[&str]); 4] = [
    ("/wording/find_many", &["count"]),
    ("/wording/ask_for", &["role"]),
    ("/wording/outcome", &["step"]),
    ("/policy_source/sentence", &["policy", "trust", "owner", "version", "agreed", "review"]),
];

/// The parts of the guide whose sentences may name roles. The words of the interface don't.
const NAMES_ROLES: [&str; 6] =
    ["/place/", "/document/", "/question/", "/topic/", "/concern/", "/policy/statement/"];

pub(super) fn check(file: &GuideFile, known: &Known<'_>, faults: &mut Vec<Fault>) {
    match serde_json::to_value(file) {
        Ok(value) => walk(&value, &mut String::new(), known, faults),
        Err(error) => {
            faults.push(Fault::error("", error.to_string(), "report this as a bug in Open Door"));
        }
    }
    for (field, keys) in FILLED {
        let text = match field {
            "/wording/find_many" => &file.guide.wording.find_many,
            "/wording/ask_for" => &file.guide.wording.ask_for,
            "/wording/outcome" => &file.guide.wording.outcome,
            _ => &file.policy_source.sentence,
        };
        for key in keys.iter().filter(|key| !text.contains(&format!("{{{key}}}"))) {
            faults.push(Fault::error(
                field,
                format!("`{{{key}}}` is missing, so parents wouldn’t see it"),
                format!("put `{{{key}}}` where it belongs in the sentence"),
            ));
        }
    }
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
