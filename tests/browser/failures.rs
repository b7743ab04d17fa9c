//! If parts of the app are missing, damaged or blocked, the parent keeps the start page.

use std::sync::LazyLock;

use publish::site::headers::POLICY;

use crate::harness::{Folder, HILL, NEUTRAL, Page, Site, enforce, expect_no_crash, mistype};

/// A policy that doesn't allow WebAssembly, as an administrator might set.
static NO_PROGRAM: LazyLock<String> = LazyLock::new(|| POLICY.replace(" 'wasm-unsafe-eval'", ""));

/// The name of a failure, how to cause it, and what the console must name.
type Failure = (&'static str, fn(&Folder), &'static str);

#[test]
fn a_browser_without_scripts_shows_the_start_page() {
    let page = Page::visit_without_scripts(Site::built(), HILL);
    page.expect_no_gap("no scripts");
    page.expect_start_page("no scripts");
    let mut console = page.console();
    // Browsers rightly say that nothing uses what was preloaded for scripts.
    console.retain(|line| !line.contains("preload"));
    assert_eq!(console, [""; 0]);
}

#[test]
fn a_missing_part_leaves_the_start_page() {
    expect_each_survived([
        ("no app", |folder| folder.remove("app.wasm"), "/assets/app."),
        ("no glue", |folder| folder.remove("glue.js"), "/assets/glue."),
        ("no guide", |folder| folder.remove("guides/heartwood.bin"), "/assets/guides/heartwood."),
    ]);
}

#[test]
fn a_part_damaged_in_transit_leaves_the_start_page() {
    expect_each_survived([
        (
            "half an app",
            |folder| folder.tamper("app.wasm", &half(folder, "app.wasm")),
            "/assets/app.",
        ),
        (
            "a longer app",
            |folder| folder.tamper("app.wasm", &longer(folder, "app.wasm")),
            "/assets/app.",
        ),
        (
            "half a glue",
            |folder| folder.tamper("glue.js", &half(folder, "glue.js")),
            "/assets/glue.",
        ),
        (
            "another guide",
            |folder| folder.tamper("guides/heartwood.bin", &longer(folder, "guides/heartwood.bin")),
            "/assets/guides/heartwood.",
        ),
    ]);
}

#[test]
fn an_app_that_was_built_wrong_leaves_the_start_page() {
    expect_each_survived([
        (
            "half an app",
            |folder| folder.reseal("app.wasm", &half(folder, "app.wasm")),
            "CompileError",
        ),
        ("no app", |folder| folder.reseal("app.wasm", b""), "/assets/app."),
        ("no glue", |folder| folder.reseal("glue.js", b""), "import"),
        (
            "a fault in the glue",
            |folder| folder.reseal("glue.js", b"export const = 1"),
            "SyntaxError",
        ),
    ]);
}

#[test]
fn a_script_that_does_not_run_leaves_the_start_page() {
    let mut page = Page::open(NEUTRAL);
    for script in ["loader.js", "page.js"] {
        let missing = Site::changed(|folder| folder.remove(script));
        let damaged = Site::changed(|folder| folder.tamper(script, &half(folder, script)));
        for (case, site) in [("missing", missing), ("damaged", damaged)] {
            expect_no_start(&mut page, site, script, case);
        }
    }
}

#[test]
fn a_changed_script_leaves_the_start_page() {
    let another = |script| Site::changed(|folder| folder.tamper(script, &longer(folder, script)));
    let mut page = Page::open(NEUTRAL);
    expect_no_start(&mut page, another("page.js"), "page.js", "another");
    if page.checks_modules() {
        expect_no_start(&mut page, another("loader.js"), "loader.js", "another");
        page.visit_other(another("glue.js"), HILL);
        page.expect_fallback("another glue", "/assets/glue.");
    }
}

#[test]
fn a_policy_without_webassembly_leaves_the_start_page() {
    let own = |folder: &Folder| {
        folder.edit_pages(|page| page.replace(" 'wasm-unsafe-eval'", ""));
    };
    let mut page = Page::open(NEUTRAL);
    for (case, site) in [
        ("the page's own", Site::changed(own)),
        ("the server's", Site::misserved(|_| (), |files| enforce(files, &NO_PROGRAM))),
        ("both", Site::misserved(own, |files| enforce(files, &NO_PROGRAM))),
    ] {
        page.visit_other(site, HILL);
        page.expect_fallback(case, "WebAssembly");
    }
}

#[test]
fn a_server_that_does_not_know_webassembly_does_no_harm() {
    let site =
        Site::misserved(|_| (), |files| mistype(files, "app.wasm", "application/octet-stream"));
    let page = Page::open_of(site, HILL);
    page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
    assert_eq!(page.heading(), "Talk to your child’s class teacher");
    assert!(!page.opened_console().iter().any(|line| line.contains("Open Door")));
}

/// Checks that the start page stays if this script is requested but doesn't run.
#[track_caller]
fn expect_no_start(page: &mut Page, site: Site, script: &str, case: &str) {
    let case = &format!("{script} is {case}");
    page.visit_other(site, HILL);
    page.expect_start_page(case);
    expect_no_crash(&page.console(), case);
    page.expect_requested(&format!("/assets/{}", script.replace("js", "")));
}

#[track_caller]
fn expect_each_survived<const N: usize>(failures: [Failure; N]) {
    let mut page = Page::open(NEUTRAL);
    for (case, spoil, failed) in failures {
        page.visit_other(Site::changed(spoil), HILL);
        page.expect_fallback(case, failed);
    }
}

fn half(folder: &Folder, asset: &str) -> Vec<u8> {
    let bytes = folder.read(asset);
    bytes[..bytes.len() / 2].to_vec()
}

/// An asset with an extra line feed, which would change nothing if it weren't refused.
fn longer(folder: &Folder, asset: &str) -> Vec<u8> {
    [folder.read(asset), b"\n".to_vec()].concat()
}
