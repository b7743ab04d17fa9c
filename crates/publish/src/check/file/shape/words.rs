//! Explains in plain words how a file departs from its shape.

use serde_json::{Map, Value};

use super::Syntax;
use super::departure::{Departure, How};
use crate::check::file::tree::{Tree, push};
use crate::fault::{Fault, LocatedFault};
use crate::printable::quoted;

/// Turns departures into faults in plain words.
pub(super) struct Words<'a> {
    pub(super) syntax: Syntax,
    pub(super) tree: &'a Tree,
    pub(super) found: Vec<LocatedFault>,
}

impl Words<'_> {
    /// Adds the faults of one departure.
    pub(super) fn add(&mut self, departure: &Departure<'_>) {
        match &departure.how {
            How::Unknown(names) => {
                for name in names {
                    self.unknown(departure, name);
                }
            }
            How::Missing(name) => self.missing(departure, name),
            How::Choice(schemas, forms) => self.choice(departure, schemas, forms),
            How::Type(types) => self.kind(departure, types),
            How::Other => {
                let problem = "this isn’t allowed here".to_owned();
                self.fault(&departure.at, problem, "compare it with other files");
            }
        }
    }

    /// Adds a fault at a value.
    pub(super) fn fault(&mut self, at: &str, problem: String, fix: impl Into<String>) {
        self.found.push(self.tree.at_value(Fault::error(at, problem, fix)));
    }

    /// Adds the fault of an unknown field, and suggests the closest known one.
    fn unknown(&mut self, departure: &Departure<'_>, name: &str) {
        let known = departure.schema.get("properties").and_then(Value::as_object);
        let (used, unused) = known
            .into_iter()
            .flat_map(Map::keys)
            .map(String::as_str)
            // Fields such as `$schema` are for programs.
            .filter(|known| !known.starts_with('$'))
            .partition::<Vec<_>, _>(|known| departure.value.get(known).is_some());
        let fix = match (nearest(name, &unused), nearest(name, &used)) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, Some(near)) => format!("remove it: `{near}` is already there"),
            (None, None) if unused.is_empty() => "remove it".to_owned(),
            (None, None) => format!("remove it, or use one of: {}", unused.join(", ")),
        };
        self.unknown_field(&departure.at, name, fix);
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

    fn missing(&mut self, departure: &Departure<'_>, name: &str) {
        let about = departure
            .schema
            .pointer(&format!("/properties/{name}/description"))
            .and_then(Value::as_str)
            // A link to Rust docs wouldn't help the person who fixes the file.
            .filter(|about| !about.contains("[`"));
        let fix = match about {
            Some(about) => format!("add `{name}`: {about}"),
            None => format!("add `{name}`"),
        };
        let at = field(&departure.at, name);
        self.fault(&at, format!("the field `{name}` is missing"), fix);
    }
}

/// The closest of the known words, if it's close enough to be what was meant.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let rate = |known: &&'a str| (strsim::jaro_winkler(word, known), *known);
    known
        .iter()
        .map(rate)
        .filter(|(similarity, _)| *similarity > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}

/// The pointer to a field of a part of the file.
fn field(around: &str, name: &str) -> String {
    let mut pointer = around.to_owned();
    push(&mut pointer, name);
    pointer
}
