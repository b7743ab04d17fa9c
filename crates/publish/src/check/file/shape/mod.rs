//! Compares a file with the shape of the Rust types.

use jsonschema::Validator;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value;

use super::tree::Tree;
use crate::fault::{Fault, LocatedFault};
use words::Words;

pub(crate) use words::nearest;

mod choice;
mod kinds;
mod words;

/// The syntax of a file, so that fixes can be shown in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syntax {
    /// The syntax of guides.
    Toml,
    /// The syntax of school files.
    Json,
}

/// The shape of one Rust type.
pub(super) struct Shape {
    schema: Value,
    validator: Result<Validator, String>,
    /// The syntax of its files.
    pub(super) syntax: Syntax,
}

impl Shape {
    /// The shape of a type, for files in this syntax.
    pub(super) fn of<T: JsonSchema>(syntax: Syntax) -> Self {
        let schema = SchemaGenerator::default().into_root_schema_for::<T>().to_value();
        let validator = jsonschema::validator_for(&schema).map_err(|error| error.to_string());
        Self { schema, validator, syntax }
    }

    /// Everything in a file that doesn't fit the shape.
    pub(super) fn faults(&self, tree: &Tree) -> Vec<LocatedFault> {
        let validator = match &self.validator {
            Ok(validator) => validator,
            Err(error) => {
                let problem = format!("no file can be checked: {error}");
                let fault = Fault::error("", problem, "report this as a bug in Open Door");
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
