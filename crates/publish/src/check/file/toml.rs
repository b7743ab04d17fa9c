//! Parses TOML into a tree.

use std::ops::Range;

use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeFloat, DeInteger, DeTable, DeValue, Error};

use super::tree::{Parsed, Spots, push};
use crate::fault::{Fault, LocatedFault};

/// The parser's message if a key is given twice.
const DUPLICATE: &str = "duplicate key";

/// Parses TOML, and finds several syntax errors at once.
pub(super) fn parse(text: &str) -> Parsed {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut faults: Vec<_> = errors.iter().map(|error| not_toml(error, text)).collect();
    // If the only errors are keys given twice, the file can still be read.
    if errors.iter().any(|error| error.message() != DUPLICATE) {
        return Parsed { tree: None, faults };
    }
    let mut reader = Reader { spots: Spots::default(), faults: Vec::new() };
    let mut pointer = String::new();
    reader.spots.add(&pointer, None, 0..0);
    let value = reader.table(&mut pointer, root.get_ref());
    faults.append(&mut reader.faults);
    Parsed { tree: Some(reader.spots.with(value)), faults }
}

fn not_toml(error: &Error, text: &str) -> LocatedFault {
    let fault = match error.message() {
        DUPLICATE => Fault::error("", "this field is given twice", "keep one of them"),
        message => Fault::error(
            "",
            format!("this is not valid TOML: {message}"),
            "compare it with the lines around it; check the quotation marks, commas and brackets",
        ),
    };
    LocatedFault::new(fault, Some(error.span().unwrap_or(text.len()..text.len())))
}

struct Reader {
    spots: Spots,
    faults: Vec<LocatedFault>,
}

impl Reader {
    fn table(&mut self, pointer: &mut String, table: &DeTable<'_>) -> Value {
        let length = pointer.len();
        let mut fields = Map::new();
        for (key, value) in table {
            push(pointer, key.get_ref());
            let value = self.value(pointer, Some(key.span()), value);
            fields.insert(key.get_ref().to_string(), value);
            pointer.truncate(length);
        }
        Value::Object(fields)
    }

    fn value(
        &mut self,
        pointer: &mut String,
        key: Option<Range<usize>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Value {
        self.spots.add(pointer, key, value.span());
        match value.get_ref() {
            DeValue::String(text) => Value::String(text.to_string()),
            DeValue::Integer(number) => integer(number),
            DeValue::Float(number) => float(number),
            DeValue::Boolean(is) => Value::Bool(*is),
            DeValue::Datetime(date) => {
                let fault = Fault::error(
                    pointer.clone(),
                    "this date has no quotation marks",
                    format!("write it in quotation marks: \"{date}\""),
                );
                self.faults.push(LocatedFault::new(fault, Some(value.span())));
                Value::String(date.to_string())
            }
            DeValue::Array(items) => {
                let length = pointer.len();
                let mut list = Vec::new();
                for (index, item) in items.iter().enumerate() {
                    push(pointer, &index.to_string());
                    list.push(self.value(pointer, None, item));
                    pointer.truncate(length);
                }
                Value::Array(list)
            }
            DeValue::Table(table) => self.table(pointer, table),
        }
    }
}

/// A whole number. If it doesn't fit into 64 bits, it becomes some other number: only its type
/// matters.
fn integer(number: &DeInteger<'_>) -> Value {
    i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::from(f64::MAX), Value::from)
}

/// A number. If JSON can't represent it, it becomes some other number: only its type matters.
fn float(number: &DeFloat<'_>) -> Value {
    let finite = number.as_str().parse().ok().filter(|number: &f64| number.is_finite());
    Value::from(finite.unwrap_or(f64::MAX))
}
