//! Runs other programs.

use std::env;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::Project;

/// A Cargo command, in the project's folder.
pub(crate) fn cargo(project: &Project) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(&project.root);
    command
}

/// Runs a program and shows what it prints.
///
/// # Errors
/// If it can't be started or fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = name(command);
    let status = command.status().with_context(|| format!("could not start `{name}`"))?;
    if !status.success() {
        bail!("`{name}` ended with {status}: see its output above");
    }
    Ok(())
}

/// Runs a program and shows what it prints only if it fails.
///
/// # Errors
/// If it can't be started or fails.
pub(crate) fn run_quietly(command: &mut Command) -> Result<()> {
    let Output { stdout, stderr, status } = finished(command)?;
    if !status.success() {
        eprint!("{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
        bail!("`{}` ended with {status}: see its output above", name(command));
    }
    Ok(())
}

/// Runs a program and returns what it prints.
///
/// # Errors
/// If it can't be started or fails.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let Output { stdout, stderr, status } = finished(command)?;
    if !status.success() {
        bail!(
            "`{}` ended with {status}: {}",
            name(command),
            String::from_utf8_lossy(&stderr).trim()
        );
    }
    Ok(String::from_utf8_lossy(&stdout).trim().to_owned())
}

fn finished(command: &mut Command) -> Result<Output> {
    let name = name(command);
    command.stdin(Stdio::null()).output().with_context(|| format!("could not start `{name}`"))
}

/// The name of a program, for errors.
fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
