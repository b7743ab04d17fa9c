//! What axe-core finds on every kind of page: nothing, and little that a person must look at.

use crate::harness::{Finding, Findings, Folder, HILL, Looks, NEUTRAL, Page, Site, in_every_way};
use crate::kinds::{visit_every_kind, visit_every_kind_at};

/// A phone and a desktop, in CSS pixels.
const WIDTHS: [u32; 2] = [390, 1280];

#[test]
fn every_kind_of_page_passes_in_every_way() {
    for page in in_every_way(HILL) {
        visit_every_kind_at(&page, &WIDTHS, |kind, width| {
            expect_pass(&page, &format!("{kind}, {width} px"));
        });
    }
}

#[test]
fn the_whole_guide_passes() {
    let page = Page::visit(Site::built(), "/example-hill/guide/");
    for width in WIDTHS {
        page.widen(width);
        expect_pass(&page, &format!("guide, {width} px"));
    }
}

#[test]
fn the_plain_page_passes_where_the_app_fails() {
    let site = Site::changed(|folder: &Folder| folder.remove("app.wasm"));
    let page = Page::visit(site, HILL);
    page.await_plain("no program", "/assets/app.");
    expect_pass(&page, "plain page");
}

#[test]
fn the_pages_of_no_school_pass() {
    let page = Page::open(NEUTRAL);
    visit_every_kind(&page, |kind| expect_pass(&page, kind));
}

#[test]
fn a_fault_would_be_found() {
    let page = Page::open(HILL);
    let () = page.look("root.querySelector('[for=find_box]').remove()", &[]);
    let found = page.axe().violations;
    assert!(found.iter().any(|found| found.rule == "label"), "{found:#?}");
}

/// Checks a page in all looks.
#[track_caller]
fn expect_pass(page: &Page, kind: &str) {
    for looks in page.known_looks() {
        page.show_in(looks);
        let Findings { violations, mut incomplete, passes } = page.axe();
        assert_eq!(violations, [], "{kind}, {looks:?}");
        incomplete.retain(|finding| why_allowed(finding, looks).is_none());
        assert_eq!(
            incomplete,
            [],
            "{kind}, {looks:?}: to be looked at, and then allowed or mended"
        );
        assert!(passes > 30, "{kind}, {looks:?}: only {passes} rules had anything to check");
    }
}

/// Why something that axe-core cannot tell has been looked at and is right.
fn why_allowed(Finding { rule, why, html }: &Finding, looks: Looks) -> Option<&'static str> {
    let of_step = ["step__channel", "step__mark"].iter().any(|part| html.contains(part));
    match (&**rule, &**why) {
        ("color-contrast", "pseudoContent") if of_step => {
            Some("the number that is drawn for a step stands beside its words, not behind them")
        }
        ("color-contrast", "equalRatio")
            if looks == Looks::Forced && (of_step || html.contains("tel:")) =>
        {
            Some(
                "the browser draws the reader’s colours; axe-core reads one that the page asked for",
            )
        }
        _ => None,
    }
}
