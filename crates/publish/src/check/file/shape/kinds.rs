//! Explains values of the wrong kind: a number instead of text, text instead of a list.

use serde_json::Value;

use super::Syntax;
use super::departure::Departure;
use super::words::Words;

impl Words<'_> {
    /// Adds the fault of a value that isn't of any of these types.
    pub(super) fn kind(&mut self, departure: &Departure<'_>, types: &[&str]) {
        let wanted = types.iter().copied().find(|wanted| *wanted != "null");
        let groups = departure.schema.pointer("/items/$ref").is_some();
        let (wanted, fix) = match (wanted, self.syntax) {
            (Some("string"), _) => ("text", "put it in quotation marks"),
            (Some("boolean"), _) => ("true or false", "write one of them, without quotation marks"),
            (Some("integer"), _) => {
                ("a whole number", "write it in figures, without quotation marks")
            }
            (Some("array"), Syntax::Toml) if groups => {
                ("a list of groups of fields", "put the heading of each group in [[ ]]")
            }
            (Some("array"), Syntax::Json) if groups => {
                ("a list of groups of fields", "put each group in { } and the list in [ ]")
            }
            (Some("array"), _) => ("a list", "put it in [ ], as in [\"…\", \"…\"]"),
            (Some("object"), Syntax::Toml) => {
                ("a group of fields", "put its fields in { } or under a heading in [ ]")
            }
            (Some("object"), Syntax::Json) => ("a group of fields", "put its fields in { }"),
            // Content has no fields of any other type.
            _ => ("left out", "remove it"),
        };
        let actual = match departure.value {
            Value::Number(number) if wanted == "a whole number" => number.to_string(),
            other => what(other).to_owned(),
        };
        let problem = format!("this must be {wanted}, not {actual}");
        self.fault(&departure.at, problem, fix);
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
