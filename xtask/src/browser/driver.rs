//! The program that a browser is driven through.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use super::Browser;

/// The program that a browser is driven through; it ends when this is dropped.
pub struct Driver {
    child: Child,
    /// Where it and the browser put what they need for a while; gone with it.
    _folder: TempDir,
}

/// How often it is started before there is no hope of a free port.
const ATTEMPTS: usize = 20;

impl Driver {
    /// Starts it at a free port and returns its address too.
    ///
    /// # Errors
    /// Where it cannot be started, or does not say where it is.
    pub fn start(programs: &Browser) -> Result<(Self, String)> {
        // It takes a port that is free for one kind of address, and ends where another program has
        // the same port of the other kind.
        for _ in 0..ATTEMPTS {
            if let Some(started) = Self::try_start(programs)? {
                return Ok(started);
            }
        }
        bail!(
            "{} does not say at which port it is: start it by hand to see why",
            programs.driver.display()
        )
    }

    /// Starts it, and returns nothing where it has found no port.
    fn try_start(programs: &Browser) -> Result<Option<(Self, String)>> {
        let folder = tempfile::tempdir().context("there is no room for a browser's profile")?;
        let child = Command::new(&programs.driver)
            .arg("--port=0")
            .env("TMPDIR", folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} cannot be started", programs.driver.display()))?;
        let mut driver = Self { child, _folder: folder };
        let output = driver.child.stdout.take().context("chromedriver says nothing")?;
        // "ChromeDriver was started successfully on port 12345."
        let port = BufReader::new(output).lines().map_while(Result::ok).find_map(|line| {
            let port = line.split_once("successfully on port ")?.1;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        Ok(port.map(|port| (driver, format!("http://127.0.0.1:{port}"))))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
