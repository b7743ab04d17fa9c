//! Finds every fault in a theme: invalid values, and colours with too little contrast.

use std::collections::BTreeMap;

use journey::guide::Text;
use palette::color_difference::Wcag21RelativeContrast;
use palette::rgb::Srgb;
use palette::{FromColor, Oklch};

use crate::fault::Fault;
use crate::theme::COLOURS;

/// Minimum contrast between text and its background (WCAG 2.2, 1.4.3).
const TEXT: f32 = 4.5;
/// Minimum contrast of a line that marks a control (WCAG 2.2, 1.4.11).
const LINE: f32 = 3.0;

/// Which colour is used on which backgrounds, and the minimum contrast.
const PAIRS: [(&str, &[&str], f32); 7] = [
    ("ink", &["paper", "card", "tint"], TEXT),
    ("quiet", &["paper", "card", "tint"], TEXT),
    ("accent", &["paper", "card", "tint"], TEXT),
    ("on-accent", &["accent"], TEXT),
    ("alarm", &["paper", "card"], TEXT),
    ("edge", &["paper", "card"], LINE),
    ("focus", &["paper", "card", "tint"], LINE),
];

/// Finds every fault in a theme.
pub(super) fn check(theme: &BTreeMap<String, Text>, faults: &mut Vec<Fault>) {
    for (name, value) in theme {
        let flaw = if is_colour(name) {
            colour(value)
                .is_none()
                .then_some(("this is not a colour", "write it as #rrggbb, such as #0b5563"))
        } else {
            size_flaw(name, value)
        };
        faults.extend(flaw.map(|(problem, fix)| Fault::error(field(name), problem, fix)));
    }
    for is_dark in [false, true] {
        contrasts(&Shown { theme, is_dark }, faults);
    }
}

/// Finds pairs of colours with too little contrast.
fn contrasts(colours: &Shown<'_>, faults: &mut Vec<Fault>) {
    let prefix = colours.prefix();
    for (front, behind, least) in PAIRS {
        for back in behind {
            // The defaults have enough contrast with each other; a unit test checks that.
            let Some(blamed) = [front, back].into_iter().find(|name| colours.own(name).is_some())
            else {
                continue;
            };
            let (Some(one), Some(other)) = (colours.of(front), colours.of(back)) else { continue };
            let contrast = one.relative_contrast(other);
            if contrast < least {
                faults.push(Fault::error(
                    field(&[prefix, blamed].concat()),
                    format!(
                        "`{prefix}{front}` {} on `{prefix}{back}` {} has a contrast of {:.1} to 1, \
                         which many people can’t see: it needs {least} to 1",
                        colours.text(front),
                        colours.text(back),
                        (contrast * 10.0).floor() / 10.0,
                    ),
                    "make one of them darker or lighter",
                ));
            }
        }
    }
}

/// The contrast between a colour and another that it's used with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contrast {
    /// The name of the other colour, without the `dark-` prefix.
    pub with: &'static str,
    /// The contrast ratio, such as 4.5 for 4.5 to 1.
    pub ratio: f32,
    /// The lowest ratio allowed.
    pub least: f32,
    /// Whether the other colour is light, so that a darker one stands out more.
    pub is_on_light: bool,
}

/// The contrast of a theme's colour, such as `accent` or `dark-accent`, with each colour that it's
/// used with. Empty if its value isn't a colour.
#[must_use]
pub fn contrasts_of(theme: &BTreeMap<String, Text>, name: &str) -> Vec<Contrast> {
    let colours = Shown { theme, is_dark: name.starts_with(DARK) };
    let name = name.strip_prefix(DARK).unwrap_or(name);
    colours.of(name).map(|own| colours.contrasts(name, own)).unwrap_or_default()
}

/// The nearest lighter or darker shade of a theme's colour that has enough contrast with every
/// colour it's used with, as `#rrggbb`. `None` if the colour has enough already, or if no shade
/// has.
#[must_use]
pub fn nearest_colour(theme: &BTreeMap<String, Text>, name: &str) -> Option<String> {
    let colours = Shown { theme, is_dark: name.starts_with(DARK) };
    let name = name.strip_prefix(DARK).unwrap_or(name);
    let own = colours.of(name)?;
    let passes = |colour: Srgb<f32>| {
        colours.contrasts(name, colour).iter().all(|contrast| contrast.ratio >= contrast.least)
    };
    if passes(own) {
        return None;
    }
    let start = Oklch::from_color(own);
    let tries = (1..=STEPS).flat_map(|step| [-step, step]).filter_map(|step| {
        let l = start.l + f32::from(step) / f32::from(STEPS);
        (0.0..=1.0).contains(&l).then(|| Srgb::from_color(Oklch { l, ..start }).into_format::<u8>())
    });
    tries.filter(|tried| passes(tried.into_format())).map(|tried| format!("#{tried:x}")).next()
}

