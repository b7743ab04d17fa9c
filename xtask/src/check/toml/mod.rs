//! TOML as a tree.

use std::ops::Range;

use open_door::fault::Fault;
use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeFloat, DeInteger, DeTable, DeValue};

use super::report::Located;
use super::tree::{Parsed, Spots, push};

mod syntax;

/// Parses TOML, and finds several faults of its syntax at once.
pub(super) fn parse(text: &str) -> Parsed {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut faults = errors.iter().map(|error| syntax::fault(error, text)).collect::<Vec<_>>();
    // Whatever is given twice can still be read.
    if !errors.iter().all(syntax::is_doubled) {
        return Parsed { tree: None, faults };
    }
    let mut reader = Reader { spots: Spots::default(), faults: Vec::new() };
    let mut pointer = String::new();
    reader.spots.add(&pointer, None, 0..0);
    let value = reader.table(&mut pointer, root.get_ref());
    faults.append(&mut reader.faults);
    Parsed { tree: Some(reader.spots.with(value)), faults }
}

struct Reader {
    spots: Spots,
    faults: Vec<Located>,
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
                    "a date stands without quotation marks",
                    format!("write it in quotation marks: \"{date}\""),
                );
                self.faults.push(Located::new(fault, Some(value.span())));
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

/// A whole number; one too large for 64 bits is still a number, if not that one.
fn integer(number: &DeInteger<'_>) -> Value {
    i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::from(f64::MAX), Value::from)
}

/// A number; one that JSON cannot hold is still a number, if not that one.
fn float(number: &DeFloat<'_>) -> Value {
    let finite = number.as_str().parse().ok().filter(|number: &f64| number.is_finite());
    Value::from(finite.unwrap_or(f64::MAX))
}
