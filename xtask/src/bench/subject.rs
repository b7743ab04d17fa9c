//! The pages that are measured side by side.

use std::path::Path;

use anyhow::Result;
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde_json::{Value, json};
use tempfile::TempDir;

use harness::server::{Server, listen};

/// A page to measure.
pub(super) struct Subject {
    pub(super) name: &'static str,
    /// What a parent taps first, as a selector; `None` if nothing is tapped.
    pub(super) first: Option<&'static str>,
    /// What appears once an app is in charge, as a selector; `None` if none ever is.
    pub(super) ready: Option<&'static str>,
    /// What a parent taps once the page has settled, in order.
    pub(super) steps: Vec<String>,
    server: Server,
    /// Its path.
    page: String,
    /// Kept for as long as it's served.
    _folder: Option<TempDir>,
    /// The guide's server, if the page is a host's.
    _guide: Option<Server>,
}

impl Subject {
    /// Open Door, as built in this folder.
    pub(super) fn open_door(name: &'static str, folder: &Path, school: &str) -> Result<Self> {
        Ok(Self {
            name,
            first: Some(".topics .choice"),
            ready: Some("#open-door:not(.unready)"),
            // A topic, a concern in it, how far the parent has come, and back from the advice.
            steps: [".topics .choice", ".choices button", ".choices button", "button.back"]
                .map(str::to_owned)
                .into(),
            server: Server::start(folder, 0)?,
            page: format!("/{school}/"),
            _folder: None,
            _guide: None,
        })
    }

    /// A host page with Open Door in an element.
    pub(super) fn element(folder: &Path, school: &str) -> Result<Self> {
        Self::embedded(ELEMENT, folder, |home| {
            format!(
                "<script type=module src={home}/open-door.js></script>\
                 <open-door school={school}><a href={home}/{school}/>Talk to us</a></open-door>"
            )
        })
    }

    /// A host page with Open Door in a frame.
    pub(super) fn frame(folder: &Path, school: &str) -> Result<Self> {
        Self::embedded(FRAME, folder, |home| {
            format!("<iframe src={home}/{school}/?embed width=390 height=800></iframe>")
        })
    }

    fn embedded(
        name: &'static str,
        folder: &Path,
        markup: impl FnOnce(String) -> String,
    ) -> Result<Self> {
        let guide = Server::start(folder, 0)?;
        let page = format!(
            "<!doctype html><meta name=viewport content=width=device-width><link rel=icon href=data:,><h2>Our school</h2>{}",
            markup(guide.address())
        );
        let files = Router::new().route("/", get(async || Html(page)));
        Ok(Self {
            name,
            first: None,
            ready: None,
            steps: Vec::new(),
            server: Server::on(listen(0)?, files)?,
            page: "/".to_owned(),
            _folder: None,
            _guide: Some(guide),
        })
    }

    /// The start page without the app, in this folder.
    pub(super) fn start_page(folder: TempDir, school: &str) -> Result<Self> {
        Ok(Self {
            name: START_PAGE,
            first: Some(".topics a"),
            ready: None,
            steps: [1, 2, 3, 4].map(|nth| format!(".topics li:nth-child({nth}) a")).into(),
            server: Server::start(folder.path(), 0)?,
            page: format!("/{school}/"),
            _folder: Some(folder),
            _guide: None,
        })
    }

    /// Open Door's handbook: a plain page with all the words.
    pub(super) fn handbook(folder: &Path, school: &str) -> Result<Self> {
        Ok(Self {
            name: HANDBOOK,
            first: Some("nav a"),
            ready: None,
            // A topic, a concern in it, and the same again.
            steps: [
                "nav > ul > li:nth-child(1) > a",
                "nav ul ul a",
                "nav > ul > li:nth-child(3) > a",
                "nav > ul > li:nth-child(3) ul a",
            ]
            .map(str::to_owned)
            .into(),
            server: Server::start(folder, 0)?,
            page: format!("/{school}/guide/"),
            _folder: None,
            _guide: None,
        })
    }

    /// A bare Yew app, built in this folder.
    pub(super) fn bare_yew(folder: TempDir) -> Result<Self> {
        Ok(Self {
            name: BARE_YEW,
            first: Some("main button"),
            ready: Some("main button"),
            steps: ["main button"; 4].map(str::to_owned).into(),
            server: Server::start(folder.path(), 0)?,
            page: "/".to_owned(),
            _folder: Some(folder),
            _guide: None,
        })
    }

    /// The whole address of its page.
    pub(super) fn address(&self) -> String {
        format!("{}{}", self.server.address(), self.page)
    }

    /// What `watch.js` should watch for.
    pub(super) fn watched(&self) -> Value {
        json!({ "first": self.first, "ready": self.ready })
    }
}

/// Open Door, as the goals name it.
pub(super) const OPEN_DOOR: &str = "open door";
/// The start page without the app, as the goals name it.
pub(super) const START_PAGE: &str = "start page alone";
/// The handbook, as the goals name it.
pub(super) const HANDBOOK: &str = "handbook";
/// Open Door in an element, as the goals name it.
pub(super) const ELEMENT: &str = "element";
/// Open Door in a frame, as the goals name it.
pub(super) const FRAME: &str = "frame";
/// The bare Yew app, as the goals name it.
pub(super) const BARE_YEW: &str = "bare Yew";
