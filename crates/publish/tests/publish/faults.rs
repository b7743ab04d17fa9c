//! What the checks say about each fault, in content that is changed in one way at a time.

use expect_test::{ExpectFile, expect_file};
use journey::dialled;
use proptest::prelude::*;
use publish::check::{
    Source, Sources, TrustSources, check, check_guide, check_school, email_fault, id_fault,
    link_fault, telephone_fault, text_fault,
};
use publish::content::{GuideFile, Merged, SchoolFile};
use publish::fault::Fault;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::content::{ENGLAND, GREEN, HILL, NORTHMOOR, england, heartwood, heartwood_merged};
use crate::pick::cases;

/// A month before any review is due.
const TODAY: &str = "2021-12";
/// A month by which Northmoor has agreed all that it says it has.
const LATER: &str = "2026-02";

fn guide_faults(file: &Value) -> Vec<Fault> {
    check_guide(&Merged::england(GuideFile::deserialize(file).unwrap()), TODAY)
}

fn trust_faults(file: &Value) -> Vec<Fault> {
    let source =
        |path: &str, text: String| Source { path: path.to_owned(), bytes: Ok(text.into()) };
    let file = source("trust.toml", toml::to_string(&without_nulls(file)).unwrap());
    let trust =
        TrustSources { id: "northmoor".to_owned(), file, schools: Vec::new(), logos: Vec::new() };
    let england = source("guide.toml", ENGLAND.to_owned());
    let checked = check(Sources { england, trusts: vec![trust] }, LATER);
    checked.reports[1].faults().iter().map(|located| located.fault.clone()).collect()
}

/// TOML has no nulls.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(_, value)| !value.is_null());
            fields.map(|(name, value)| (name.clone(), without_nulls(value))).collect()
        }
        Value::Array(items) => items.iter().map(without_nulls).collect(),
        value => value.clone(),
    }
}

fn school_faults(file: &Value) -> Vec<Fault> {
    check_school(&SchoolFile::deserialize(file).unwrap(), &heartwood_merged(), &heartwood())
}

#[test]
fn each_fault_of_a_guide_is_named() {
    let sound = serde_json::to_value(england()).unwrap();
    assert_eq!(guide_faults(&sound), []);
    each_case(&expect_file!["faults/guide.txt"], &sound, guide_faults);
}

#[test]
fn each_fault_of_a_trust_is_named() {
    let sound: Value = toml::from_str(NORTHMOOR).unwrap();
    assert_eq!(trust_faults(&sound), []);
    each_case(&expect_file!["faults/trust.txt"], &sound, trust_faults);
}

#[test]
fn each_fault_of_a_school_is_named() {
    assert_eq!(school_faults(&serde_json::from_str(GREEN).unwrap()), []);
    let sound: Value = serde_json::from_str(HILL).unwrap();
    assert_eq!(school_faults(&sound), []);
    each_case(&expect_file!["faults/school.txt"], &sound, school_faults);
}

/// Compares a file of cases with what the check finds.
fn each_case(expected: &ExpectFile, sound: &Value, check: fn(&Value) -> Vec<Fault>) {
    let mut found = Vec::new();
    for line in expected.data().lines().filter(|line| !line.starts_with(' ')) {
        found.push(line.to_owned());
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut content = sound.clone();
        line.split("; ").for_each(|edit| apply(edit, &mut content));
        let mut faults = check(&content);
        faults.sort_by(|a, b| a.field.cmp(&b.field));
        found.extend(faults.iter().map(|Fault { field, problem, fix, severity }| {
            format!("    {severity:?} {}: {problem}; {fix}", by_ids(field, &content))
        }));
    }
    expected.assert_eq(&(found.join("\n") + "\n"));
}

/// Makes one change.
fn apply(edit: &str, content: &mut Value) {
    let (what, rest) = edit.split_once(' ').unwrap();
    let (field, value) = rest.split_once(' ').unwrap_or((rest, "null"));
    let value: Value =
        serde_json::from_str(value).unwrap_or_else(|error| panic!("{edit}: {error}"));
    let (around, name) = field.rsplit_once('/').unwrap();
    match what {
        "set" => {
            let name = index(part(content, around), name);
            match part(content, around) {
                Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
                group => group[name] = value,
            }
        }
        "add" => part(content, field).as_array_mut().unwrap().push(value),
        "copy" => {
            let copy = part(content, field).clone();
            part(content, around).as_array_mut().unwrap().push(copy);
        }
        _ => panic!("{edit}: neither set, add nor copy"),
    }
}

/// The part of the content at a field that gives items of lists by their ids.
fn part<'a>(content: &'a mut Value, field: &str) -> &'a mut Value {
    field.split('/').skip(1).fold(content, |part, name| {
        let name = index(part, name);
        part.pointer_mut(&format!("/{name}")).unwrap_or_else(|| panic!("there is no {field}"))
    })
}

