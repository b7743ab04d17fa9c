//! The functions that the page's scripts can call.

#![expect(unreachable_pub, reason = "wasm-bindgen exports it to JavaScript")]

use std::future::ready;

use publish::address::SiteAddress;
use publish::check::{England, Source};
use publish::site::{Kit, SiteContent, make_zip};
use set_up::opened::open;
use set_up::words::snippets;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use web_sys::js_sys::{Function, Uint8Array};

use crate::app::{App, AppProps};
use crate::host::Host;

/// Starts the page in an element. `today` is the current month, as in `2026-11`.
///
/// # Errors
/// If the kit is damaged.
#[wasm_bindgen]
pub fn start(root: Element, kit: &[u8], today: String, host: Host) -> Result<(), JsValue> {
    let kit = Kit::unpack(kit).ok_or("kit.zip is damaged")?;
    root.set_text_content(None);
    let checker = england(&kit, &today);
    let guide = checker.guide.as_ref().ok_or("England’s guide can’t be read")?.edition.clone();
    let props = AppProps {
        kit: kit.into(),
        checker: checker.into(),
        england: guide.into(),
        snippets: snippets().map(Into::into),
        today: today.into(),
        host,
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    Ok(())
}

/// Makes a site from the zip of a draft, and returns the site's zip.
///
/// # Errors
/// Why it can't be made.
#[wasm_bindgen]
pub async fn make(
    kit: Vec<u8>,
    files: Vec<u8>,
    today: String,
    progress: Function,
) -> Result<Uint8Array, JsValue> {
    let kit = Kit::unpack(&kit).ok_or("kit.zip is damaged")?;
    let draft = open("draft.zip", &files).map_err(|refused| format!("{refused:?}"))?;
    let england = england(&kit, &today);
    let (trusts, reports) = england.check_trusts(vec![draft.sources()], &today);
    if let Some(report) = reports.iter().find(|report| report.errors() > 0) {
        return Err(report.to_string().into());
    }
    let guide = england.guide.ok_or("England’s guide can’t be read")?;
    // If the address is wrong, the page says so next to its field, and makes the site without one.
    let address = SiteAddress::read(&draft.address).ok();
    let content = SiteContent::new(guide.edition, trusts).at(address);
    let report = |done: usize, all: usize| {
        let called = progress.call2(&JsValue::NULL, &done.into(), &all.into());
        debug_assert!(called.is_ok(), "the worker’s callback never throws");
        ready(())
    };
    let zip = make_zip(&kit, &content, report).await.map_err(|error| error.to_string())?;
    Ok(Uint8Array::from(&*zip))
}

/// England's guide in a kit, checked.
fn england(kit: &Kit, today: &str) -> England {
    let bytes = Ok(kit.england.clone().into_bytes());
    England::check(Source { path: "content/england/guide.toml".to_owned(), bytes }, today)
}
