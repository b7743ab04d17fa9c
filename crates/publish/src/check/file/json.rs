//! Parses JSON into a tree.

use std::collections::HashSet;
use std::ops::Range;

use jsonc_parser::ast::{self, Object};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::Value;

use super::tree::{Parsed, Spots, push};
use crate::fault::{Fault, LocatedFault};

/// JSON as browsers read it, with no extensions.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Parses JSON as strictly as a browser does.
pub(super) fn parse(text: &str) -> Parsed {
    let broken = |fault| Parsed { tree: None, faults: vec![fault] };
    let root = match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => parsed.value,
        Err(error) => {
            let span = error.range().start..error.range().end;
            return broken(not_json(&error.kind().to_string(), span));
        }
    };
    let Some(root) = root else {
        let fault = Fault::error("", "the file is empty", "begin with { \"name\": \"…\" }");
        return broken(LocatedFault::new(fault, None));
    };
    let mut reader = Reader { text, spots: Spots::default(), faults: Vec::new() };
    reader.value(&mut String::new(), None, &root);
    // The first parser tells us where everything is, and this one what a browser would refuse.
    let value = serde_json::from_str::<Value>(text);
    if let (Err(error), true) = (&value, reader.faults.is_empty()) {
        let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
        let start = lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        reader.faults.push(not_json(message, start..start + 1));
    }
    Parsed { tree: value.ok().map(|value| reader.spots.with(value)), faults: reader.faults }
}

fn not_json(message: &str, span: Range<usize>) -> LocatedFault {
    let fault = Fault::error(
        "",
        format!("this is not valid JSON: {message}"),
        "compare it with the lines around it; check the quotation marks, commas and brackets",
    );
    LocatedFault::new(fault, Some(span))
}

struct Reader<'a> {
    text: &'a str,
    spots: Spots,
    faults: Vec<LocatedFault>,
}

impl Reader<'_> {
    fn value(&mut self, pointer: &mut String, key: Option<Range<usize>>, value: &ast::Value<'_>) {
        self.spots.add(pointer, key, range(value));
        match value {
            ast::Value::StringLit(text) => self.typed(pointer, range(text)),
            ast::Value::Object(object) => self.object(pointer, object),
            ast::Value::Array(array) => {
                let length = pointer.len();
                for (index, item) in array.elements.iter().enumerate() {
                    push(pointer, &index.to_string());
                    self.value(pointer, None, item);
                    pointer.truncate(length);
                }
            }
            ast::Value::NumberLit(_) | ast::Value::BooleanLit(_) | ast::Value::NullKeyword(_) => {}
        }
    }

    fn object(&mut self, pointer: &mut String, object: &Object<'_>) {
        let length = pointer.len();
        let mut names = HashSet::new();
        for property in &object.properties {
            let name = property.name.as_str();
            let key = range(&property.name);
            push(pointer, name);
            self.typed(pointer, key.clone());
            if !names.insert(name) {
                let fault =
                    Fault::error(pointer.clone(), "this field is given twice", "keep one of them");
                self.faults.push(LocatedFault::new(fault, Some(key.clone())));
            }
            self.value(pointer, Some(key), &property.value);
            pointer.truncate(length);
        }
    }

    /// Tabs and line breaks in a text aren't valid JSON, but they are easy to type and hard to see.
    fn typed(&mut self, pointer: &str, span: Range<usize>) {
        let raw = self.text.get(span.clone()).unwrap_or_default();
        let Some(at) = raw.find(|letter| letter < ' ') else {
            return;
        };
        let at = span.start + at;
        let fault = Fault::error(
            pointer,
            "there is a tab, line break or other control character in a text",
            "write the text on one line, with spaces only",
        );
        self.faults.push(LocatedFault::new(fault, Some(at..at + 1)));
    }
}

fn range(part: &impl Ranged) -> Range<usize> {
    part.start()..part.end()
}