/// The prefix of the name of a colour for dark devices.
const DARK: &str = "dark-";
const BLACK: Srgb<f32> = Srgb::new(0.0, 0.0, 0.0);
const WHITE: Srgb<f32> = Srgb::new(1.0, 1.0, 1.0);
/// The number of shades to try, from black to white.
const STEPS: i16 = 200;

/// The colours that a page shows on a light or on a dark device.
struct Shown<'a> {
    theme: &'a BTreeMap<String, Text>,
    is_dark: bool,
}

impl Shown<'_> {
    fn prefix(&self) -> &'static str {
        if self.is_dark { DARK } else { "" }
    }

    /// The value that the theme sets for a colour, if it does.
    fn own(&self, name: &str) -> Option<&str> {
        self.theme.get(&[self.prefix(), name].concat()).map(|value| &**value)
    }

    /// The value of a colour, as text: the theme's or the default.
    fn text(&self, name: &str) -> &str {
        self.own(name).unwrap_or_else(|| default(name, self.is_dark))
    }

    /// The value of a colour; `None` if it isn't a valid one.
    fn of(&self, name: &str) -> Option<Srgb<f32>> {
        colour(self.text(name))
    }

    fn contrasts(&self, name: &str, own: Srgb<f32>) -> Vec<Contrast> {
        let pairs = PAIRS.iter().flat_map(|(front, behind, least)| {
            behind.iter().map(move |back| (*front, *back, *least))
        });
        let others = pairs.filter_map(|(front, back, least)| match name {
            _ if name == front => Some((back, least)),
            _ if name == back => Some((front, least)),
            _ => None,
        });
        others
            .filter_map(|(with, least)| {
                let other = self.of(with)?;
                let ratio = own.relative_contrast(other);
                let is_on_light = other.relative_contrast(BLACK) > other.relative_contrast(WHITE);
                Some(Contrast { with, ratio, least, is_on_light })
            })
            .collect()
    }
}

fn is_colour(name: &str) -> bool {
    let name = name.strip_prefix(DARK).unwrap_or(name);
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

/// What is wrong with the value of something other than a colour.
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
        "corner" => rem(0.0, 2.0).then_some((
            "this is not a corner radius",
            "write a number from 0 to 2 and `rem`, such as 0.5rem",
        )),
        "space" => rem(0.75, 3.0).then_some((
            "this is not a spacing",
            "write a number from 0.75 to 3 and `rem`, such as 1rem",
        )),
        "font" => font_flaw(value),
        // The shape check reports unknown names.
        _ => None,
    }
}

/// What is wrong with a list of fonts.
fn font_flaw(value: &str) -> Option<(&'static str, &'static str)> {
    let names: Vec<&str> = value.split(',').map(str::trim).collect();
    let ends = names.last().is_some_and(|last| GENERIC.contains(last));
    (!names.iter().copied().all(is_font) || !ends || value.len() > 200).then_some((
        "this is not a list of fonts",
        "write names of fonts separated by commas, with `sans-serif` or `serif` last",
    ))
}

/// The generic font names, which work on every device.
const GENERIC: [&str; 3] = ["sans-serif", "serif", "system-ui"];

/// Whether CSS accepts this as a font name: words that start with a letter, or plain text in
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

    /// The contrast of each pair of defaults, and the minimum.
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

    #[test]
    fn the_default_colours_have_enough_contrast() {
        for (contrast, least) in defaults() {
            assert!(contrast >= least, "{contrast} is less than {least}");
        }
    }

    fn theme(colours: &[(&str, &str)]) -> BTreeMap<String, Text> {
        colours.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect()
    }

    #[test]
    fn the_nearest_colour_passes_and_keeps_its_hue() {
        for (name, pale) in
            [("accent", "#f4b740"), ("accent", "#ff69b4"), ("dark-accent", "#0b5563")]
        {
            let nearest = nearest_colour(&theme(&[(name, pale)]), name).unwrap_or_default();
            assert_ne!(nearest, pale);
            let mut faults = Vec::new();
            check(&theme(&[(name, &nearest)]), &mut faults);
            assert_eq!(faults, [], "{nearest} for {pale}");
            let hue = |value| Oklch::from_color(colour(value).unwrap_or_default()).hue;
            let turned = (hue(pale) - hue(&nearest)).into_degrees().abs();
            assert!(turned < 12.0, "{nearest} is no longer {pale}: {turned}");
        }
    }

    #[test]
    fn a_colour_that_passes_or_is_invalid_has_no_nearest_one() {
        assert_eq!(nearest_colour(&theme(&[("accent", "#7a1c3b")]), "accent"), None);
        assert_eq!(nearest_colour(&theme(&[("accent", "red")]), "accent"), None);
        assert_eq!(contrasts_of(&theme(&[("accent", "red")]), "accent"), []);
        let black =
            contrasts_of(&theme(&[("on-accent", "#ffffff"), ("accent", "#000000")]), "on-accent");
        let [Contrast { with: "accent", ratio, least: TEXT, is_on_light: false }] = *black else {
            unreachable!("one pair: {black:?}")
        };
        assert!((ratio - 21.0).abs() < 0.01, "{ratio}");
    }
}
