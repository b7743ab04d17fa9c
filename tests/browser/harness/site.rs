//! The site under test: what `cargo xtask dist` built, or a copy of it with something wrong.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use axum::Router;
use harness::server::{Server, files, listen};

use super::folder::Folder;
use super::host::Host;

/// The page of a school that has filled in everything.
pub(crate) const HILL: &str = "/example-hill/";
/// The page of a school that gives only its office's telephone number.
pub(crate) const GREEN: &str = "/example-green/";
/// The page without a school.
pub(crate) const NEUTRAL: &str = "/";

/// A site and its server.
pub(crate) struct Site {
    server: Server,
    /// The server of host pages for this guide, once one is needed.
    host: OnceCell<Host>,
    /// Kept for as long as the site is served.
    _copy: Option<Folder>,
}

impl Site {
    /// The site as it was built.
    pub(crate) fn built() -> Self {
        Self { server: serve(files(&dist())), host: OnceCell::new(), _copy: None }
    }

    /// A copy of the site, with its folder changed before it's served.
    pub(crate) fn changed(change: impl FnOnce(&Folder)) -> Self {
        Self::misserved(change, |files| files)
    }

    /// A copy of the site, with its folder changed and a server that changes responses.
    pub(crate) fn misserved(
        change: impl FnOnce(&Folder),
        answer: impl FnOnce(Router) -> Router,
    ) -> Self {
        let copy = Folder::copy(&dist());
        change(&copy);
        let server = serve(answer(files(copy.path())));
        Self { server, host: OnceCell::new(), _copy: Some(copy) }
    }

    /// The full address of a page.
    pub(crate) fn address(&self, page: &str) -> String {
        self.server.address() + page
    }

    /// The full address of a host page with a page of this site.
    pub(crate) fn host_address(&self, host: &str, page: &str) -> String {
        let (school, start) = page.split_once('#').unwrap_or((page, ""));
        let school = school.trim_matches('/');
        let own = self.host.get_or_init(|| Host::of(&self.server.address()));
        let query = if host.contains('?') { '&' } else { '?' };
        own.address(&format!("{host}{query}school={school}&start={start}"))
    }

    /// Every path requested from the host's site so far, if there is one.
    pub(crate) fn host_requests(&self) -> Vec<String> {
        self.host.get().map(Host::requests).unwrap_or_default()
    }

    /// Every path requested so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.server.requests()
    }
}

/// The folder of the built site.
pub(crate) fn dist() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("dist");
    assert!(
        dist.join("index.html").is_file(),
        "{} holds no build: `cargo xtask test` builds the app and then runs these tests",
        dist.display()
    );
    dist
}

fn serve(files: Router) -> Server {
    let server = listen(0).and_then(|listener| Server::on(listener, files));
    server.expect("there is a free port")
}
