//! What is still the example's in a draft, although it's for another school.

use std::sync::LazyLock;

use serde_json::Value;

use crate::draft::{Draft, Which};
use crate::opened::example;
use crate::policy::STATEMENTS;

static EXAMPLE: LazyLock<Option<Draft>> = LazyLock::new(|| example().ok());

/// The only school of the example.
const SCHOOL: Which = Which::School(0);

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
    let Some(roles) = self::draft().and_then(|example| example.value(SCHOOL, "/roles")) else {
        return Vec::new();
    };
    let roles = roles.as_object().into_iter().flatten();
    let fields: Vec<(String, &str)> = roles
        .flat_map(|(role, contact)| {
            let texts = contact.as_object().into_iter().flatten();
            texts.filter_map(move |(name, text)| {
                let is_contact = ["person", "telephone", "email", "address"].contains(&&**name);
                Some((format!("/roles/{role}/{name}"), text.as_str().filter(|_| is_contact)?))
            })
        })
        .collect();
    let name = self::draft().map(|example| example.text(SCHOOL, "/name"));
    let others = (0..draft.schools()).map(Which::School);
    others
        .filter(|school| Some(draft.text(*school, "/name")) != name)
        .flat_map(|school| {
            let fields =
                fields.iter().filter(move |(field, text)| draft.text(school, field) == *text);
            fields.map(move |(field, _)| (school, field.clone()))
        })
        .collect()
}
