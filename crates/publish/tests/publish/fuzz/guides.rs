//! Guides and schools that can be read but may have any fault, such as ids of nothing, empty lists
//! or the same part twice. Browsers check none of that.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::change::{Change, change, changed};
use super::visit::any_choices;
use crate::bytes::survives_round_trip;
use crate::content::{guide, hill};
use crate::pick::{cases, one};

/// One change to a guide or a school.
#[derive(Debug, Clone)]
enum Edit {
    /// Changes a list.
    List(Index, Change<Value>),
    /// Copies a text over another, or into an empty field.
    Copy(Index, Index),
    /// Replaces a text.
    Write(Index, String),
    /// Empties an optional field, or flips a boolean.
    Flip(Index),
}

impl Edit {
    fn any() -> impl Strategy<Value = Self> {
        let at = any::<Index>;
        let value = any::<String>().prop_map(Value::from);
        let text = prop_oneof![any::<String>(), "[{}a-z]{0,9}"];
        prop_oneof![
            4 => (at(), change(value)).prop_map(|(at, change)| Self::List(at, change)),
            4 => (at(), at()).prop_map(|(from, to)| Self::Copy(from, to)),
            1 => (at(), text).prop_map(|(at, text)| Self::Write(at, text)),
            1 => at().prop_map(Self::Flip),
        ]
    }

    fn apply(&self, content: &mut Value) {
        let mut parts = Vec::new();
        collect(content, String::new(), &mut parts);
        let pick = |fits: fn(&Value) -> bool, at: Index| -> (String, &Value) {
            let parts: Vec<_> = parts.iter().filter(|(_, value)| fits(value)).collect();
            let (at, value) = one(&parts, at);
            (at.clone(), *value)
        };
        let is_text = Value::is_string;
        let (at, new) = match self {
            Self::List(at, change) => {
                let (at, list) = pick(Value::is_array, *at);
                let list = list.as_array().into_iter().flatten().cloned();
                (at, changed(list, std::slice::from_ref(change)).into())
            }
            Self::Copy(from, to) => {
                let (to, _) = pick(|value| value.is_string() || value.is_null(), *to);
                (to, pick(is_text, *from).1.clone())
            }
            Self::Write(at, text) => (pick(is_text, *at).0, text.clone().into()),
            Self::Flip(at) => {
                let (at, old) = pick(|value| !value.is_array(), *at);
                (at, old.as_bool().map_or(Value::Null, |is| (!is).into()))
            }
        };
        *content.pointer_mut(&at).unwrap() = new;
    }
}

/// Every part with its JSON pointer.
fn collect<'a>(value: &'a Value, at: String, parts: &mut Vec<(String, &'a Value)>) {
    match value {
        Value::Array(items) => {
            for (nth, item) in items.iter().enumerate() {
                collect(item, format!("{at}/{nth}"), parts);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                collect(field, format!("{at}/{name}"), parts);
            }
        }
        _ => {}
    }
    parts.push((at, value));
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    vec(Edit::any(), 1..8)
}

/// The content after edits, without those that would stop it being a guide or a school.
fn edited<T: Serialize + DeserializeOwned>(content: T, edits: &[Edit]) -> T {
    let mut value = serde_json::to_value(&content).unwrap();
    let mut content = content;
    for edit in edits {
        let mut new = value.clone();
        edit.apply(&mut new);
        if let Ok(still) = T::deserialize(&new) {
            (content, value) = (still, new);
        }
    }
    content
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn any_guide_that_can_be_read_can_be_used(
        guide_edits in edits(),
        school_edits in edits(),
        choices in any_choices(),
    ) {
        let (guide, school) = (edited(guide(), &guide_edits), edited(hill(), &school_edits));
        choices.visit(&guide, &school);
        survives_round_trip(&guide);
        survives_round_trip(&school);
    }
}

/// Shows that the property above isn't vacuous: most edits make a different guide.
#[test]
fn most_edits_make_a_different_guide() {
    let mut runner = TestRunner::deterministic();
    let others = (0..100).filter(|_| {
        let edit = Edit::any().new_tree(&mut runner).unwrap().current();
        edited(guide(), &[edit]) != guide()
    });
    let others = others.count();
    assert!(others > 50, "only {others} of 100");
}
