//! Heartwood's guide, changed in one way at a time: each fault is named where it stands.

mod ids;
mod routes;
mod words;

use open_door::fault::Severity;
use open_door::guide::Guide;
use open_door::guide::check::check;
use serde_json::{Value, json};

use crate::content::written_guide;

/// A month before the review of Heartwood's policy is due.
const TODAY: &str = "2021-12";

/// A change to the guide. Fields are JSON pointers in which an item can go by its id, and `+` is
/// the last item.
enum Edit {
    /// Puts this value there.
    Set(&'static str, Value),
    /// Adds this item at the end of the list.
    Add(&'static str, Value),
    /// Adds a copy of this item at the end of its list.
    Double(&'static str),
}
use Edit::{Add, Double, Set};

/// Changes, and the fields whose faults they are.
type Row = (Vec<Edit>, &'static [&'static str]);

/// Asserts that each row's changes are faults of those fields and of no others.
fn each_is_named(rows: impl IntoIterator<Item = Row>) {
    let sound = serde_json::to_value(written_guide()).unwrap();
    for (edits, fields) in rows {
        let mut value = sound.clone();
        for edit in &edits {
            edit.apply(&mut value);
        }
        let changed: Guide = serde_json::from_value(value.clone()).unwrap();
        let faults = check(&changed, TODAY);
        let mut found: Vec<&str> = faults.iter().map(|fault| &*fault.field).collect();
        found.sort_unstable();
        let find =
            |field: &&str| pointer(&value, field).or_else(|| pointer(&sound, field)).unwrap();
        let mut wanted: Vec<String> = fields.iter().map(find).collect();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{fields:?}: {faults:#?}");
        for fault in faults {
            assert_eq!(fault.severity, Severity::Error, "{fault}");
            assert!(!fault.wrong.trim().is_empty() && !fault.mend.trim().is_empty(), "{fault:?}");
        }
    }
}

impl Edit {
    fn apply(&self, guide: &mut Value) {
        match self {
            Set(field, value) => *at(guide, field) = value.clone(),
            Add(field, value) => at(guide, field).as_array_mut().unwrap().push(value.clone()),
            Double(field) => {
                let copy = at(guide, field).clone();
                let (list, _) = field.rsplit_once('/').unwrap();
                at(guide, list).as_array_mut().unwrap().push(copy);
            }
        }
    }
}

fn at<'a>(guide: &'a mut Value, field: &str) -> &'a mut Value {
    let pointer = pointer(guide, field).unwrap_or_else(|| panic!("{field} leads nowhere"));
    guide.pointer_mut(&pointer).unwrap_or_else(|| panic!("{pointer} leads nowhere"))
}

/// The field as a plain JSON pointer; its last part need not be there yet.
fn pointer(guide: &Value, field: &str) -> Option<String> {
    let mut value = Some(guide);
    let mut pointer = String::new();
    for key in field.split('/').skip(1) {
        let named = |item: &Value| item["id"] == *key || *item == *key;
        let index = match value? {
            Value::Array(items) if key == "+" => items.len().checked_sub(1)?.to_string(),
            Value::Array(items) if key.parse::<usize>().is_err() => {
                items.iter().position(named)?.to_string()
            }
            _ => key.to_owned(),
        };
        let step = format!("/{index}");
        value = value?.pointer(&step);
        pointer.push_str(&step);
    }
    Some(pointer)
}

#[test]
fn the_guide_has_no_fault() {
    assert_eq!(check(&written_guide(), TODAY), []);
}

#[test]
fn an_overdue_review_is_a_warning() {
    let faults = check(&written_guide(), "2026-11");
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert_eq!((faults[0].severity, &*faults[0].field), (Severity::Warning, "/policy/review"));
    assert!(faults[0].wrong.contains("2021-12") && faults[0].wrong.contains("2026-11"));
    assert!(!faults[0].mend.is_empty());
    assert_eq!(check(&written_guide(), "2022-01").len(), 1);
}

#[test]
fn every_fault_is_found_at_once() {
    let mut guide = serde_json::to_value(written_guide()).unwrap();
    let edits = [
        Set("/otherwise", json!("nothing")),
        Set("/place/chair/how", json!([])),
        Set("/concern/bullying/topics", json!([])),
        Set("/policy/agreed", json!("last year")),
        Set("/wording/find_many", json!("some")),
        Set("/place/police/link/href", json!("http://www.police.uk/")),
    ];
    for edit in &edits {
        edit.apply(&mut guide);
    }
    let guide: Guide = serde_json::from_value(guide).unwrap();
    assert_eq!(check(&guide, TODAY).len(), edits.len());
    assert_eq!(check(&guide, "2026-11").len(), edits.len() + 1);
}
