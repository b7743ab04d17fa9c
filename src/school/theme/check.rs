//! Every fault of a theme: a value that is none, and two colours that cannot be told apart.

use palette::color_difference::Wcag21RelativeContrast;
use palette::rgb::Srgb;

use super::COLOURS;
use crate::fault::Fault;
use crate::guide::{Id, Text};

/// The least contrast of text on what is behind it (WCAG 2.2, 1.4.3).
const TEXT: f32 = 4.5;
/// The least contrast of a line that shows what can be used (WCAG 2.2, 1.4.11).
const LINE: f32 = 3.0;

/// What stands on what, and how well it must be told apart.
const PAIRS: [(&str, &[&str], f32); 7] = [
    ("ink", &["paper", "card", "tint"], TEXT),
    ("quiet", &["paper", "card", "tint"], TEXT),
    ("accent", &["paper", "card", "tint"], TEXT),
    ("on-accent", &["accent"], TEXT),
    ("alarm", &["paper", "card"], TEXT),
    ("edge", &["paper", "card"], LINE),
    ("focus", &["paper", "card", "tint"], LINE),
];

/// Finds every fault of a theme.
pub(in crate::school) fn check(theme: &[(Id, Text)], faults: &mut Vec<Fault>) {
    for (name, value) in theme {
        let flaw = if is_colour(name) {
            colour(value).is_none().then_some(("this is no colour", "write it as #rrggbb: #0b5563"))
        } else {
            size_flaw(name, value)
        };
        faults.extend(flaw.map(|(wrong, mend)| Fault::error(field(name), wrong, mend)));
    }
    for scheme in ["", "dark-"] {
        contrasts(theme, scheme, faults);
    }
}

/// Finds what cannot be told apart in light (no prefix) or in dark.
fn contrasts(theme: &[(Id, Text)], prefix: &str, faults: &mut Vec<Fault>) {
    let own = |name: &str| {
        let name = [prefix, name].concat();
        theme.iter().find(|(id, _)| **id == *name).map(|(_, value)| &**value)
    };
    let shown = |name: &str| own(name).unwrap_or_else(|| default(name, !prefix.is_empty()));
    for (front, behind, least) in PAIRS {
        for back in behind {
            // What nobody sets is as it is: `styles/tokens.css` is checked in the same way.
            let Some(blamed) = [front, back].into_iter().find(|name| own(name).is_some()) else {
                continue;
            };
            let (Some(one), Some(other)) = (colour(shown(front)), colour(shown(back))) else {
                continue;
            };
            let contrast = one.relative_contrast(other);
            if contrast < least {
                faults.push(Fault::error(
                    field(&[prefix, blamed].concat()),
                    format!(
                        "`{prefix}{front}` {} on `{prefix}{back}` {} has a contrast of {:.1} to 1, \
                         and many cannot see it: it needs {least} to 1",
                        shown(front),
                        shown(back),
                        (contrast * 10.0).floor() / 10.0,
                    ),
                    "make one of them darker or lighter",
                ));
            }
        }
    }
}

/// The contrast of what stands on what where nobody sets anything, and how much it must have.
#[cfg(test)]
fn defaults() -> impl Iterator<Item = (f32, f32)> {
    PAIRS.into_iter().flat_map(|(front, behind, least)| {
        behind.iter().flat_map(move |back| {
            [false, true].map(|dark| {
                let shown = |name| colour(default(name, dark)).unwrap_or_default();
                (shown(front).relative_contrast(shown(back)), least)
            })
        })
    })
}

fn is_colour(name: &str) -> bool {
    let name = name.strip_prefix("dark-").unwrap_or(name);
    COLOURS.iter().any(|colour| colour.name == name)
}

fn default(name: &str, dark: bool) -> &'static str {
    let colour = COLOURS.iter().find(|colour| colour.name == name);
    colour.map(|colour| if dark { colour.dark } else { colour.light }).unwrap_or_default()
}

fn field(name: &str) -> String {
    ["/theme/", name].concat()
}

/// A colour written as `#rrggbb`.
fn colour(value: &str) -> Option<Srgb<f32>> {
    let figures = value.strip_prefix('#')?;
    let all = figures.len() == 6 && figures.bytes().all(|figure| figure.is_ascii_hexdigit());
    all.then(|| figures.parse::<Srgb<u8>>().ok())?.map(Srgb::into_format)
}

/// What is wrong with a value that is no colour.
fn size_flaw(name: &str, value: &str) -> Option<(&'static str, &'static str)> {
    let rem = |least: f32, most: f32| {
        let number = value.strip_suffix("rem").filter(|number| {
            let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
            number.splitn(2, '.').all(plain)
        });
        let number = number.and_then(|number| number.parse::<f32>().ok());
        number.is_none_or(|number| !(least..=most).contains(&number))
    };
    match name {
        "corner" => {
            rem(0.0, 2.0).then_some(("this is no corner", "write a number from 0 to 2 and `rem`"))
        }
        "space" => rem(0.75, 3.0)
            .then_some(("this is no space", "write a number from 0.75 to 3 and `rem`")),
        "font" => font_flaw(value),
        // The shape of the file names what is unknown.
        _ => None,
    }
}

/// What is wrong with a list of fonts.
fn font_flaw(value: &str) -> Option<(&'static str, &'static str)> {
    let names: Vec<&str> = value.split(',').map(str::trim).collect();
    let ends = names.last().is_some_and(|last| GENERIC.contains(last));
    (!names.iter().copied().all(is_font) || !ends || value.len() > 200).then_some((
        "this is no list of fonts",
        "write names of fonts with commas between, and `sans-serif` or `serif` as the last",
    ))
}

/// The fonts that every device has.
const GENERIC: [&str; 3] = ["sans-serif", "serif", "system-ui"];

/// Whether this is a name as CSS takes it: words that begin with a letter, or anything plain in
/// quotation marks.
fn is_font(name: &str) -> bool {
    let plain = |name: &str| name.bytes().all(|b| b.is_ascii_alphanumeric() || b" -".contains(&b));
    if let Some(inner) = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')) {
        return !inner.trim().is_empty() && plain(inner);
    }
    let begins = |word: &str| word.starts_with(|letter: char| letter.is_ascii_alphabetic());
    plain(name) && name.split(' ').all(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_that_nobody_sets_can_be_told_apart() {
        for (contrast, least) in defaults() {
            assert!(contrast >= least, "{contrast} is less than {least}");
        }
    }
}
