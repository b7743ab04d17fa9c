//! A connection that stalls half-way.

use crate::harness::{Gate, HILL, NEUTRAL, Page, Site, hold_back};

#[test]
fn a_stalled_connection_leaves_the_start_page() {
    let mut page = Page::open_impatiently(NEUTRAL);
    for part in ["app.wasm", "glue.js", "guides/heartwood.bin", "schools/example-hill.bin"] {
        page.visit_other(impatient(part, &Gate::shut()), HILL);
        page.expect_fallback(part, "some files had not arrived after 1 s");
    }
}

#[test]
fn an_app_that_arrives_too_late_changes_nothing() {
    let gate = Gate::shut();
    let page = Page::visit(impatient("app.wasm", &gate), HILL);
    page.await_fallback("late", "some files had not arrived after 1 s");
    gate.open();
    page.await_fetched("/assets/app.");
    page.expect_start_page("late");
    assert_eq!(page.console(), [""; 0]);
}

/// A site that holds a file back, with pages that wait only a second.
fn impatient(part: &'static str, gate: &Gate) -> Site {
    Site::misserved(
        |folder| {
            folder.edit_pages(|page| page.replace("data-patience=\"30\"", "data-patience=\"1\""));
        },
        |files| hold_back(files, part, gate),
    )
}
