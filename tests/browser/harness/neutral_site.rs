//! A neutral site on this machine, for parents to leave to.

use axum::http::StatusCode;
use axum::routing::get;

use super::Site;

/// The neutral page's address in the guide.
const NAMED: &str = "https://www.bbc.co.uk/weather";

/// A neutral site.
pub(crate) struct NeutralSite(Site);

impl NeutralSite {
    /// Its page.
    pub(crate) const PAGE: &str = "/weather.html";
    /// A path that answers with nothing, so that the browser stays where it is.
    pub(crate) const NOTHING: &str = "/nothing";

    /// Starts serving it.
    pub(crate) fn built() -> Self {
        let page =
            "<!doctype html><title>Weather</title><link rel=icon href=data:,><h1>Weather</h1>";
        Self(Site::misserved(
            |folder| folder.add("weather.html", page.as_bytes()),
            |files| files.route(Self::NOTHING, get(StatusCode::NO_CONTENT)),
        ))
    }

    /// A page of the guide, changed so that it leads to this path of the neutral site.
    pub(crate) fn lead_here(&self, page: &str, path: &str) -> String {
        page.replace(NAMED, &self.0.address(path))
    }

    /// Every path requested from it.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.0.requests()
    }
}
