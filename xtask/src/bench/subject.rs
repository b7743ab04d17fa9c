//! The pages to measure side by side.

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde_json::{Value, json};

/// Open Door, as the goals name it.
pub(super) const OPEN_DOOR: &str = "open door";
/// Open Door in an element, as the goals name it.
pub(super) const ELEMENT: &str = "element";
/// Open Door in a frame, as the goals name it.
pub(super) const FRAME: &str = "frame";
/// The start page without the app, as the goals name it.
pub(super) const START_PAGE: &str = "start page alone";
/// The handbook, as the goals name it.
pub(super) const HANDBOOK: &str = "handbook";
/// The bare Yew app, as the goals name it.
pub(super) const BARE_YEW: &str = "bare Yew";

/// The school whose page is measured. It has filled in everything.
pub(super) const SCHOOL: &str = "example-hill";

/// A page to measure.
pub(super) struct Subject {
    pub(super) name: &'static str,
    /// The full address of its page.
    pub(super) address: String,
    /// The selector of what a parent taps first; `None` for nothing.
    pub(super) first: Option<&'static str>,
    /// The selector of what appears once an app is in charge; `None` if there is no app.
    pub(super) ready: Option<&'static str>,
    /// The selectors of what a parent taps once the page has settled, in order.
    pub(super) steps: &'static [&'static str],
    /// What a parent types; `None` if there is no find box.
    pub(super) typed: Option<Typed>,
}

/// What a parent types.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    /// The selector of the box.
    pub(super) into: &'static str,
    pub(super) words: &'static str,
}

impl Subject {
    /// Open Door, from the server with this address.
    pub(super) fn open_door(name: &'static str, home: &str) -> Self {
        Self {
            name,
            address: format!("{home}/{SCHOOL}/"),
            first: Some(".topics .choice"),
            ready: Some("#open-door:not(.unready)"),
            // A topic, a concern in it, how far the parent has got, and back from the advice.
            steps: &[".topics .choice", ".choices button", ".choices button", "button.back"],
            typed: Some(Typed { into: ".find input", words: "the others laugh at him every day" }),
        }
    }

    /// A host page, from the server with this address: [`ELEMENT`] or [`FRAME`].
    pub(super) fn embedded(name: &'static str, host: &str) -> Self {
        Self {
            name,
            address: format!("{host}/{name}"),
            first: None,
            ready: None,
            steps: &[],
            typed: None,
        }
    }

    /// The start page without the app, from the server with this address.
    pub(super) fn start_page(home: &str) -> Self {
        Self {
            name: START_PAGE,
            address: format!("{home}/{SCHOOL}/"),
            first: Some(".topics a"),
            ready: None,
            steps: &[
                ".topics li:nth-child(1) a",
                ".topics li:nth-child(2) a",
                ".topics li:nth-child(3) a",
                ".topics li:nth-child(4) a",
            ],
            typed: None,
        }
    }

    /// Open Door's handbook, a plain page with everything in it, from the server with this address.
    pub(super) fn handbook(home: &str) -> Self {
        Self {
            name: HANDBOOK,
            address: format!("{home}/{SCHOOL}/guide/"),
            first: Some("nav a"),
            ready: None,
            // A topic, a concern in it, and the same again.
            steps: &[
                "nav > ul > li:nth-child(1) > a",
                "nav ul ul a",
                "nav > ul > li:nth-child(3) > a",
                "nav > ul > li:nth-child(3) ul a",
            ],
            typed: None,
        }
    }

    /// A bare Yew app, from the server with this address.
    pub(super) fn bare_yew(home: &str) -> Self {
        Self {
            name: BARE_YEW,
            address: format!("{home}/"),
            first: Some("main button"),
            ready: Some("main button"),
            steps: &["main button"; 4],
            typed: None,
        }
    }

    /// What `watch.js` should watch for.
    pub(super) fn watched(&self) -> Value {
        json!({ "first": self.first, "ready": self.ready })
    }
}

/// The host pages, which embed Open Door from the server with this address.
pub(super) fn host_pages(home: &str) -> Router {
    let page = |guide: String| {
        let html = format!(
            "<!doctype html><meta name=viewport content=width=device-width>\
             <link rel=icon href=data:,><h2>Our school</h2>{guide}"
        );
        get(async || Html(html))
    };
    let element = format!(
        "<script type=module src={home}/open-door.js></script>\
         <open-door school={SCHOOL}><a href={home}/{SCHOOL}/>Talk to us</a></open-door>"
    );
    let frame = format!("<iframe src={home}/{SCHOOL}/?embed width=390 height=800></iframe>");
    Router::new()
        .route(&format!("/{ELEMENT}"), page(element))
        .route(&format!("/{FRAME}"), page(frame))
}
