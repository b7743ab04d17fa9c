//! Reads and writes fields of a file by JSON pointer.

use serde_json::{Map, Value};

/// The text of a field; empty if there is none.
pub(crate) fn text<'a>(file: &'a Value, pointer: &str) -> &'a str {
    file.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// Sets a field, and makes the tables around it if there are none. Without a value, removes the
/// field, and any tables that are then empty. Changes items of lists, but never adds or removes
/// any.
pub(crate) fn set(file: &mut Value, pointer: &str, value: Option<Value>) {
    let names: Vec<&str> = pointer.split('/').skip(1).collect();
    set_at(file, &names, value);
}

fn set_at(at: &mut Value, names: &[&str], value: Option<Value>) {
    let [name, rest @ ..] = names else { return };
    if let Value::Array(items) = at {
        let item = name.parse::<usize>().ok().and_then(|index| items.get_mut(index));
        match (item, rest, value) {
            (Some(item), [], Some(value)) => *item = value,
            (Some(item), [_, ..], value) => set_at(item, rest, value),
            _ => {}
        }
        return;
    }
    if !at.is_object() {
        *at = Value::Object(Map::new());
    }
    let Value::Object(fields) = at else { return };
    match (rest, value) {
        ([], Some(value)) => {
            fields.insert((*name).to_owned(), value);
        }
        ([], None) => {
            fields.shift_remove(*name);
        }
        (_, value) => {
            let wants = value.is_some();
            if !wants && !fields.contains_key(*name) {
                return;
            }
            let inner = fields.entry(*name).or_insert_with(|| Value::Object(Map::new()));
            set_at(inner, rest, value);
            if !wants && inner.as_object().is_some_and(Map::is_empty) {
                fields.shift_remove(*name);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn fields_are_added_changed_and_removed_with_the_tables_around_them() {
        let mut file = json!({ "name": "Hill" });
        set(&mut file, "/roles/office/email", Some("a@b.org".into()));
        set(&mut file, "/roles/office/person", Some("Ann".into()));
        assert_eq!(text(&file, "/roles/office/email"), "a@b.org");
        set(&mut file, "/roles/office/email", None);
        assert_eq!(file, json!({ "name": "Hill", "roles": { "office": { "person": "Ann" } } }));
        set(&mut file, "/roles/office/person", None);
        set(&mut file, "/roles/clerk/person", None);
        assert_eq!(file, json!({ "name": "Hill" }));
    }

    #[test]
    fn items_of_lists_are_changed_in_place() {
        let mut file = json!({ "step": [{ "id": "a" }, { "id": "b", "stage": "Two" }] });
        set(&mut file, "/step/1/stage", Some("Stage 2".into()));
        set(&mut file, "/step/0/answered/count", Some(5.into()));
        set(&mut file, "/step/7/stage", Some("nowhere".into()));
        assert_eq!(
            file,
            json!({ "step": [{ "id": "a", "answered": { "count": 5 } }, { "id": "b", "stage": "Stage 2" }] })
        );
    }
}