/// The name of a field in a group, or the index of an item in a list.
fn index(around: &Value, name: &str) -> String {
    let is_named = |item: &Value| item["id"] == *name || *item == *name;
    match around {
        Value::Array(items) if name == "+" => (items.len() - 1).to_string(),
        Value::Array(items) => {
            items.iter().position(is_named).map_or_else(|| name.to_owned(), |at| at.to_string())
        }
        _ => name.to_owned(),
    }
}

/// A field with ids in place of indexes, so that a new concern doesn't change every line.
fn by_ids(field: &str, content: &Value) -> String {
    let (mut part, mut named) = (content, String::new());
    for name in field.split('/').skip(1) {
        let id = part.pointer(&format!("/{name}/id")).and_then(Value::as_str);
        let id = [id, Some("+")].into_iter().flatten().find(|id| index(part, id) == name);
        let is_list_of_ids = part.is_array() && part.pointer("/0/id").is_some();
        named.extend(["/", id.filter(|_| is_list_of_ids).unwrap_or(name)]);
        part = part.pointer(&format!("/{name}")).unwrap_or(&Value::Null);
    }
    named
}

#[test]
fn links_numbers_addresses_texts_and_ids_are_checked() {
    let expected = expect_file!["faults/values.txt"];
    let checked = |line: &str| {
        let case = line.split(" → ").next().unwrap();
        let Some((kind, value)) = case.split_once(' ').filter(|(kind, _)| *kind != "#") else {
            return line.to_owned();
        };
        let value: String = serde_json::from_str(value).unwrap();
        let flaw = match kind {
            "link" => link_fault(&value),
            "telephone" => telephone_fault(&value),
            "email" => email_fault(&value),
            "text" => text_fault(&value),
            "id" => id_fault(&value),
            _ => panic!("{line}: there is no such kind"),
        };
        format!("{case} → {}", flaw.map_or("fine", |(problem, _)| problem))
    };
    let found: Vec<String> = expected.data().lines().map(checked).collect();
    expected.assert_eq(&(found.join("\n") + "\n"));
}

#[test]
fn a_schools_texts_have_a_maximum_length() {
    for (field, most) in [
        ("/name", 100),
        ("/roles/clerk/name", 100),
        ("/roles/clerk/person", 100),
        ("/roles/clerk/hours", 250),
        ("/roles/clerk/address", 250),
        ("/steps/panel/name", 100),
    ] {
        let faults = |length| {
            let mut file: Value = serde_json::from_str(HILL).unwrap();
            apply(&format!("set {field} {}", json!("é".repeat(length))), &mut file);
            school_faults(&file)
        };
        assert_eq!(faults(most), []);
        let faults = faults(most + 1);
        assert_eq!((faults.len(), &*faults[0].field), (1, field));
        assert!(faults[0].problem.contains(&most.to_string()), "{}", faults[0]);
    }
}

proptest! {
    #![proptest_config(cases(2048))]

    #[test]
    fn a_good_link_is_safe(
        link in "(https://|http://|javascript:)?[a-z.@:/?# \"'<>\\\\\u{0}-\u{ff}]{0,30}",
    ) {
        if link_fault(&link).is_none() {
            prop_assert!(link.starts_with("https://"), "{}", link);
            let is_unsafe = |letter: char| {
                letter.is_whitespace() || letter.is_control() || "\"<>\\".contains(letter)
            };
            prop_assert!(!link.contains(is_unsafe), "{}", link);
            let host = link["https://".len()..].split(['/', '?', '#']).next().unwrap();
            prop_assert!(!host.is_empty() && !host.contains('@'), "{}", link);
        }
    }

    #[test]
    fn a_good_number_can_be_dialled(
        number in "[+]?[0-9 ()+-]{0,16}(,? (ext[.]?|x|option) ?[0-9]{0,7})?",
    ) {
        if telephone_fault(&number).is_none() {
            let dials = dialled(&number);
            let digits = dials.strip_prefix('+').unwrap_or(&dials);
            prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()), "{}", dials);
            prop_assert!((3..=12).contains(&digits.len()), "{}", dials);
        }
    }

    #[test]
    fn a_good_email_address_is_only_one(address in "[a-z@.,;:?&%<> \n'+é-]{0,24}") {
        if email_fault(&address).is_none() {
            prop_assert_eq!(address.matches('@').count(), 1);
            prop_assert!(!address.contains([',', ';', ':', '?', '&', '%', '<', '>', ' ', '\n']));
        }
    }

    #[test]
    fn a_good_text_fits_on_one_line(text in any::<String>()) {
        if text_fault(&text).is_none() {
            prop_assert!(!text.contains(['<', '>']) && !text.chars().any(char::is_control));
            prop_assert_eq!(text.trim(), &text);
        }
    }

    #[test]
    fn a_good_id_is_plain(id in any::<String>()) {
        if id_fault(&id).is_none() {
            let is_plain = |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
            prop_assert!(id.bytes().all(is_plain));
        }
    }
}
