//! A school's theme: the style sheet it becomes, and the defaults.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use journey::guide::Text;
use proptest::prelude::*;
use publish::check::check_school;
use publish::content::SchoolFile;
use publish::theme::{COLOURS, SIZES, css};

use crate::content::{heartwood, heartwood_merged};

fn theme(set: &[(&str, &str)]) -> BTreeMap<String, Text> {
    set.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect()
}

#[test]
fn a_theme_sets_its_own_properties_and_no_others() {
    assert_eq!(css(&theme(&[])), "");
    assert_eq!(
        css(&theme(&[("dark-accent", "#86d0d9"), ("corner", "0rem"), ("accent", "#0b5563")])),
        ":root,:host{--open-door-corner:0rem;}\
         @media screen and (prefers-color-scheme:light){:root,:host{--open-door-accent:#0b5563;}}\
         @media screen and (prefers-color-scheme:dark){:root,:host{--open-door-accent:#86d0d9;}}"
    );
}

/// The defaults are in three places: in Rust for the check, in the style sheet for parents, and in
/// the docs for schools.
#[test]
fn the_styles_and_the_docs_have_the_same_defaults() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let tokens = fs::read_to_string(root.join("styles/tokens.css")).unwrap();
    let (light, dark) = tokens.split_once("@media").unwrap();
    let properties = |part: &str| -> BTreeMap<String, String> {
        let lines = part.lines().filter_map(|line| line.trim().strip_prefix("--open-door-"));
        lines
            .filter_map(|line| line.strip_suffix(';')?.split_once(": "))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    };
    let (light, dark) = (properties(light), properties(dark));
    let docs = fs::read_dir(root.join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let docs = docs.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let docs: String = docs
        .chain([root.join("README.md")])
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    for (name, value) in &light {
        let value = match dark.get(name) {
            Some(dark) if dark != value => format!("`{value}`, `{dark}`"),
            _ => format!("`{value}`"),
        };
        let row = format!("| `--open-door-{name}` | {value} | ");
        assert!(docs.contains(&row), "neither README.md nor docs/ has the row: {row}");
    }
    for colour in COLOURS {
        assert_eq!(light[colour.name], colour.light, "{}", colour.name);
        assert_eq!(dark[colour.name], colour.dark, "{} on dark devices", colour.name);
        assert!(tokens.contains(&format!("/* {} */", colour.purpose)), "{}", colour.purpose);
    }
    assert_eq!(dark.len(), COLOURS.len());
    for (name, _) in SIZES {
        assert!(light.contains_key(name), "{name}");
    }
}

proptest! {
    /// Whatever a file says, its theme is refused, or sets properties and nothing else.
    #[test]
    fn no_theme_reaches_beyond_its_properties(
        name in prop_oneof![Just("font"), Just("corner"), Just("space"), Just("accent")],
        value in "(#[0-9a-f]{6}|[0-9.]{1,3}rem|[a-zA-Z ,\"';{}:()/*\\\\<>@-]{0,20}(sans-serif)?)",
    ) {
        let theme = theme(&[(name, &value)]);
        let css = css(&theme);
        let file = SchoolFile { theme, name: "Any".into(), ..SchoolFile::default() };
        if check_school(&file, &heartwood_merged(), &heartwood()).is_empty() {
            let blocks = if name == "accent" { 2 } else { 1 };
            prop_assert_eq!(css.matches(['{', '}']).count(), 2 * blocks, "{}", css);
            prop_assert_eq!(css.matches(';').count(), 1, "{}", css);
            prop_assert!(!css.contains(['<', '\\', '/']), "{}", css);
        }
    }
}
