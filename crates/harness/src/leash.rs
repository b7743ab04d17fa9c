//! Runs a program that ends when this process does, however that happens, together with everything
//! it has started.

use std::io;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use rustix::fs::statvfs;
use tempfile::TempDir;

/// Waits until its pipe closes, which happens even if this process is killed, and then ends the
/// program's group. `thirtyfour` ends its drivers only if they are dropped. `$0` is the program's
/// process, `$1` its folder, and `$2` the signal.
const WATCH: &str = r#"read -r _; kill -s "$2" -- "-$0"; rm -rf "$1""#;

/// A folder in memory. A browser writes hundreds of files as it starts. On disk, that would take a
/// quarter of its start-up time.
const MEMORY: &str = "/dev/shm";

/// How many bytes must be free there. Containers often have little.
const ENOUGH: u64 = 2 << 30;

/// How to end a program.
#[derive(Debug, Clone, Copy)]
pub enum Signal {
    /// At once, with SIGKILL.
    Kill,
    /// With SIGTERM, so that it can tidy up.
    Term,
}

/// A running program. It ends when this is dropped, or when this process ends.
#[derive(Debug)]
pub struct Leash {
    program: Child,
    watch: Child,
    /// The program's temporary folder.
    folder: TempDir,
}

impl Leash {
    /// Starts a program in a process group of its own, with a temporary folder of its own.
    ///
    /// # Errors
    /// If it can't be started, or its folder can't be created.
    pub fn start(command: &mut Command, end: Signal) -> Result<Self> {
        let folder = temporary_folder().context("could not create a temporary folder")?;
        let program = command
            .env("TMPDIR", folder.path())
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("could not start {}", name(command)))?;
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
            .context("could not start sh")?;
        Ok(Self { program, watch, folder })
    }

    /// The program.
    pub fn program(&mut self) -> &mut Child {
        &mut self.program
    }

    /// The program's temporary folder.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        drop(self.watch.stdin.take());
        let _ = self.watch.wait();
        let _ = self.program.wait();
    }
}

/// A folder in memory if there is enough of it, or else on disk.
fn temporary_folder() -> io::Result<TempDir> {
    let free = statvfs(MEMORY).map_or(0, |memory| memory.f_bavail * memory.f_frsize);
    if free > ENOUGH { tempfile::tempdir_in(MEMORY) } else { tempfile::tempdir() }
}

/// The name of a program, for errors.
pub(crate) fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
