//! What each kind of page is on paper.

use crate::harness::{HILL, Looks, Page, Site, in_every_way};
use crate::kinds::visit_every_kind;

#[test]
fn nothing_is_printed_that_can_only_be_pressed() {
    for page in in_every_way(HILL) {
        visit_every_kind(&page, |kind| {
            let heading = page.heading();
            page.show_on_paper(Looks::Light);
            assert_eq!(
                page.texts("button:not(.choice), input, .worries, .footer"),
                [""; 0],
                "{kind}"
            );
            assert_eq!(page.heading(), heading, "{kind}");
            assert_eq!(page.texts(".danger a"), ["Call 999"], "{kind}");
            if page.texts(".advice").is_empty() {
                assert!(page.texts(".choice").len() > 3, "{kind}: what there is to choose from");
            } else {
                assert_eq!(page.texts(".choice"), [""; 0], "{kind}");
                for part in
                    ["How to do it", "What happens next", "All the steps", "What you told us"]
                {
                    assert_ne!(page.texts_under(part, "p, li, dd"), [""; 0], "{kind}: {part}");
                }
                page.expect_what_all_carry();
            }
            page.show_in(Looks::Light);
        });
    }
}

#[test]
fn the_whole_guide_is_printed() {
    let page = Page::visit(Site::built(), "/example-hill/guide/");
    // All but the way to leave quickly.
    let parts = "h1, h2, h3, h4, .entry p:not(.entry__leave), .entry li, dd";
    let on_screen = page.texts(parts);
    page.show_on_paper(Looks::Light);
    assert_eq!(page.texts(parts), on_screen);
    assert_eq!(page.texts(".handbook__questions, .footer"), [""; 0]);
}

#[test]
fn a_link_is_printed_with_its_address_once() {
    let page = Page::open(HILL);
    page.choose_all(&[
        "Friends and bullying",
        "My child is being bullied at school",
        "I have told the principal",
    ]);
    page.show_on_paper(Looks::Light);
    let added = |href: &str| -> String {
        let script = "
            const link = all('a').find((link) => link.getAttribute('href') === arguments[0]);
            return getComputedStyle(link, '::after').content";
        page.look(script, &[href.into()])
    };
    let policy = "https://www.example-hill.example.org/policies/complaints.pdf";
    let printed = added(policy);
    assert!(printed.contains(policy) || printed.contains("attr(href)"), "{printed}");
    for plain in ["tel:01632960102", "https://www.example-hill.example.org/complaints"] {
        assert_eq!(added(plain), "none", "{plain}");
    }
}

#[test]
fn ink_is_dark_on_paper_also_where_the_screen_is_dark() {
    let page = Page::open(HILL);
    visit_every_kind(&page, |kind| {
        page.show_on_paper(Looks::Dark);
        let light: Vec<String> = page.look(
            "return all('h1, h2, h3, p, li, a, dt, dd, span, strong, button').filter((node) => {
                 const { color, backgroundColor } = getComputedStyle(node);
                 const dark = color.match(/\\d+/g).every((part) => part < 0x40);
                 return !dark || backgroundColor !== 'rgba(0, 0, 0, 0)';
             }).map(text)",
            &[],
        );
        assert_eq!(light, [""; 0], "{kind}");
        page.show_in(Looks::Dark);
    });
}
