//! Adds paths of complaints about certain people to the complaints procedure.

use serde_json::{Value, json};

use crate::draft::{Draft, Which};
use crate::procedure::{USUAL_PATH, kind_of, step_of, step_with_id};

/// The paths of complaints about certain people.
pub const ABOUT: &str = "/ladder/about";

/// Whether complaints about whoever holds a role have a path of their own.
#[must_use]
pub fn has_path(draft: &Draft, role: &str) -> bool {
    let about = draft.value(Which::Trust, ABOUT).and_then(Value::as_array);
    about.into_iter().flatten().any(|path| roles(path, "who").contains(&role))
}

/// Adds a path for complaints about whoever holds a role, after the others.
pub fn add_path(draft: &mut Draft, role: &str) {
    let path = path_about(draft, role);
    draft.push(Which::Trust, ABOUT, json!({ "who": [role], "path": path }));
}

/// The usual path from its first complaint in writing, without the holder of a role. Up to that
/// person's own step, complaints go to whoever comes next, because nobody should look into a complaint
/// about somebody above them.
fn path_about(draft: &Draft, role: &str) -> Vec<Value> {
    let usual = draft.value(Which::Trust, USUAL_PATH).and_then(Value::as_array);
    let usual = usual.into_iter().flatten().filter_map(|item| step_with_id(draft, step_of(item)));
    let (outside, inside): (Vec<&Value>, Vec<&Value>) =
        usual.partition(|step| kind_of(step) == "outside");
    // If the procedure is only talks, the path is too.
    let first = inside.iter().position(|step| kind_of(step) != "talk").unwrap_or_default();
    let inside = &inside[first..];
    let last = inside.iter().rposition(|step| roles(step, "to").contains(&role));
    let others = inside[last.unwrap_or(inside.len())..].iter();
    let other = others
        .flat_map(|step| ["via", "to"].map(|field| roles(step, field)).concat())
        .find(|other| *other != role);
    let inside = inside.iter().enumerate().filter_map(|(index, step)| {
        if last.is_none_or(|last| index > last) {
            return Some(without(step, role));
        }
        // With somebody else, a talk or a review wouldn't be the same step, so leave it out.
        let is_kept = matches!(kind_of(step), "write" | "panel");
        other.filter(|_| is_kept).map(|other| received_by(step, &[other], &[]))
    });
    inside.chain(outside.iter().map(|step| without(step, role))).collect()
}

/// A step as it is, or if the holder of a role has a part in it, a variant with only the others.
fn without(step: &Value, role: &str) -> Value {
    let has = |field| roles(step, field).contains(&role);
    if !["to", "via", "or_to"].into_iter().any(has) && !deciders(step).contains(&role) {
        return step["id"].clone();
    }
    let mut item =
        received_by(step, &others(roles(step, "to"), role), &others(deciders(step), role));
    // If an item names its receivers, it doesn't inherit `via` and `or_to` from the step.
    if let [via] = *others(roles(step, "via"), role) {
        item["via"] = via.into();
    }
    if let or_to @ [_, ..] = &*others(roles(step, "or_to"), role) {
        item["or_to"] = json!(or_to);
    }
    item
}

fn others<'a>(mut roles: Vec<&'a str>, role: &str) -> Vec<&'a str> {
    roles.retain(|other| *other != role);
    roles
}

/// A variant of a step that goes to these roles. If anybody decides in the step, these do instead.
fn received_by(step: &Value, to: &[&str], decided_by: &[&str]) -> Value {
    let mut item = json!({ "step": step["id"], "to": to });
    if !deciders(step).is_empty() {
        item["decided_by"] = json!(decided_by);
    }
    item
}

/// The roles that decide in a step.
fn deciders(step: &Value) -> Vec<&str> {
    let members = step.get("members").map(|members| roles(members, "from"));
    [roles(step, "decided_by"), members.unwrap_or_default()].concat()
}

/// The roles in a field: one, a list or none.
fn roles<'a>(fields: &'a Value, field: &str) -> Vec<&'a str> {
    match fields.get(field) {
        Some(Value::Array(roles)) => roles.iter().filter_map(Value::as_str).collect(),
        other => other.and_then(Value::as_str).into_iter().collect(),
    }
}
