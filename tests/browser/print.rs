//! Printed pages.

use crate::harness::{Appearance, Embedding, HILL, Page, Site, in_every_embedding};
use crate::kinds::see_every_kind;

#[test]
fn controls_are_not_printed() {
    for page in in_every_embedding(HILL) {
        see_every_kind(&page, |kind| {
            let heading = page.heading();
            page.on_paper(|| {
                let controls = "button:not(.choice), input, .concerns, .footer a";
                assert_eq!(page.texts(controls), [""; 0], "{kind}");
                assert_eq!(page.heading(), heading, "{kind}");
                assert_eq!(page.texts(".danger a"), ["Call 999"], "{kind}");
                if page.texts(".advice").is_empty() {
                    assert!(page.texts(".choice").len() > 3, "{kind}: no choices");
                    return;
                }
                assert_eq!(page.texts(".choice"), [""; 0], "{kind}");
                // What is folded on the screen is printed.
                for part in ["How to do it", "What happens next", "What you told us"] {
                    assert_ne!(page.texts_under(part, "p, li, dd"), [""; 0], "{kind}: {part}");
                }
                let is_in_sight: bool = page.look(
                    "return all('details').every((part) => {
                         const content = part.lastElementChild;
                         return seen(content) && content.getBoundingClientRect().height > 0;
                     })",
                    &[],
                );
                assert!(is_in_sight, "{kind}: something is folded");
                page.expect_what_all_advice_has();
            });
        });
    }
}

#[test]
fn the_handbook_is_printed_whole() {
    let page = Page::visit(Site::built(), "/example-hill/guide/");
    // Everything except the link to leave quickly.
    let parts = "h1, h2, h3, h4, .entry p:not(.entry__leave), .entry li, dd";
    let on_screen = page.texts(parts);
    page.on_paper(|| {
        assert_eq!(page.texts(parts), on_screen);
        assert_eq!(page.texts(".handbook__questions, .footer a"), [""; 0]);
    });
}

#[test]
fn a_link_is_printed_with_its_address_once() {
    let page = Page::open(HILL);
    page.choose_all(&[
        "Friends and bullying",
        "My child is falling out with friends",
        "I have told the principal",
    ]);
    let added = |href: &str| -> String {
        let script = "
            const link = all('a').find((link) => link.getAttribute('href') === arguments[0]);
            return getComputedStyle(link, '::after').content";
        page.look(script, &[href.into()])
    };
    let policy = "https://www.example-hill.example.org/policies/complaints.pdf";
    page.on_paper(|| {
        let printed = added(policy);
        assert!(printed.contains(policy) || printed.contains("attr(href)"), "{printed}");
        for plain in ["tel:01632960102", "https://www.example-hill.example.org/complaints"] {
            assert_eq!(added(plain), "none", "{plain}");
        }
    });
}

#[test]
fn ink_is_dark_even_if_the_screen_is() {
    let page =
        Page::open_as(Appearance::Dark, Embedding::Page, HILL).expect("every browser can be dark");
    see_every_kind(&page, |kind| {
        let light = || -> Vec<String> {
            page.look(
                "return all('h1, h2, h3, p, li, a, dt, dd, span, strong, button').filter((node) => {
                     const { color, backgroundColor } = getComputedStyle(node);
                     const dark = color.match(/\\d+/g).every((part) => part < 0x40);
                     return !dark || backgroundColor !== 'rgba(0, 0, 0, 0)';
                 }).map(text)",
                &[],
            )
        };
        assert_ne!(light(), [""; 0], "{kind}: the screen is dark");
        page.on_paper(|| assert_eq!(light(), [""; 0], "{kind}"));
    });
}
