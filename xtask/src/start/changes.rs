//! Notices when a file of the app changes.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use notify_debouncer_full::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
};

/// How long the files must be left alone before a change counts.
const QUIET: Duration = Duration::from_millis(200);
/// The folders whose files the app is made of.
const FOLDERS: [&str; 2] = ["src", "styles"];
/// The other files that it is made of.
const FILES: [&str; 2] = ["index.html", "Cargo.toml"];

/// Notices when a file of the app changes.
pub(super) struct Changes {
    root: PathBuf,
    batches: Receiver<DebounceEventResult>,
    /// Watches until it is dropped.
    _watcher: Debouncer<RecommendedWatcher, RecommendedCache>,
}

impl Changes {
    /// Watches the app's files from now on.
    pub(super) fn watch(root: &Path) -> Result<Self> {
        let (send, batches) = channel();
        let mut watcher =
            new_debouncer(QUIET, None, send).context("could not watch for changes")?;
        let mut add = |path: &Path, depth| {
            watcher
                .watch(path, depth)
                .with_context(|| format!("could not watch {}", path.display()))
        };
        for folder in FOLDERS {
            add(&root.join(folder), RecursiveMode::Recursive)?;
        }
        // An editor replaces a file by another of its name, so the folder is what to watch.
        add(root, RecursiveMode::NonRecursive)?;
        Ok(Self { root: root.to_owned(), batches, _watcher: watcher })
    }

    /// Waits for the next change and returns one file that changed.
    pub(super) fn next(&self) -> Result<PathBuf> {
        loop {
            let batch = self.batches.recv().context("nothing watches for changes any more")?;
            let events =
                batch.map_err(|errors| anyhow!("could not watch for changes: {errors:?}"))?;
            if let Some(file) = events.iter().find_map(|event| changed(event, &self.root)) {
                return Ok(file);
            }
        }
    }
}

/// The file of the app that an event is about, unless it was only read.
fn changed(event: &DebouncedEvent, root: &Path) -> Option<PathBuf> {
    let of_app = |path: &&PathBuf| {
        FOLDERS.iter().any(|folder| path.starts_with(root.join(folder)))
            || FILES.iter().any(|file| **path == root.join(file))
    };
    if event.kind.is_access() { None } else { event.paths.iter().find(of_app).cloned() }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use notify_debouncer_full::notify::event::{AccessKind, ModifyKind};
    use notify_debouncer_full::notify::{Event, EventKind};

    use super::*;

    fn event(kind: EventKind, path: &str) -> DebouncedEvent {
        DebouncedEvent::new(Event::new(kind).add_path(path.into()), Instant::now())
    }

    #[test]
    fn a_change_counts_only_in_the_files_of_the_app() {
        let changed_file = |path| {
            changed(&event(EventKind::Modify(ModifyKind::Any), path), Path::new("/home")).is_some()
        };
        assert!(changed_file("/home/src/view/advice.rs"));
        assert!(changed_file("/home/index.html"));
        assert!(!changed_file("/home/dist"));
        assert!(!changed_file("/home/Cargo.lock"));
    }

    #[test]
    fn a_file_that_the_build_reads_has_not_changed() {
        let read = event(EventKind::Access(AccessKind::Any), "/home/src/lib.rs");
        assert_eq!(changed(&read, Path::new("/home")), None);
    }
}
