//! A connection that stalls half-way.

use crate::harness::{Gate, HILL, NEUTRAL, Page, Site, hold_back};

#[test]
fn a_connection_that_stalls_leaves_the_delivered_page() {
    let mut page = Page::open_hasty(NEUTRAL);
    for part in ["app.wasm", "glue.js", "guide.en.bin", "schools/example-hill.bin"] {
        page.visit_other(impatient(part, &Gate::shut()), HILL);
        page.expect_plain(part, "not all had come after 1 s");
    }
}

#[test]
fn a_program_that_comes_too_late_changes_nothing() {
    let gate = Gate::shut();
    let page = Page::visit(impatient("app.wasm", &gate), HILL);
    page.await_plain("late", "not all had come after 1 s");
    gate.open();
    page.await_fetched("/assets/app.");
    page.expect_delivered("late");
    assert_eq!(page.console(), [""; 0]);
}

/// A site that holds a part back, with pages that wait for it for a second only.
fn impatient(part: &'static str, gate: &Gate) -> Site {
    Site::misserved(
        |folder| {
            folder.edit_pages(|page| page.replace("data-patience=\"30\"", "data-patience=\"1\""));
        },
        |files| hold_back(files, part, gate),
    )
}
