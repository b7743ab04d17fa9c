//! What the set-up page says if a part of it fails.

use crate::harness::{Folder, Page, Site, until};
use crate::set_up::{SET_UP, choose_kind, downloads, open_of, type_into};

#[test]
fn a_site_that_no_worker_can_make_is_reported() {
    let missing = |folder: &Folder| folder.replace("set-up/worker.js", b"import './missing.js'");
    let page = open_of(Site::changed(missing));
    type_into(&page, "s0_name", "Hill");
    choose_kind(&page);
    page.press_button("Make the site");
    until("the reason", || {
        let status = page.texts("#take [role=status]").concat();
        status.starts_with("The site could not be made").then_some(())
    });
    assert_eq!(downloads(&page), 0);
}

#[test]
fn a_browser_that_allows_no_worker_is_told_that_the_page_could_not_start() {
    let refuse = "self.Worker = class { constructor() { throw new Error('refused') } };";
    expect_no_start(Site::changed(|folder| {
        folder.edit("set-up/start.js", |script| [refuse, script].concat());
    }));
}

#[test]
fn a_set_up_page_with_a_damaged_file_says_that_it_could_not_start() {
    for file in ["glue.js", "app.wasm", "kit.zip"] {
        println!("damaged: {file}");
        let path = format!("set-up/{file}");
        expect_no_start(Site::changed(|folder| folder.replace(&path, b"<!doctype html>")));
    }
}

#[track_caller]
fn expect_no_start(site: Site) {
    let page = Page::visit(site, SET_UP);
    until("the reason", || {
        let shown = page.texts("#failed, #form").concat();
        shown.starts_with("This page could not start").then_some(())
    });
}
