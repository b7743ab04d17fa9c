//! Explains values of the wrong kind: a number instead of text, text instead of a list.

use jsonschema::error::TypeKind;
use jsonschema::{JsonType, ValidationError};
use serde_json::Value;

use super::Syntax;
use super::words::Words;

impl Words<'_> {
    /// Adds the fault of a value of the wrong kind.
    pub(super) fn kind(&mut self, error: &ValidationError<'_>, kind: &TypeKind) {
        let wanted = match kind {
            TypeKind::Single(wanted) => Some(*wanted),
            TypeKind::Multiple(set) => set.iter().find(|wanted| *wanted != JsonType::Null),
        };
        let groups = self.around(error).pointer("/items/$ref").is_some();
        let (wanted, fix) = match (wanted, self.syntax) {
            (Some(JsonType::String), _) => ("text", "put it in quotation marks"),
            (Some(JsonType::Boolean), _) => {
                ("true or false", "write one of them, without quotation marks")
            }
            (Some(JsonType::Integer), _) => {
                ("a whole number", "write it in figures, without quotation marks")
            }
            (Some(JsonType::Array), Syntax::Toml) if groups => {
                ("a list of groups of fields", "put the heading of each group in [[ ]]")
            }
            (Some(JsonType::Array), Syntax::Json) if groups => {
                ("a list of groups of fields", "put each group in { } and the list in [ ]")
            }
            (Some(JsonType::Array), _) => ("a list", "put it in [ ], as in [\"…\", \"…\"]"),
            (Some(JsonType::Object), Syntax::Toml) => {
                ("a group of fields", "put its fields in { } or under a heading in [ ]")
            }
            (Some(JsonType::Object), Syntax::Json) => {
                ("a group of fields", "put its fields in { }")
            }
            // No content field is anything else.
            _ => ("left out", "remove it"),
        };
        let given = match &**error.instance() {
            Value::Number(number) if wanted == "a whole number" => number.to_string(),
            other => what(other).to_owned(),
        };
        let problem = format!("this must be {wanted}, not {given}");
        self.fault(error.instance_path().as_str(), problem, fix);
    }
}

/// What a value is, in the middle of a sentence.
pub(super) fn what(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "a group of fields",
    }
}
