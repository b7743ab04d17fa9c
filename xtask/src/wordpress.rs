//! Runs the tests in a real WordPress.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use harness::browser::Engine;
use harness::port::free_port;

use crate::command::{cargo, output, run};
use crate::progress::step;
use crate::project::Project;
use crate::{apt, browsers, dist};

/// The trust whose schools the tests show.
const TRUST: &str = "heartwood";
/// WordPress with a block theme and a classic one, and what it needs to run.
const PACKAGES: [&str; 6] = [
    "wordpress",
    "wordpress-theme-twentytwentythree",
    "wordpress-theme-twentytwentyone",
    "php-cli",
    "php-mysql",
    "mariadb-server",
];
/// What the packages install, besides PHP and its database extension.
const INSTALLED: [&str; 3] = [
    "/usr/share/wordpress/wp-content/themes/twentytwentythree",
    "/usr/share/wordpress/wp-content/themes/twentytwentyone",
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
        let check = "exit(extension_loaded('mysqli') ? 0 : 1);";
        let runs = || output(Command::new("php").args(["-r", check])).is_ok();
        if is_there && runs() { Ok(()) } else { apt::install(|_| &PACKAGES) }
    })?;
    step("find Chromium", || browsers::find_or_install(Engine::Chromium, project))?;
    let folder = tempfile::tempdir().context("could not create a temporary folder")?;
    let site = folder.path().join("site");
    let port = free_port()?;
    dist::run(Some(&site), Some(TRUST), Some(&format!("http://127.0.0.1:{port}/")))?;
    step("pass the tests in WordPress", || {
        let mut tests = cargo(project);
        tests.args(["test", "--quiet", "--package", "tests", "--test", "wordpress"]);
        tests.env("OPEN_DOOR_SITE", &site).env("OPEN_DOOR_PORT", port.to_string());
        // Only one test at a time can use the port.
        run(tests.env("RUST_TEST_THREADS", "1"))
    })
}
