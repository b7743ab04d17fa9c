//! The site that a parent leaves to, on this machine.

use axum::http::StatusCode;
use axum::routing::get;

use super::Site;

/// Where the guide says that one leaves to.
const NAMED: &str = "https://www.bbc.co.uk/weather";

/// A site that tells nothing of why somebody came.
pub(crate) struct NeutralSite(Site);

impl NeutralSite {
    /// Its page.
    pub(crate) const PAGE: &str = "/weather.html";
    /// Where it answers and nothing comes, so that who leaves stays where they are.
    pub(crate) const NOTHING: &str = "/nothing";

    /// Begins to serve it.
    pub(crate) fn built() -> Self {
        let page =
            "<!doctype html><title>Weather</title><link rel=icon href=data:,><h1>Weather</h1>";
        Self(Site::misserved(
            |folder| folder.add("weather.html", page.as_bytes()),
            |files| files.route(Self::NOTHING, get(StatusCode::NO_CONTENT)),
        ))
    }

    /// A page that leads to this path of it in the place of where the guide does.
    pub(crate) fn lead_here(&self, page: &str, path: &str) -> String {
        page.replace(NAMED, &self.0.address(path))
    }

    /// Every path that was asked of it.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.0.requests()
    }
}
