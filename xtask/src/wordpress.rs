//! Tests in a real WordPress.

use std::path::Path;

use anyhow::{Context, Result};
use harness::browser::Engine;
use harness::port::free_port;

use crate::command::{cargo, run};
use crate::progress::step;
use crate::project::Project;
use crate::{apt, browsers, dist};

/// The trust whose schools the tests show.
const TRUST: &str = "heartwood";
/// WordPress with a block theme and a classic one, and what it runs on.
const PACKAGES: [&str; 6] = [
    "wordpress",
    "wordpress-theme-twentytwentythree",
    "wordpress-theme-twentytwentyone",
    "php-cli",
    "php-mysql",
    "mariadb-server",
];
/// What the packages bring.
const INSTALLED: [&str; 5] = [
    "/usr/share/wordpress/wp-content/themes/twentytwentythree",
    "/usr/share/wordpress/wp-content/themes/twentytwentyone",
    "/usr/bin/php",
    "/usr/share/doc/php-mysql",
    "/usr/sbin/mariadbd",
];

/// Installs WordPress and Chromium if they are missing, builds a site that knows its address, and runs
/// the tests of what schools paste.
///
/// # Errors
/// If something can't be installed or built, or a test fails.
pub(crate) fn test(project: &Project) -> Result<()> {
    step("find WordPress", || {
        let is_there = INSTALLED.iter().all(|path| Path::new(path).exists());
        if is_there { Ok(()) } else { apt::install(|_| &PACKAGES) }
    })?;
    step("find Chromium", || browsers::find_or_install(Engine::Chromium, project))?;
    let folder = tempfile::tempdir().context("there is no room for a site")?;
    let site = folder.path().join("site");
    let port = free_port()?;
    dist::run(Some(&site), Some(TRUST), Some(&format!("http://127.0.0.1:{port}/")))?;
    step("pass the tests in WordPress", || {
        let mut tests = cargo(project);
        tests.args(["test", "--quiet", "--package", "tests", "--test", "wordpress"]);
        tests.env("OPEN_DOOR_SITE", &site).env("OPEN_DOOR_PORT", port.to_string());
        // The port can be used by one test at a time.
        run(tests.env("RUST_TEST_THREADS", "1"))
    })
}
