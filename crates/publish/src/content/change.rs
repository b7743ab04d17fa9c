//! A part of England's guide that a trust changes, or a new one.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Some fields of a `T`: with the id of one in England's guide, they replace its fields; with
/// another id, they must be a whole new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Change<T> {
    fields: Map<String, Value>,
    #[serde(skip)]
    part: PhantomData<T>,
}

impl<T: Serialize + DeserializeOwned> Change<T> {
    /// The id of what it changes or adds.
    #[must_use]
    pub fn id(&self) -> &str {
        self.fields.get("id").and_then(Value::as_str).unwrap_or_default()
    }

    /// The names of the fields that it gives.
    pub fn given(&self) -> impl Iterator<Item = &str> {
        self.fields.keys().map(String::as_str)
    }

    /// The changed part, or a new one if there is none to change.
    ///
    /// # Errors
    /// The first field that a new one lacks.
    pub fn apply(&self, part: Option<&T>) -> Result<T, String> {
        let mut fields = match part.map(serde_json::to_value) {
            Some(Ok(Value::Object(fields))) => fields,
            _ => Map::new(),
        };
        fields.extend(self.fields.clone());
        serde_json::from_value(Value::Object(fields)).map_err(|error| {
            // Serde says "missing field `answer`"; any other fault has been found by its shape.
            let message = error.to_string();
            message.split('`').nth(1).unwrap_or(&message).to_owned()
        })
    }
}

impl<T: JsonSchema> JsonSchema for Change<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Change{}", T::schema_name()).into()
    }

    /// The shape of a `T` of which only the id is required.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = T::json_schema(generator);
        schema.insert("required".to_owned(), Value::from(vec!["id"]));
        schema
    }
}
