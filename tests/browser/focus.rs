//! Where Tab leads, and whether the focus is visible there.

use serde::Deserialize;
use thirtyfour::Key;

use crate::harness::{Appearance, Embedding, HILL, Page, until};
use crate::kinds::see_every_kind;

/// The lowest contrast allowed between the ring and what's around it (WCAG 2.2, 1.4.11).
const CONTRAST: f64 = 3.0;

#[test]
fn tab_goes_down_each_page_and_the_focus_is_always_visible() {
    let appearances = [Appearance::Light, Appearance::Dark, Appearance::Light];
    for (embedding, appearance) in Embedding::ALL.into_iter().zip(appearances) {
        let Some(page) = Page::open_as(appearance, embedding, HILL) else { continue };
        page.widen(390);
        // A frame gets keys only after a click in it.
        page.press_at("h1");
        see_every_kind(&page, |kind| {
            let stops: usize = page.look(
                "window.stops = all('a, button, input, summary');
                 stops[0].focus();
                 return stops.length",
                &[],
            );
            let mut before = f64::MIN;
            for nth in 0..stops {
                if nth > 0 {
                    page.press(&Key::Tab);
                }
                let what = format!("stop {nth} of the {kind}, {appearance:?}, to be in sight");
                let stop = until(&what, || {
                    Some(Stop::at(&page, nth)).filter(|stop| stop.hidden.is_none())
                });
                assert!(stop.top >= before, "{kind}: {} is higher up than the last", stop.words);
                assert!(stop.contrast >= CONTRAST, "{kind}, {appearance:?}: {stop:?}");
                before = stop.top;
            }
        });
    }
}

/// Something that has the focus.
#[derive(Debug, Deserialize)]
struct Stop {
    words: String,
    /// How far down the page it is, in CSS pixels.
    top: f64,
    /// What's wrong with it, if anything: it isn't the next one, or something covers it.
    hidden: Option<String>,
    /// The contrast between the ring around it and the background.
    contrast: f64,
}

impl Stop {
    /// What has the focus, which should be the element with this number.
    fn at(page: &Page, nth: usize) -> Self {
        let script = "
            const node = focused();
            const [{ left, right, top, bottom }] = node.getClientRects();
            const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            const lightness = (colour) => {
                const [red, green, blue] = colour.match(/[\\d.]+/g).map((part) => {
                    const share = part / 255;
                    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
                });
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
            };
            let behind = node.parentElement;
            const ground = () => getComputedStyle(behind).backgroundColor;
            while (ground() === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
            const one = lightness(getComputedStyle(node).outlineColor);
            const other = lightness(ground());
            return {
                words: text(node),
                top: scrollY + top,
                hidden: node !== stops[arguments[0]] ? `${node.localName}: ${text(node)} is not the next`
                    : !node.contains(hit) ? `under ${hit?.outerHTML}`
                    : null,
                contrast: Math.max(one, other) / Math.min(one, other),
            };
        ";
        page.look(script, &[nth.into()])
    }
}
