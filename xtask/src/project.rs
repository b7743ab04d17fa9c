//! The project's folders.

use std::path::PathBuf;

use anyhow::{Context, Result};
use cargo_metadata::MetadataCommand;

/// The project's folders.
pub(crate) struct Project {
    /// The folder with the top `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Where Cargo puts what it builds.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Asks Cargo for the project that this program belongs to.
    pub(crate) fn find() -> Result<Self> {
        let metadata = MetadataCommand::new()
            .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
            .no_deps()
            .exec()
            .context("could not find the project")?;
        Ok(Self { root: metadata.workspace_root.into(), target: metadata.target_directory.into() })
    }

    /// Where to build programs that the project needs.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// Where `cargo xtask dist` writes by default.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }
}
