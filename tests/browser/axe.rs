//! axe-core finds no violations on any kind of page, and little for a person to check.

use crate::harness::{Appearance, Embedding, Finding, Findings, Folder, HILL, NEUTRAL, Page, Site};
use crate::kinds::{see_every_kind, see_every_kind_at};

/// A phone and a desktop, in CSS pixels.
const WIDTHS: [u32; 2] = [390, 1280];

#[test]
fn every_kind_of_page_passes() {
    expect_every_kind_to_pass(Appearance::Light);
}

#[test]
fn every_kind_of_page_passes_in_the_dark() {
    expect_every_kind_to_pass(Appearance::Dark);
}

#[test]
fn every_kind_of_page_passes_in_the_readers_own_colours() {
    expect_every_kind_to_pass(Appearance::Forced);
}

#[test]
fn the_start_page_passes_if_the_app_fails() {
    let site = Site::changed(|folder: &Folder| folder.remove("app.wasm"));
    let page = Page::visit(site, HILL);
    page.await_fallback("no app", "/assets/app.");
    expect_pass(&page, "start page", Appearance::Light);
}

#[test]
fn the_pages_without_a_school_pass() {
    let page = Page::open(NEUTRAL);
    see_every_kind(&page, |kind| expect_pass(&page, kind, Appearance::Light));
}

#[test]
fn a_fault_would_be_found() {
    let page = Page::open(HILL);
    let () = page.look("root.querySelector('[for=find_box]').remove()", &[]);
    let found = page.axe().violations;
    assert!(found.iter().any(|found| found.rule == "label"), "{found:#?}");
}

/// Checks every kind of page in every embedding.
#[track_caller]
fn expect_every_kind_to_pass(appearance: Appearance) {
    for embedding in Embedding::ALL {
        let Some(page) = Page::open_as(appearance, embedding, HILL) else { continue };
        see_every_kind_at(&page, &WIDTHS, |kind, width| {
            expect_pass(&page, &format!("{embedding:?}, {kind}, {width} px"), appearance);
        });
        if embedding == Embedding::Page {
            page.leave("/example-hill/guide/");
            expect_pass(&page, "handbook", appearance);
        }
    }
}

/// Checks a page.
#[track_caller]
fn expect_pass(page: &Page, kind: &str, appearance: Appearance) {
    let Findings { violations, mut incomplete, passes } = page.axe();
    assert_eq!(violations, [], "{kind}, {appearance:?}");
    incomplete.retain(|finding| why_allowed(finding, appearance).is_none());
    assert_eq!(incomplete, [], "{kind}, {appearance:?}: look at it, then allow or fix it");
    assert!(passes > 30, "{kind}, {appearance:?}: only {passes} rules had anything to check");
}

/// Why something that axe-core can't decide is all right. Somebody has looked at each of these.
fn why_allowed(
    Finding { rule, why, html }: &Finding,
    appearance: Appearance,
) -> Option<&'static str> {
    let of_step = ["step__channel", "step__mark"].iter().any(|part| html.contains(part));
    match (&**rule, &**why) {
        ("color-contrast", "pseudoContent") if of_step => {
            Some("the number of a step is drawn beside its words, not behind them")
        }
        ("color-contrast", "equalRatio")
            if appearance == Appearance::Forced && (of_step || html.contains("tel:")) =>
        {
            Some("the browser draws the reader’s colours, but axe-core reads the page’s")
        }
        _ => None,
    }
}
