//! Serves host pages from `tests/pages` at an origin of their own, with the npm packages that they
//! use at `/npm`.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::Query;
use axum::http::header::CONTENT_TYPE;
use axum::http::{StatusCode, Uri};
use axum::response::Html;
use axum::routing::get;
use harness::server::{Server, files, listen};

/// A server of host pages.
pub(super) struct Host(Server);

/// What browsers request from every site.
const ICON: &str = "<svg xmlns='http://www.w3.org/2000/svg'/>";

impl Host {
    /// Serves host pages for the guide that's deployed at `home`.
    pub(super) fn of(home: &str) -> Self {
        let home = home.to_owned();
        let pages = Router::new()
            .route("/favicon.ico", get(|| async { ([(CONTENT_TYPE, "image/svg+xml")], ICON) }))
            .fallback(move |address: Uri, Query(query): Query<_>| {
                let page = fill(address.path(), &query, &home);
                async { page.map(Html).ok_or(StatusCode::NOT_FOUND) }
            })
            .nest_service("/npm", files(&packages()));
        let server = listen(0).and_then(|listener| Server::on(listener, pages));
        Self(server.expect("there is a free port"))
    }

    /// Every path requested so far.
    pub(super) fn requests(&self) -> Vec<String> {
        self.0.requests()
    }

    /// The full address of a page and the values for its gaps: `element.html?school=hill`.
    pub(super) fn address(&self, page: &str) -> String {
        format!("{}/{page}", self.0.address())
    }
}

/// The folder of npm packages that `cargo xtask test` has installed, each in a folder with its
/// name.
pub(super) fn packages() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("npm").join("node_modules")
}

/// The page at a path, with gaps filled in from the query. Other gaps are left empty.
fn fill(path: &str, query: &HashMap<String, String>, home: &str) -> Option<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("pages");
    let page = fs::read_to_string(file.join(path.trim_start_matches('/'))).ok()?;
    let mut parts = page.split("{{ ");
    let mut filled = parts.next()?.to_owned();
    for part in parts {
        let (gap, rest) = part.split_once(" }}").expect("a gap ends");
        let value = query.get(gap).map(String::as_str);
        filled.push_str(value.unwrap_or(if gap == "home" { home } else { "" }));
        filled.push_str(rest);
    }
    Some(filled)
}
