//! The site under test: what `cargo xtask dist` built, or a copy of it with something wrong.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use xtask::serve::Server;

/// The page of a school that gives everything.
pub(crate) const HILL: &str = "/example-hill/";
/// The page of a school that gives only the number of its office.
pub(crate) const GREEN: &str = "/example-green/";
/// The page of no school.
pub(crate) const NEUTRAL: &str = "/";

/// A site and the server that it is served by.
pub(crate) struct Site {
    server: Server,
    /// Held for as long as it is served.
    _copy: Option<TempDir>,
}

impl Site {
    /// The site as it was built.
    pub(crate) fn built() -> Self {
        Self { server: serve(&dist()), _copy: None }
    }

    /// A copy of the site, changed in its folder before it is served.
    pub(crate) fn changed(change: impl FnOnce(&Path)) -> Self {
        let copy = tempfile::tempdir().expect("there is room for a copy of the site");
        copy_all(&dist(), copy.path());
        change(copy.path());
        Self { server: serve(copy.path()), _copy: Some(copy) }
    }

    /// The whole address of a page.
    pub(crate) fn address(&self, page: &str) -> String {
        self.server.address() + page
    }

    /// Every path that the browser asked for so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.server.requests()
    }
}

/// The folder that was built.
fn dist() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(
        dist.join("open-door.wasm").is_file(),
        "{} holds no build: `cargo xtask test` builds the app and then runs these tests",
        dist.display()
    );
    dist
}

fn serve(folder: &Path) -> Server {
    Server::start(folder, 0).expect("there is a free port")
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let entry = entry.expect("the folder can be read");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_all(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("the file can be copied");
        }
    }
}
