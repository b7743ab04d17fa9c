//! Pages and assets of different builds, mixed up by caches or careless copying.

use crate::harness::{Folder, HILL, Page, Site, expect_no_crash};

#[test]
fn a_page_without_its_assets_still_works() {
    let site = Site::changed(Folder::remove_assets);
    let page = Page::visit(site, HILL);
    page.expect_start_page("no assets");
    expect_no_crash(&page.console(), "no assets");
    page.expect_requested("/assets/page.");
}

#[test]
fn a_page_without_app_and_guide_still_works() {
    let site = Site::changed(|folder| {
        for part in ["app.wasm", "glue.js", "guides/heartwood.bin", "schools/example-hill.bin"] {
            folder.remove(part);
        }
    });
    let page = Page::visit(site, HILL);
    page.expect_fallback("an old page", "/assets/");
}

#[test]
fn an_old_app_under_a_new_name_is_refused() {
    let site = Site::changed(|folder| {
        folder.tamper("app.wasm", b"\0asm\x01\0\0\0");
    });
    let page = Page::visit(site, HILL);
    page.expect_fallback("an old app", "/assets/app.");
}
