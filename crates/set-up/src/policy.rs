//! Changes the social networking policy: starts one, and adds and removes its parts.

use serde_json::{Value, json};

use crate::draft::{Draft, Which};
use crate::example;

/// The field of a trust's file with its policy.
pub const POLICY: &str = "/policy";
/// The sections of the policy.
pub const SECTIONS: &str = "/policy/section";
/// The statements of the policy.
pub const STATEMENTS: &str = "/policy/statement";

/// Removes the policy, because the school has none. What was typed is put aside.
pub fn put_aside(draft: &mut Draft) {
    draft.policy_aside = draft.value(Which::Trust, POLICY).cloned();
    draft.set(Which::Trust, POLICY, None);
}

/// Starts a policy: the one that was put aside, or else one with this title and one statement.
pub fn begin(draft: &mut Draft, title: &str, statement: &str) {
    if let Some(policy) = draft.policy_aside.take() {
        return draft.set(Which::Trust, POLICY, Some(policy));
    }
    let policy = json!({ "title": title, "document": "social-networking", "statement": [] });
    draft.set(Which::Trust, POLICY, Some(policy));
    add_statement(draft, statement);
}

/// Starts a policy with the sections and statements of the example, without its owner, version and
/// dates.
pub fn begin_from_example(draft: &mut Draft) {
    let Some(example) = example::draft() else { return };
    draft.policy_aside = None;
    for name in ["title", "document", "section", "statement"] {
        let field = format!("{POLICY}/{name}");
        draft.set(Which::Trust, &field, example.value(Which::Trust, &field).cloned());
    }
}

/// Adds a statement.
pub fn add_statement(draft: &mut Draft, text: &str) {
    let id = draft.free_id(Which::Trust, STATEMENTS, "statement");
    let statement = json!({ "id": id, "kind": "do", "text": text, "on": ["talking", "posts"] });
    draft.push(Which::Trust, STATEMENTS, statement);
}

/// Adds a section.
pub fn add_section(draft: &mut Draft, title: &str) {
    let id = draft.free_id(Which::Trust, SECTIONS, "section");
    draft.push(Which::Trust, SECTIONS, json!({ "id": id, "title": title }));
}

/// Removes a section, and the references to it in statements.
pub fn remove_section(draft: &mut Draft, index: usize) {
    let id = draft.text(Which::Trust, &format!("{SECTIONS}/{index}/id")).to_owned();
    draft.remove(Which::Trust, SECTIONS, index);
    for statement in 0..draft.length(Which::Trust, STATEMENTS) {
        let cites = format!("{STATEMENTS}/{statement}/section");
        if draft.text(Which::Trust, &cites) == id {
            draft.set(Which::Trust, &cites, None);
        }
    }
}

/// Whether a statement is on a theme.
#[must_use]
pub fn is_on(draft: &Draft, statement: usize, theme: &str) -> bool {
    themes(draft, statement).iter().any(|on| on == theme)
}

/// Puts a statement on a theme, or takes it off.
pub fn set_on(draft: &mut Draft, statement: usize, theme: &str, is_on: bool) {
    let mut themes = themes(draft, statement);
    themes.retain(|on| on != theme);
    if is_on {
        themes.push(theme.to_owned());
    }
    draft.set(Which::Trust, &format!("{STATEMENTS}/{statement}/on"), Some(themes.into()));
}

fn themes(draft: &Draft, statement: usize) -> Vec<String> {
    let on = draft.value(Which::Trust, &format!("{STATEMENTS}/{statement}/on"));
    let on = on.and_then(Value::as_array).into_iter().flatten();
    on.filter_map(|theme| theme.as_str().map(str::to_owned)).collect()
}
