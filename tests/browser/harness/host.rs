//! Pages of other sites that hold the guide, from `tests/pages`, at an origin of their own.

use std::fs;
use std::path::Path;

use axum::Router;
use axum::http::{StatusCode, Uri};
use axum::response::Html;
use axum::routing::get;
use xtask::serve::{Server, listen};

/// A server of such pages.
pub(super) struct Host(Server);

impl Host {
    /// Serves pages that hold the guide which is deployed at `home`.
    pub(super) fn of(home: &str) -> Self {
        let home = home.to_owned();
        let pages = Router::new()
            .route("/favicon.ico", get(|| async { StatusCode::NO_CONTENT }))
            .fallback(move |address: Uri| {
                let page = fill(&address, &home);
                async { page.map(Html).ok_or(StatusCode::NOT_FOUND) }
            });
        let server = listen(0).and_then(|listener| Server::on(listener, pages));
        Self(server.expect("there is a free port"))
    }

    /// The whole address of a page, with what its gaps are filled with: `element.html?school=hill`.
    pub(super) fn address(&self, page: &str) -> String {
        format!("{}/{page}", self.0.address())
    }
}

/// The page at an address, its gaps filled with what the address says; the others stay empty.
fn fill(address: &Uri, home: &str) -> Option<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let page = fs::read_to_string(file.join(address.path().trim_start_matches('/'))).ok()?;
    let given =
        address.query().unwrap_or_default().split('&').filter_map(|set| set.split_once('='));
    let mut filled = String::new();
    let mut parts = page.split("{{ ");
    filled.push_str(parts.next()?);
    for part in parts {
        let (gap, rest) = part.split_once(" }}").expect("a gap ends");
        let value = given.clone().chain([("home", home)]).find(|(name, _)| *name == gap);
        filled.push_str(value.map_or("", |(_, value)| value));
        filled.push_str(rest);
    }
    Some(filled)
}
