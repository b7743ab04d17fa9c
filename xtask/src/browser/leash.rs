//! A program that ends with the one that has started it, and all that it has started itself.

use std::io;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use rustix::fs::statvfs;
use tempfile::TempDir;

use crate::command::name;

/// Waits until the pipe to it closes, as it does however the other end dies, and then ends the group.
const WATCH: &str = r#"read -r _; kill -s "$2" -- "-$0"; rm -rf "$1""#;

/// Memory that is used as a folder. A browser that starts writes hundreds of files, and a disk takes a
/// quarter of its time for them.
const MEMORY: &str = "/dev/shm";

/// How much must be free there, in bytes; in a container it may be little.
const ENOUGH: u64 = 2 << 30;

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
        let folder = room().context("there is no room for a browser's profile")?;
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

/// A folder in the memory, where there is enough of it, and else wherever such folders are.
fn room() -> io::Result<TempDir> {
    let free = statvfs(MEMORY).map_or(0, |memory| memory.f_bavail * memory.f_frsize);
    if free > ENOUGH { tempfile::tempdir_in(MEMORY) } else { tempfile::tempdir() }
}
