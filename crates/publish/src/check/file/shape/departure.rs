//! Finds where a value doesn't match a schema. It supports what `schemars` uses of JSON Schema for
//! our types; a test fails if that grows.

use serde_json::{Map, Value};

use crate::check::file::tree::push;

/// One way in which a value departs from its schema.
#[derive(Debug)]
pub(super) struct Departure<'a> {
    /// The JSON pointer of the value.
    pub(super) at: String,
    /// The value.
    pub(super) value: &'a Value,
    /// Its schema.
    pub(super) schema: &'a Value,
    /// How it departs.
    pub(super) how: How<'a>,
}

/// How a value departs from its schema.
#[derive(Debug)]
pub(super) enum How<'a> {
    /// It has these unknown fields.
    Unknown(Vec<&'a str>),
    /// It lacks a field.
    Missing(&'a str),
    /// It isn't of any of these types.
    Type(Vec<&'a str>),
    /// It has none of these forms. Gives their schemas, and how it departs from each.
    Choice(&'a [Value], Vec<Vec<Departure<'a>>>),
    /// It isn't the only value allowed, or it has several forms at once.
    Other,
}

/// Every departure of a whole file.
pub(super) fn departures<'a>(value: &'a Value, schema: &'a Value) -> Vec<Departure<'a>> {
    Finder { top: schema }.find(value, schema, "")
}

#[derive(Clone, Copy)]
struct Finder<'a> {
    /// The whole schema, which `$ref`s point into.
    top: &'a Value,
}

impl<'a> Finder<'a> {
    fn find(self, value: &'a Value, schema: &'a Value, at: &str) -> Vec<Departure<'a>> {
        if let Some(part) = schema.get("$ref").and_then(Value::as_str) {
            let part = self.top.pointer(part.trim_start_matches('#'));
            return part.map(|part| self.find(value, part, at)).unwrap_or_default();
        }
        let departs = |how| Departure { at: at.to_owned(), value, schema, how };
        let types = types(schema);
        if !types.is_empty() && !types.iter().any(|name| is_a(value, name)) {
            return vec![departs(How::Type(types))];
        }
        let mut found = Vec::new();
        if schema.get("const").is_some_and(|only| only != value) {
            found.push(departs(How::Other));
        }
        for (keyword, is_one) in [("anyOf", false), ("oneOf", true)] {
            let Some(forms) = schema.get(keyword).and_then(Value::as_array) else { continue };
            let tried: Vec<_> = forms.iter().map(|form| self.find(value, form, at)).collect();
            match tried.iter().filter(|form| form.is_empty()).count() {
                0 => found.push(departs(How::Choice(forms, tried))),
                count if count > 1 && is_one => found.push(departs(How::Other)),
                _ => {}
            }
        }
        match value {
            Value::Object(fields) => {
                found.extend(self.fields(fields, schema, at, departs));
            }
            Value::Array(items) => {
                let of_items = schema.get("items");
                for (index, item) in items.iter().enumerate() {
                    let at = child(at, &index.to_string());
                    found.extend(
                        of_items.into_iter().flat_map(|schema| self.find(item, schema, &at)),
                    );
                }
            }
            _ => {}
        }
        found
    }

    /// The departures of a value's fields.
    fn fields(
        self,
        fields: &'a Map<String, Value>,
        schema: &'a Value,
        at: &str,
        departs: impl Fn(How<'a>) -> Departure<'a>,
    ) -> Vec<Departure<'a>> {
        let known = schema.get("properties").and_then(Value::as_object);
        let others = schema.get("additionalProperties");
        let mut found = Vec::new();
        let mut unknown = Vec::new();
        for (name, field) in fields {
            let own = known.and_then(|known| known.get(name)).or(others);
            match own {
                Some(Value::Bool(false)) => unknown.push(&**name),
                Some(own) => found.extend(self.find(field, own, &child(at, name))),
                None => {}
            }
        }
        if !unknown.is_empty() {
            found.push(departs(How::Unknown(unknown)));
        }
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        let missing = required.filter_map(Value::as_str).filter(|name| !fields.contains_key(*name));
        found.extend(missing.map(|name| departs(How::Missing(name))));
        found
    }
}

/// The types that a schema allows; empty if it allows any.
fn types(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Whether a value is of a type, given the schema's name for it.
fn is_a(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => false,
    }
}

fn child(at: &str, name: &str) -> String {
    let mut pointer = at.to_owned();
    push(&mut pointer, name);
    pointer
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use schemars::SchemaGenerator;

    use super::*;
    use crate::content::{GuideFile, SchoolFile, TrustFile};

    /// The keywords that we support.
    const KNOWN: [&str; 10] = [
        "$ref",
        "additionalProperties",
        "anyOf",
        "const",
        "items",
        "oneOf",
        "properties",
        "required",
        "type",
        "$defs",
    ];
    /// The keywords that are for people or other programs.
    const NOTES: [&str; 5] = ["$schema", "default", "description", "format", "title"];

    fn keywords(schema: &Value, found: &mut BTreeSet<String>) {
        let Value::Object(fields) = schema else { return };
        for (keyword, value) in fields {
            found.insert(keyword.clone());
            match (&**keyword, value) {
                ("properties" | "$defs", Value::Object(named)) => {
                    for schema in named.values() {
                        keywords(schema, found);
                    }
                }
                ("anyOf" | "oneOf", Value::Array(forms)) => {
                    for schema in forms {
                        keywords(schema, found);
                    }
                }
                ("items" | "additionalProperties", schema) => keywords(schema, found),
                _ => {}
            }
        }
    }

    #[test]
    fn our_types_use_only_the_supported_keywords() {
        let mut generator = SchemaGenerator::default();
        let schemas = [
            generator.root_schema_for::<GuideFile>(),
            generator.root_schema_for::<TrustFile>(),
            generator.root_schema_for::<SchoolFile>(),
        ];
        let mut found = BTreeSet::new();
        for schema in schemas {
            keywords(schema.as_value(), &mut found);
        }
        let is_new = |keyword: &&String| {
            !KNOWN.contains(&keyword.as_str()) && !NOTES.contains(&keyword.as_str())
        };
        assert_eq!(found.iter().filter(is_new).collect::<Vec<_>>(), [""; 0]);
    }
}
