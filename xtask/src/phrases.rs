//! Reads the example phrases, and those that the model is tried on.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use journey::guide::Guide;
use learn::{HeldOut, Phrases};

/// The folder with the phrases to learn from, below the project's folder.
const PHRASES: &str = "content/england/phrases";
/// The folder with the sets of held-out phrases.
const HELD_OUT: &str = "crates/learn/tests/held-out";

/// The phrases to learn from, with the titles and search words in a guide.
///
/// # Errors
/// If a file can't be read.
pub(crate) fn phrases(root: &Path, guide: &Guide) -> Result<Phrases> {
    Ok(Phrases::from_files(borrowed(&files(&root.join(PHRASES))?)).with(guide))
}

/// The names of the folders with sets of held-out phrases, oldest first.
pub(crate) const SETS: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];

/// A set of held-out phrases.
///
/// # Errors
/// If a file can't be read.
pub(crate) fn held_out(root: &Path, set: &str) -> Result<HeldOut> {
    Ok(HeldOut::from_files(borrowed(&files(&root.join(HELD_OUT).join(set))?)))
}

/// The name of each file without its extension, and its text.
type Files = Vec<(String, String)>;

fn borrowed(files: &Files) -> impl Iterator<Item = (&str, &str)> {
    files.iter().map(|(name, text)| (&**name, &**text))
}

fn files(folder: &Path) -> Result<Files> {
    let read = || {
        let mut files = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, fs::read_to_string(&path)?));
        }
        files.sort();
        Ok::<_, std::io::Error>(files)
    };
    read().with_context(|| format!("could not read the phrases in {}", folder.display()))
}
