//! A school's own looks: what may be set, what many could not see, and the sheet that sets it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use open_door::guide::{Id, Text};
use open_door::school::theme::{COLOURS, SIZES, sheet};
use open_door::school::{School, check};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::named;
use crate::content::guide;

/// Asserts that this theme has faults at these names alone.
fn theme(values: &Value, wanted: &[&str]) {
    let wanted: Vec<String> = wanted.iter().map(|name| format!("/theme/{name}")).collect();
    let wanted: Vec<&str> = wanted.iter().map(|name| &**name).collect();
    named(&[("/theme", values.clone())], &wanted);
}

#[test]
fn what_can_be_seen_is_taken() {
    theme(&json!({}), &[]);
    theme(&json!({ "accent": "#7a1c3b", "dark-accent": "#F0A8C0", "focus": "#7a1c3b" }), &[]);
    theme(&json!({ "corner": "0rem", "space": "1.25rem" }), &[]);
    theme(&json!({ "font": "\"Gill Sans\", Verdana, sans-serif" }), &[]);
}

#[test]
fn what_many_could_not_see_is_refused_where_the_school_sets_it() {
    theme(&json!({ "accent": "#ffcc00" }), &["accent"; 4]);
    theme(&json!({ "quiet": "#9aa5ab" }), &["quiet"; 3]);
    // Every text that nobody sets is too pale for this.
    theme(&json!({ "tint": "#0b5563" }), &["tint"; 4]);
    theme(&json!({ "dark-focus": "#16343a" }), &["dark-focus"; 3]);
    theme(
        &json!({ "on-accent": "#0b5563", "dark-on-accent": "#86d0d9" }),
        &["dark-on-accent", "on-accent"],
    );
    // Only where both are set can the first of them be blamed for both.
    theme(
        &json!({ "ink": "#777777", "card": "#888888" }),
        &["card", "card", "card", "card", "card", "ink", "ink", "ink"],
    );
}

#[test]
fn what_is_no_value_is_refused() {
    for colour in [
        "", "red", "#fff", "#12345", "#1234567", "#12345g", "0b5563", "#0b5563;", "#ééé", "#aéaaa",
        "#+1+1+1",
    ] {
        theme(&json!({ "line": colour }), &["line"]);
    }
    for corner in [
        "",
        "1",
        "1px",
        "-1rem",
        "9rem",
        "NaNrem",
        "infrem",
        "1.rem",
        ".5rem",
        "+1rem",
        "1rem;color:red",
    ] {
        theme(&json!({ "corner": corner }), &["corner"]);
        theme(&json!({ "space": corner }), &["space"]);
    }
    for font in [
        "",
        "Verdana",
        "sans-serif;}",
        "url(x), serif",
        "a\\62, serif",
        "\"Gill, serif",
        "A,, serif",
        "3M, serif",
        "Verdanaserif",
        "'\"'\"serif",
    ] {
        theme(&json!({ "font": font }), &["font"]);
    }
}

#[test]
fn the_sheet_sets_what_is_set_and_nothing_else() {
    let set = |pairs: &[(&str, &str)]| -> Vec<(Id, Text)> {
        pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
    };
    assert_eq!(sheet(&[]), "");
    assert_eq!(
        sheet(&set(&[("dark-accent", "#86d0d9"), ("corner", "0rem"), ("accent", "#0b5563")])),
        ":root,:host{--open-door-corner:0rem;}\
         @media screen and (prefers-color-scheme:light){:root,:host{--open-door-accent:#0b5563;}}\
         @media screen and (prefers-color-scheme:dark){:root,:host{--open-door-accent:#86d0d9;}}"
    );
}

/// The table in Rust is what faults are found with; the sheet is what a parent sees.
#[test]
fn the_tokens_are_what_they_are_said_to_be() {
    let tokens = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles/tokens.css");
    let tokens = fs::read_to_string(tokens).unwrap();
    let (light, dark) = tokens.split_once("@media").unwrap();
    let properties = |part: &str| -> BTreeMap<String, String> {
        let lines = part.lines().filter_map(|line| line.trim().strip_prefix("--open-door-"));
        lines
            .filter_map(|line| line.strip_suffix(';')?.split_once(": "))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    };
    let (light, dark) = (properties(light), properties(dark));
    let readme = include_str!("../../../README.md");
    for (name, value) in &light {
        let value = match dark.get(name) {
            Some(dark) if dark != value => format!("`{value}`, `{dark}`"),
            _ => format!("`{value}`"),
        };
        let row = format!("| `--open-door-{name}` | {value} | ");
        assert!(readme.contains(&row), "README.md does not say: {row}");
    }
    for colour in COLOURS {
        assert_eq!(light[colour.name], colour.light, "{}", colour.name);
        assert_eq!(dark[colour.name], colour.dark, "{} in dark", colour.name);
        assert!(tokens.contains(&format!("/* {} */", colour.purpose)), "{}", colour.purpose);
    }
    assert_eq!(dark.len(), COLOURS.len());
    for (name, _) in SIZES {
        assert!(light.contains_key(name), "{name}");
    }
}

proptest! {
    /// Whatever a file says, a sheet is either refused or sets properties and nothing more.
    #[test]
    fn no_theme_reaches_beyond_its_properties(
        name in prop_oneof![Just("font"), Just("corner"), Just("space"), Just("accent")],
        value in "(#[0-9a-f]{6}|[0-9.]{1,3}rem|[a-zA-Z ,\"';{}:()/*\\\\<>@-]{0,20}(sans-serif)?)",
    ) {
        let theme = vec![(Id::from(name), Text::from(&*value))];
        let school = School { name: "Any".into(), theme: theme.clone(), ..School::default() };
        if check(&school, &guide()).is_empty() {
            let sheet = sheet(&theme);
            let inner = if name == "accent" { 2 } else { 1 };
            prop_assert_eq!(sheet.matches(['{', '}']).count(), 2 * inner, "{}", sheet);
            prop_assert_eq!(sheet.matches(';').count(), 1, "{}", sheet);
            prop_assert!(!sheet.contains(['<', '\\', '/']), "{}", sheet);
        }
    }
}
