//! A school's theme: the values in `styles/tokens.css` that a school may set.

use std::collections::BTreeMap;
use std::fmt::Write;

use journey::guide::Text;
use schemars::{Schema, json_schema};
use serde_json::{Map, Value, json};

/// A colour that a school may set, for light and dark devices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Its name in a school's file; for dark devices, prefixed with `dark-`. As a custom property,
    /// it's prefixed with `--open-door-`.
    pub name: &'static str,
    /// The default, as `#rrggbb`.
    pub light: &'static str,
    /// The default on a dark device.
    pub dark: &'static str,
    /// What it is for.
    pub purpose: &'static str,
}

/// Every colour, in the order of `styles/tokens.css`.
pub const COLOURS: [Colour; 12] = [
    colour("ink", "#1f2b33", "#eceff0", "Text."),
    colour("quiet", "#54626b", "#aab6bb", "Less important text: hints, labels, sources."),
    colour("paper", "#fbf8f2", "#13191c", "The page behind everything."),
    colour("card", "#ffffff", "#1c2529", "Cards and buttons on the page."),
    colour("tint", "#e5f1f2", "#16343a", "The card that should stand out: how to reach someone."),
    colour("accent", "#0b5563", "#86d0d9", "Links and buttons."),
    colour("on-accent", "#ffffff", "#08262c", "Text on the accent."),
    colour("light", "#f4b740", "#f4b740", "The light in the door, and the parent's current step."),
    colour("alarm", "#a3201d", "#ff9d94", "Immediate danger."),
    colour("line", "#d9d3c7", "#35434a", "The line around cards."),
    colour("edge", "#7b8a91", "#788990", "The line around buttons and text boxes."),
    colour("focus", "#0b5563", "#f4b740", "The ring around whatever has the focus."),
];

/// Everything else that a school may set: its name, and what it is for.
pub const SIZES: [(&str, &str); 3] = [
    ("corner", "How round the corners are, in rem: from 0rem to 2rem."),
    ("font", "The fonts, best first: \"Verdana, sans-serif\"."),
    ("space", "The space between parts of a page, in rem: from 0.75rem to 3rem."),
];

impl Colour {
    /// Its name in a school's file for dark devices.
    #[must_use]
    pub fn dark_name(&self) -> String {
        ["dark-", self.name].concat()
    }
}

const fn colour(
    name: &'static str,
    light: &'static str,
    dark: &'static str,
    purpose: &'static str,
) -> Colour {
    Colour { name, light, dark, purpose }
}

/// The style sheet of a theme, which must have passed its check: values are copied as they are.
#[must_use]
pub fn css(theme: &BTreeMap<String, Text>) -> String {
    let set = |name: &str| theme.get(name).map(|value| &**value);
    let sizes = SIZES.iter().filter_map(|(name, _)| Some((*name, set(name)?)));
    let light = COLOURS.iter().filter_map(|colour| Some((colour.name, set(colour.name)?)));
    let dark = COLOURS.iter().filter_map(|colour| Some((colour.name, set(&colour.dark_name())?)));
    let mut css = rule(sizes);
    // Printed pages keep the default colours.
    for (scheme, colours) in [("light", rule(light)), ("dark", rule(dark))] {
        if !colours.is_empty() {
            let _ = write!(css, "@media screen and (prefers-color-scheme:{scheme}){{{colours}}}");
        }
    }
    css
}

/// A rule that sets custom properties; empty if there are none.
fn rule<'a>(properties: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let set: String =
        properties.flat_map(|(name, value)| ["--open-door-", name, ":", value, ";"]).collect();
    if set.is_empty() { set } else { format!(":root,:host{{{set}}}") }
}

/// The schema of a theme in a school's file: known names only, each with a text.
pub(crate) fn schema() -> Schema {
    let text =
        |name: String, about: String| (name, json!({ "type": "string", "description": about }));
    let light = COLOURS.iter().map(|colour| {
        text(colour.name.into(), format!("{} The default is {}.", colour.purpose, colour.light))
    });
    let dark = COLOURS.iter().map(|colour| {
        let about = format!("Dark devices: {} The default is {}.", colour.purpose, colour.dark);
        text(colour.dark_name(), about)
    });
    let sizes = SIZES.iter().map(|(name, about)| text((*name).into(), (*about).into()));
    let properties: Map<String, Value> = light.chain(dark).chain(sizes).collect();
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}
