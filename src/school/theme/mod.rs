//! A school's own looks: what of `styles/tokens.css` it may set, and the style sheet that sets it.
//!
//! It is checked and written where the pages are built; nothing of it reaches the app.

mod check;
mod schema;

pub(super) use check::check;
pub(super) use schema::schema;

use std::fmt::Write;

use crate::guide::{Id, Text};

/// A colour that a school may set, in light and in dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Its name in a school's file; in dark it is `dark-` and this. Its custom property is
    /// `--open-door-` and this.
    pub name: &'static str,
    /// What it is where nobody sets it, as `#rrggbb`.
    pub light: &'static str,
    /// What it is where nobody sets it and the reader's device is dark.
    pub dark: &'static str,
    /// What it is for.
    pub purpose: &'static str,
}

/// Every colour, in the order of `styles/tokens.css`.
pub const COLOURS: [Colour; 12] = [
    colour("ink", "#1f2b33", "#eceff0", "Text."),
    colour("quiet", "#54626b", "#aab6bb", "Text that matters less: hints, labels, sources."),
    colour("paper", "#fbf8f2", "#13191c", "The page behind everything."),
    colour("card", "#ffffff", "#1c2529", "Cards and buttons on the page."),
    colour("tint", "#e5f1f2", "#16343a", "A card that should be seen first: how to reach someone."),
    colour("accent", "#0b5563", "#86d0d9", "Links, and what can be pressed."),
    colour("on-accent", "#ffffff", "#08262c", "Text on the accent."),
    colour("light", "#f4b740", "#f4b740", "The light in the door, and where the parent is."),
    colour("alarm", "#a3201d", "#ff9d94", "Immediate danger."),
    colour("line", "#d9d3c7", "#35434a", "The line round cards."),
    colour("edge", "#7b8a91", "#788990", "The line round what can be pressed or typed in."),
    colour("focus", "#0b5563", "#f4b740", "The ring round what has the focus."),
];

/// What else a school may set: its name and what it is for.
pub const SIZES: [(&str, &str); 3] = [
    ("corner", "How round the corners are, in rem: from 0rem to 2rem."),
    ("font", "The fonts, the first that the reader has: \"Verdana, sans-serif\"."),
    ("space", "The space between parts of a page, in rem: from 0.75rem to 3rem."),
];

/// The style sheet of a theme that has no fault.
#[must_use]
pub fn sheet(theme: &[(Id, Text)]) -> String {
    let set = |name: &str| theme.iter().find(|(id, _)| **id == *name).map(|(_, value)| &**value);
    let sizes = SIZES.iter().filter_map(|(name, _)| Some((*name, set(name)?)));
    let light = COLOURS.iter().filter_map(|colour| Some((colour.name, set(colour.name)?)));
    let dark = COLOURS.iter().filter_map(|colour| Some((colour.name, set(&colour.dark_name())?)));
    let mut sheet = rule(sizes);
    // On paper the colours stay those of ink.
    for (scheme, colours) in [("light", rule(light)), ("dark", rule(dark))] {
        if !colours.is_empty() {
            let _ = write!(sheet, "@media screen and (prefers-color-scheme:{scheme}){{{colours}}}");
        }
    }
    sheet
}

impl Colour {
    /// Its name in a school's file for a dark device.
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

/// A rule that sets custom properties; nothing where there are none.
fn rule<'a>(properties: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let set: String =
        properties.flat_map(|(name, value)| ["--open-door-", name, ":", value, ";"]).collect();
    if set.is_empty() { set } else { format!(":root,:host{{{set}}}") }
}
