//! A program that ends with the one that has started it, and all that it has started itself.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::command::name;

/// Waits until the pipe to it closes, as it does however the other end dies, and then ends the group.
const WATCH: &str = r#"read -r _; kill -s "$2" -- "-$0"; rm -rf "$1""#;

/// How a program is ended.
#[derive(Debug, Clone, Copy)]
pub(super) enum Signal {
    /// It ends as it is.
    Kill,
    /// It may tidy up.
    Term,
}

/// A running program; it ends when this is dropped, or when this process does.
pub(super) struct Leash {
    program: Child,
    watch: Child,
    /// Where it puts what it needs for a while; gone with it.
    folder: TempDir,
}

impl Leash {
    /// Starts a program in a group of its own, with a folder of its own for what it needs for a while.
    pub(super) fn start(command: &mut Command, end: Signal) -> Result<Self> {
        let folder = tempfile::tempdir().context("there is no room for a browser's profile")?;
        let program = command
            .env("TMPDIR", folder.path())
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("{} cannot be started", name(command)))?;
        let watch = Command::new("sh")
            .args(["-c", WATCH, &program.id().to_string()])
            .arg(folder.path())
            .arg(match end {
                Signal::Kill => "KILL",
                Signal::Term => "TERM",
            })
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .context("sh cannot be started")?;
        Ok(Self { program, watch, folder })
    }

    /// The program.
    pub(super) fn program(&mut self) -> &mut Child {
        &mut self.program
    }

    /// Its folder.
    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        drop(self.watch.stdin.take());
        // Each ends by itself now.
        let _ = self.watch.wait();
        let _ = self.program.wait();
    }
}
