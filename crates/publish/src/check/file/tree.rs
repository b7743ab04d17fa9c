//! A parsed file that knows where everything is.

use std::collections::HashMap;
use std::ops::Range;

use serde_json::Value;

use crate::fault::{Fault, LocatedFault};

/// What a file says, and where it says it.
pub(super) struct Tree {
    /// The whole file, whatever its syntax.
    pub(super) value: Value,
    /// Where each part is, by its JSON pointer.
    spots: HashMap<String, Spot>,
}

/// Where one part is.
struct Spot {
    key: Option<Range<usize>>,
    value: Range<usize>,
}

/// The outcome of parsing.
pub(super) struct Parsed {
    /// What the file says, unless its syntax is broken.
    pub(super) tree: Option<Tree>,
    /// What is wrong with its syntax.
    pub(super) faults: Vec<LocatedFault>,
}

/// Records where each part is while a file is parsed.
#[derive(Default)]
pub(super) struct Spots(HashMap<String, Spot>);

impl Spots {
    /// Records one part. If two have the same pointer, the last one wins.
    pub(super) fn add(&mut self, pointer: &str, key: Option<Range<usize>>, value: Range<usize>) {
        self.0.insert(pointer.to_owned(), Spot { key, value });
    }

    /// The tree of a parsed file.
    pub(super) fn with(self, value: Value) -> Tree {
        Tree { value, spots: self.0 }
    }
}

impl Tree {
    /// Locates a fault at its field's value, or at the nearest part around it.
    pub(super) fn at_value(&self, fault: Fault) -> LocatedFault {
        let span = self.spot(&fault.field).map(|(spot, value)| match &spot.key {
            // Underlining a whole table would hide the line that starts it.
            Some(key) if value.is_some_and(Value::is_object) => key.clone(),
            _ => spot.value.clone(),
        });
        LocatedFault::new(fault, span)
    }

    /// Locates a fault at its field's name.
    pub(super) fn at_key(&self, fault: Fault) -> LocatedFault {
        let span =
            self.spot(&fault.field).map(|(spot, _)| spot.key.clone().unwrap_or(spot.value.clone()));
        LocatedFault::new(fault, span)
    }

    /// The spot of the longest known prefix of a pointer.
    fn spot(&self, pointer: &str) -> Option<(&Spot, Option<&Value>)> {
        let known = around(pointer).find(|known| self.spots.contains_key(*known))?;
        Some((self.spots.get(known)?, self.value.pointer(known)))
    }

    /// The value without these parts. If a part is in a list, the whole list is left out.
    pub(super) fn without<'a>(&self, parts: impl Iterator<Item = &'a str>) -> Value {
        let mut value = self.value.clone();
        for part in parts {
            let known = around(part).skip_while(|part| !self.spots.contains_key(*part));
            for (group, name) in known.filter_map(|part| part.rsplit_once('/')) {
                if let Some(fields) = value.pointer_mut(group).and_then(Value::as_object_mut) {
                    fields.remove(&name.replace("~1", "/").replace("~0", "~"));
                    break;
                }
            }
        }
        value
    }

    /// Every text, with its pointer.
    pub(super) fn texts(&self) -> Vec<(String, &str)> {
        let mut found = Vec::new();
        collect(&self.value, &mut String::new(), &mut found);
        found
    }
}

/// A pointer, and those of everything around it, nearest first.
fn around(pointer: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(pointer), |pointer| Some(pointer.rsplit_once('/')?.0))
}

fn collect<'a>(value: &'a Value, pointer: &mut String, found: &mut Vec<(String, &'a str)>) {
    let length = pointer.len();
    match value {
        Value::String(text) => found.push((pointer.clone(), text)),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                push(pointer, &index.to_string());
                collect(item, pointer, found);
                pointer.truncate(length);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                push(pointer, name);
                collect(field, pointer, found);
                pointer.truncate(length);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Adds a part to a JSON pointer.
pub(super) fn push(pointer: &mut String, part: &str) {
    pointer.push('/');
    for letter in part.chars() {
        match letter {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            letter => pointer.push(letter),
        }
    }
}
