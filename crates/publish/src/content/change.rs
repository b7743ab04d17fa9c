//! A change to a part of England's guide, or a new part.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Some fields of a `T`. If England's guide has a `T` with the same id, they replace its fields. If
/// not, they must make a whole new `T`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Change<T> {
    fields: Map<String, Value>,
    #[serde(skip)]
    part: PhantomData<T>,
}

impl<T: Serialize + DeserializeOwned> Change<T> {
    /// The id of the part that it changes or adds.
    #[must_use]
    pub fn id(&self) -> &str {
        self.fields.get("id").and_then(Value::as_str).unwrap_or_default()
    }

    /// The part after the change, or a new part if there was none.
    ///
    /// # Errors
    /// The name of the first field that a new part lacks.
    pub fn apply(&self, part: Option<&T>) -> Result<T, String> {
        let mut fields = match part.map(serde_json::to_value) {
            Some(Ok(Value::Object(fields))) => fields,
            _ => Map::new(),
        };
        fields.extend(self.fields.clone());
        serde_json::from_value(Value::Object(fields)).map_err(|error| {
            // Serde says "missing field `answer`". The shape check has found any other fault.
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

    /// The shape of a `T` in which only the id is required.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = T::json_schema(generator);
        schema.insert("required".to_owned(), Value::from(vec!["id"]));
        schema
    }
}
