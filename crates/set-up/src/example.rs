//! What is still the example's in a draft, although it's for another school.

use std::sync::LazyLock;

use serde_json::Value;

use crate::draft::{Draft, Which};
use crate::opened::example;
use crate::policy::STATEMENTS;

static EXAMPLE: LazyLock<Option<Draft>> = LazyLock::new(|| example().ok());

/// The only school of the example.
const SCHOOL: Which = Which::School(0);

/// What a role's contact has that must be a school's own.
const CONTACT: [&str; 4] = ["person", "telephone", "email", "address"];

/// The example.
pub(crate) fn draft() -> Option<&'static Draft> {
    EXAMPLE.as_ref()
}

/// Whether any statement of the policy is still the example's, although the trust isn't.
#[must_use]
pub fn has_example_statement(draft: &Draft) -> bool {
    let Some(example) = self::draft() else { return false };
    let texts = |draft: &Draft| -> Vec<String> {
        let statements = draft.value(Which::Trust, STATEMENTS).and_then(Value::as_array);
        let texts = statements.into_iter().flatten().filter_map(|statement| statement.get("text"));
        texts.filter_map(|text| text.as_str().map(str::to_owned)).collect()
    };
    let examples = texts(example);
    let is_other = draft.text(Which::Trust, "/name") != example.text(Which::Trust, "/name");
    is_other && texts(draft).iter().any(|text| examples.contains(text))
}

/// The fields of schools with a person, number or address that is still the example's, although the
/// school isn't: parents would call somebody who was made up.
#[must_use]
pub fn example_contacts(draft: &Draft) -> Vec<(Which, String)> {
    let Some(example) = self::draft() else { return Vec::new() };
    let roles = example.value(SCHOOL, "/roles").and_then(Value::as_object);
    let fields: Vec<String> = roles
        .into_iter()
        .flatten()
        .flat_map(|(role, _)| CONTACT.map(|name| format!("/roles/{role}/{name}")))
        .filter(|field| !example.text(SCHOOL, field).is_empty())
        .collect();
    let is_example = |school, field: &str| draft.text(school, field) == example.text(SCHOOL, field);
    let others = (0..draft.schools()).map(Which::School);
    let others = others.filter(|school| !is_example(*school, "/name"));
    others
        .flat_map(|school| fields.iter().map(move |field| (school, field.clone())))
        .filter(|(school, field)| is_example(*school, field))
        .collect()
}
