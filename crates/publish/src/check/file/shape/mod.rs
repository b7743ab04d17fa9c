//! Compares a file with the shape of the Rust types.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value;

use super::tree::Tree;
use crate::fault::LocatedFault;
use departure::departures;
use words::Words;

pub(crate) use words::nearest;

mod choice;
mod departure;
mod kinds;
mod words;

/// The syntax of a file, which fixes are shown in.
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
    /// The syntax of its files.
    pub(super) syntax: Syntax,
}

impl Shape {
    /// The shape of a type, for files in this syntax.
    pub(super) fn of<T: JsonSchema>(syntax: Syntax) -> Self {
        let schema = SchemaGenerator::default().into_root_schema_for::<T>().to_value();
        Self { schema, syntax }
    }

    /// A fault for everything in a file that doesn't fit the shape.
    pub(super) fn faults(&self, tree: &Tree) -> Vec<LocatedFault> {
        let mut words = Words { syntax: self.syntax, tree, found: Vec::new() };
        for departure in departures(&tree.value, &self.schema) {
            words.add(&departure);
        }
        words.found
    }
}
