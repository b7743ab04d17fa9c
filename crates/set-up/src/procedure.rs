//! Changes the complaints procedure: starts one from a pattern, and adds and removes steps.

use std::sync::LazyLock;

use publish::content::Unit;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::about::ABOUT;
use crate::draft::{Draft, Which};

/// The field of a trust's file with its procedure.
pub const LADDER: &str = "/ladder";
/// The steps of the procedure.
pub const STEPS: &str = "/ladder/step";

/// The steps of most complaints, in order.
pub(crate) const USUAL_PATH: &str = "/ladder/path";

/// A common procedure.
#[derive(Debug, Clone, Deserialize)]
pub struct Pattern {
    /// Its id.
    pub id: String,
    /// What staff choose.
    pub title: String,
    /// The procedure, as a trust's file writes it.
    pub ladder: Value,
}

#[derive(Deserialize)]
struct Patterns {
    pattern: Vec<Pattern>,
}

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let file = include_str!("../../../content/set-up/patterns.toml");
    toml::from_str(file).map(|file: Patterns| file.pattern).unwrap_or_default()
});

/// Every pattern.
#[must_use]
pub fn patterns() -> &'static [Pattern] {
    &PATTERNS
}

/// The pattern that the procedure is the same as, if any.
#[must_use]
pub fn pattern_of(draft: &Draft) -> Option<&'static Pattern> {
    let ladder = draft.value(Which::Trust, LADDER)?;
    patterns().iter().find(|pattern| pattern.ladder == *ladder)
}

/// Whether starting the procedure afresh would lose steps that staff have changed.
#[must_use]
pub fn is_own(draft: &Draft) -> bool {
    draft.value(Which::Trust, LADDER).is_some() && pattern_of(draft).is_none()
}

/// Starts the procedure afresh from the pattern with this id. If there's none, it is the usual
/// procedure again.
pub fn begin_from(draft: &mut Draft, id: &str) {
    let pattern = patterns().iter().find(|pattern| pattern.id == id);
    draft.set(Which::Trust, LADDER, pattern.map(|pattern| pattern.ladder.clone()));
}

/// The id of each step, in the order of the file.
pub fn steps(draft: &Draft) -> impl Iterator<Item = &str> {
    draft.ids(Which::Trust, STEPS)
}

/// The fields of all paths: the usual path, then those of complaints about certain people.
#[must_use]
pub fn paths(draft: &Draft) -> Vec<String> {
    let about = draft.length(Which::Trust, ABOUT);
    let about = (0..about).map(|at| format!("{ABOUT}/{at}/path"));
    std::iter::once(USUAL_PATH.to_owned()).chain(about).collect()
}

/// The id of the step in an item of a path.
#[must_use]
pub fn step_of(item: &Value) -> &str {
    item.as_str().or_else(|| item.get("step")?.as_str()).unwrap_or_default()
}

/// The step with this id.
pub(crate) fn step_with_id<'a>(draft: &'a Draft, id: &str) -> Option<&'a Value> {
    let mut steps = draft.value(Which::Trust, STEPS)?.as_array()?.iter();
    steps.find(|step| step.get("id").is_some_and(|own| own == id))
}

/// The kind of a step; empty if it has none.
pub(crate) fn kind_of(step: &Value) -> &str {
    step.get("kind").and_then(Value::as_str).unwrap_or_default()
}

/// Whether the step with this id is outside the school.
#[must_use]
pub fn is_outside(draft: &Draft, id: &str) -> bool {
    step_with_id(draft, id).is_some_and(|step| kind_of(step) == "outside")
}

/// Whether a school's file says how to reach the holder of a role.
#[must_use]
pub fn is_reachable(draft: &Draft, school: Which, role: &str) -> bool {
    ["telephone", "email", "address", "link"]
        .iter()
        .any(|way| !draft.text(school, &format!("/roles/{role}/{way}")).trim().is_empty())
}

/// Adds a step of this kind for this role, and puts it on the usual path.
pub fn add_step(draft: &mut Draft, kind: &str, to: &str) {
    let id = draft.free_id(Which::Trust, STEPS, "step");
    draft.push(Which::Trust, STEPS, json!({ "id": id, "kind": kind, "to": [to] }));
    add_to_path(draft, USUAL_PATH, &id);
}

/// Puts a step on a path, before the steps outside school.
pub fn add_to_path(draft: &mut Draft, path: &str, step: &str) {
    let items = draft.value(Which::Trust, path).and_then(Value::as_array);
    let items = items.map(Vec::as_slice).unwrap_or_default();
    let outside = items.iter().rev().take_while(|item| is_outside(draft, step_of(item))).count();
    let last = items.len();
    let index = if is_outside(draft, step) { last } else { last - outside };
    draft.push(Which::Trust, path, step.into());
    for from in (index + 1..=last).rev() {
        draft.move_up(Which::Trust, path, from);
    }
}

/// Removes a step from the procedure and from all its paths.
pub fn remove_step(draft: &mut Draft, index: usize) {
    let Some(id) = steps(draft).nth(index).map(str::to_owned) else { return };
    draft.remove(Which::Trust, STEPS, index);
    for path in paths(draft) {
        let items = draft.value(Which::Trust, &path).and_then(Value::as_array);
        let found = items.and_then(|items| items.iter().position(|item| step_of(item) == id));
        if let Some(found) = found {
            draft.remove(Which::Trust, &path, found);
        }
    }
}

/// Sets the length of a span to what was typed. A new span is in school days. Text that isn't a
/// number is kept, so that the check can report it.
pub fn set_count(draft: &mut Draft, span: &str, typed: &str) {
    let number = typed.trim().parse::<i64>();
    let count = number.map_or_else(|_| Value::from(typed), Value::from);
    draft.set(Which::Trust, &format!("{span}/count"), Some(count));
    let unit = format!("{span}/unit");
    if draft.value(Which::Trust, &unit).is_none() {
        draft.set(Which::Trust, &unit, Some(Unit::SchoolDays.id().into()));
    }
}

/// Removes a span if nothing is typed for how long it is.
pub fn remove_empty_span(draft: &mut Draft, span: &str) {
    let count = draft.value(Which::Trust, &format!("{span}/count"));
    if count.and_then(Value::as_str).is_some_and(|typed| typed.trim().is_empty()) {
        draft.set(Which::Trust, span, None);
    }
}

/// Sets who a step of a path goes to; `None` for whoever it usually goes to.
pub fn send_to(draft: &mut Draft, path: &str, index: usize, to: Option<&str>) {
    let pointer = format!("{path}/{index}");
    let Some(item) = draft.value(Which::Trust, &pointer) else { return };
    let mut fields = match item {
        Value::Object(fields) => fields.clone(),
        other => {
            let step = step_of(other).to_owned();
            [("step".to_owned(), Value::from(step))].into_iter().collect()
        }
    };
    match to {
        Some(to) => fields.insert("to".to_owned(), json!([to])),
        None => fields.shift_remove("to"),
    };
    let is_plain = fields.len() == 1;
    let item = if is_plain { fields.remove("step").unwrap_or_default() } else { fields.into() };
    draft.set(Which::Trust, &pointer, Some(item));
}
