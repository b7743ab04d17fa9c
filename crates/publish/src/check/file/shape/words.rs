//! Explains in plain words how a file departs from its shape.

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;
use serde_json::{Map, Value};

use super::Syntax;
use crate::check::file::tree::{Tree, push};
use crate::fault::{Fault, LocatedFault};
use crate::printable::quoted;

/// Turns schema errors into faults in plain words.
pub(super) struct Words<'a> {
    pub(super) schema: &'a Value,
    pub(super) syntax: Syntax,
    pub(super) tree: &'a Tree,
    pub(super) found: Vec<LocatedFault>,
}

impl Words<'_> {
    /// Adds the faults of one schema error.
    pub(super) fn add(&mut self, error: &ValidationError<'_>) {
        let at = error.instance_path().as_str();
        match error.kind() {
            Kind::AdditionalProperties { unexpected } => {
                for name in unexpected {
                    self.unknown(error, name);
                }
            }
            Kind::Required { property } => {
                self.missing(error, property.as_str().unwrap_or_default());
            }
            Kind::OneOfNotValid { context } | Kind::AnyOf { context } => {
                self.choice(error, context);
            }
            Kind::Type { kind } => self.kind(error, kind),
            _ => {
                self.fault(at, "this isn’t allowed here".to_owned(), "compare it with other files");
            }
        }
    }

    /// Adds a fault of a value.
    pub(super) fn fault(&mut self, at: &str, problem: String, fix: impl Into<String>) {
        self.found.push(self.tree.at_value(Fault::error(at, problem, fix)));
    }

    /// Adds the fault of an unknown field, with the closest known one.
    fn unknown(&mut self, error: &ValidationError<'_>, name: &str) {
        let known = self.around(error).get("properties").and_then(Value::as_object);
        let (given, free) = known
            .into_iter()
            .flat_map(Map::keys)
            .map(String::as_str)
            // Fields such as `$schema` are for programs.
            .filter(|known| !known.starts_with('$'))
            .partition::<Vec<_>, _>(|known| error.instance().get(known).is_some());
        let fix = match (nearest(name, &free), nearest(name, &given)) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, Some(near)) => format!("remove it: `{near}` is already there"),
            (None, None) if free.is_empty() => "remove it".to_owned(),
            (None, None) => format!("remove it, or use one of: {}", free.join(", ")),
        };
        self.unknown_field(error.instance_path().as_str(), name, fix);
    }

    /// Adds the fault of an unknown field.
    pub(super) fn unknown_field(&mut self, around: &str, name: &str, fix: String) {
        let fault = Fault::error(
            field(around, name),
            format!("there is no field called {}", quoted(name)),
            fix,
        );
        self.found.push(self.tree.at_key(fault));
    }

    fn missing(&mut self, error: &ValidationError<'_>, name: &str) {
        let about = self
            .around(error)
            .pointer(&format!("/properties/{name}/description"))
            .and_then(Value::as_str)
            // A link to Rust docs means nothing to the person who fixes the file.
            .filter(|about| !about.contains("[`"));
        let fix = match about {
            Some(about) => format!("add `{name}`: {about}"),
            None => format!("add `{name}`"),
        };
        let at = field(error.instance_path().as_str(), name);
        self.fault(&at, format!("the field `{name}` is missing"), fix);
    }

    /// The part of the schema that an error is about.
    pub(super) fn around(&self, error: &ValidationError<'_>) -> &Value {
        let part = error.schema_path().as_str().rsplit_once('/').map_or("", |(part, _)| part);
        self.schema.pointer(part).unwrap_or(&Value::Null)
    }
}

/// The closest of the known words, if it is close enough to be meant.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let rate = |known: &&'a str| (strsim::jaro_winkler(word, known), *known);
    known
        .iter()
        .map(rate)
        .filter(|(similarity, _)| *similarity > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}

/// The pointer of a field in a part of the file.
fn field(around: &str, name: &str) -> String {
    let mut pointer = around.to_owned();
    push(&mut pointer, name);
    pointer
}
