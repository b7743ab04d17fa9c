//! `cargo xtask start`: builds the app, serves it and builds it again on every change.

mod changes;

use anyhow::Result;

use crate::command::{cargo, run as run_to_end};
use crate::dist;
use crate::project::Project;
use changes::Changes;
use harness::server::{Server, files, listen};

/// Builds the app, serves it at a port of this machine and builds it again on every change.
///
/// # Errors
/// Where the port is in use (before anything is built), the first build fails, or the files
/// cannot be watched. A later build that fails is printed, and the last good one stays.
pub fn run(port: u16) -> Result<()> {
    let listener = listen(port)?;
    let project = Project::find()?;
    let changes = Changes::watch(&project.root)?;
    let pages = dist::run(None)?;
    let server = Server::on(listener, files(&project.dist()))?;
    println!();
    for page in pages {
        println!("  {}/{page}", server.address());
    }
    println!("\nOpen Door is at {}/ and follows your changes. Ctrl+C stops it.", server.address());
    loop {
        let file = changes.next()?;
        println!("\n{} has changed.", file.strip_prefix(&project.root).unwrap_or(&file).display());
        match rebuild(&project) {
            Ok(()) => println!("Reload the page to see it: {}/", server.address()),
            Err(error) => {
                eprintln!(
                    "Error: {error:#}\nThe last good build is still at {}/",
                    server.address()
                );
            }
        }
    }
}

/// Builds in a program of its own: this one holds the views and the guide as they were.
fn rebuild(project: &Project) -> Result<()> {
    run_to_end(cargo(project).args(["run", "--quiet", "--package", "xtask", "--", "dist"]))
}
