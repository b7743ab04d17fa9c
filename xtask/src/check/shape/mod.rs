//! The shape of the Rust types, and every place where a file departs from it.

use jsonschema::Validator;
use open_door::fault::Fault;
use open_door::school::School;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value;

use super::report::Located;
use super::tree::Tree;
use words::Words;

mod choice;
mod kinds;
mod words;

/// How a file is written, so that advice comes in its own syntax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syntax {
    /// As a guide is.
    Toml,
    /// As a school's file is.
    Json,
}

/// The shape of one Rust type.
pub(super) struct Shape {
    schema: Value,
    validator: Result<Validator, String>,
    /// How its files are written.
    pub(super) syntax: Syntax,
}

impl Shape {
    /// The shape of a type, for files of this syntax.
    pub(super) fn of<T: JsonSchema>(syntax: Syntax) -> Self {
        let schema = SchemaGenerator::default().into_root_schema_for::<T>().to_value();
        let validator = jsonschema::validator_for(&schema).map_err(|error| error.to_string());
        Self { schema, validator, syntax }
    }

    /// Every place where a file departs from the shape.
    pub(super) fn faults(&self, tree: &Tree) -> Vec<Located> {
        let validator = match &self.validator {
            Ok(validator) => validator,
            Err(error) => {
                let wrong = format!("no file can be checked: {error}");
                let fault = Fault::error("", wrong, "report this as a fault of Open Door");
                return vec![tree.at_value(fault)];
            }
        };
        let mut words =
            Words { schema: &self.schema, syntax: self.syntax, tree, found: Vec::new() };
        for error in validator.iter_errors(&tree.value) {
            words.add(&error);
        }
        words.found
    }
}

/// The JSON Schema of a school's file, for editors.
#[must_use]
pub fn schema() -> String {
    let schema = SchemaGenerator::default().into_root_schema_for::<School>().to_value();
    format!("{schema:#}\n")
}
