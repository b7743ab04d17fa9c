//! Writes files with their compressed copies.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use publish::site::File;
use publish::site::compress::Compressed;
use publish::site::sizes::Size;
use rayon::prelude::*;

/// The path of a file, and its size.
pub(super) type Sized = (String, Size);

/// Writes files and their compressed copies.
pub(crate) fn write_compressed(folder: &Path, files: Vec<File>) -> Result<Vec<Sized>> {
    let write_all = |file: File| {
        let compressed = Compressed::new(file)?;
        let size = (compressed.file.path.clone(), Size::of(&compressed));
        compressed.into_files().iter().try_for_each(|file| write(folder, file))?;
        Ok(size)
    };
    files.into_par_iter().map(write_all).collect()
}

/// Writes a file and the folders above it.
pub(super) fn write(folder: &Path, File { path, bytes }: &File) -> Result<()> {
    let file = folder.join(path);
    file.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(&file, bytes))
        .with_context(|| format!("could not write {}", file.display()))
}
