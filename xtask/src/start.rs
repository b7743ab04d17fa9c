//! `cargo xtask start`: builds the app, serves it, and rebuilds it after every change.

use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use harness::server::{Server, files, listen};
use notify_debouncer_full::notify::RecursiveMode::{NonRecursive, Recursive};
use notify_debouncer_full::{DebouncedEvent, new_debouncer};

use crate::command::{cargo, run as run_to_end};
use crate::dist;
use crate::project::Project;

/// How long files must be left alone before a change starts a build.
const QUIET: Duration = Duration::from_millis(200);
/// What a site is built from, besides xtask itself.
const SOURCES: [&str; 6] = ["Cargo.toml", "content", "crates", "index.html", "src", "styles"];

/// Builds the app, serves it on a port of this machine, and rebuilds it after every change.
///
/// # Errors
/// If the port is in use (before anything is built), if the first build fails, or if the files
/// can't be watched. If a later build fails, this prints why and keeps serving the last good one.
pub fn run(port: u16) -> Result<()> {
    let listener = listen(port)?;
    let project = Project::find()?;
    let root = &project.root;

    let (send, changes) = channel();
    let mut watcher = new_debouncer(QUIET, None, send).context("could not watch for changes")?;
    let folders = SOURCES.map(|source| root.join(source)).into_iter().filter(|path| path.is_dir());
    // Editors replace a file with another of the same name, so watch its folder.
    let all = folders.map(|folder| (folder, Recursive)).chain([(root.clone(), NonRecursive)]);
    for (folder, depth) in all {
        watcher
            .watch(&folder, depth)
            .with_context(|| format!("could not watch {}", folder.display()))?;
    }

    let pages = dist::run(None, None, None)?;
    let server = Server::on(listener, files(&project.dist()))?;
    println!();
    for page in pages {
        println!("  {}/{page}", server.address());
    }
    println!("\nOpen Door is at {}/ and follows your changes. Ctrl+C stops it.", server.address());
    for events in changes {
        let events = events.map_err(|errors| anyhow!("could not watch for changes: {errors:?}"))?;
        let Some(file) = events.iter().find_map(|event| changed_source(event, root)) else {
            continue;
        };
        println!("\n{} has changed.", file.display());
        match rebuild(&project) {
            Ok(()) => println!("Reload the page to see it: {}/", server.address()),
            Err(error) => {
                eprintln!("Error: {error:#}");
                eprintln!("The last good build is still at {}/", server.address());
            }
        }
    }
    Ok(())
}

/// Builds in another process, because this one was compiled with the old pages.
fn rebuild(project: &Project) -> Result<()> {
    run_to_end(cargo(project).args(["run", "--quiet", "--package", "xtask", "--", "dist"]))
}

/// The path of the source that an event is about, below the project's folder; `None` if it's no
/// source or was only read.
fn changed_source(event: &DebouncedEvent, root: &Path) -> Option<PathBuf> {
    let mut paths = event.paths.iter().filter_map(|path| path.strip_prefix(root).ok());
    let is_source = |path: &&Path| SOURCES.iter().any(|source| path.starts_with(source));
    if event.kind.is_access() { None } else { paths.find(is_source).map(Path::to_owned) }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use notify_debouncer_full::notify::event::{AccessKind, ModifyKind};
    use notify_debouncer_full::notify::{Event, EventKind};

    use super::*;

    fn source_changed_by(kind: EventKind, path: &str) -> bool {
        let event = Event::new(kind).add_path(path.into());
        changed_source(&DebouncedEvent::new(event, Instant::now()), Path::new("/home")).is_some()
    }

    #[test]
    fn only_changes_to_sources_count() {
        let changed = |path: &str| source_changed_by(EventKind::Modify(ModifyKind::Any), path);
        for source in ["content/england/guide.toml", "crates/view/src/page.rs", "index.html"] {
            assert!(changed(&format!("/home/{source}")), "{source}");
        }
        for other in ["dist/index.html", "target/debug/xtask", "Cargo.lock"] {
            assert!(!changed(&format!("/home/{other}")), "{other}");
        }
    }

    #[test]
    fn reading_a_file_is_not_a_change() {
        assert!(!source_changed_by(EventKind::Access(AccessKind::Any), "/home/src/main.rs"));
    }
}
