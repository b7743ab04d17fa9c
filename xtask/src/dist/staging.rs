//! Builds into a temporary folder, so that a failed build leaves the last good one in place.

use std::fs;
use std::path::{Path, PathBuf, absolute};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

/// Text that every start page has. It marks a folder as one that an earlier build wrote.
const MARK: &str = "id=\"open-door\"";

/// A temporary folder beside the one that it will replace.
pub(super) struct Staging {
    /// Contains the new folder, and then the old one until it is deleted.
    workshop: TempDir,
    target: PathBuf,
}

impl Staging {
    /// Creates an empty folder that will replace `target`.
    ///
    /// # Errors
    /// If `target` contains anything but an earlier build.
    pub(super) fn beside(target: &Path) -> Result<Self> {
        let target =
            absolute(target).with_context(|| format!("{} is not a path", target.display()))?;
        let Some(parent) = target.parent() else {
            bail!("could not replace {}: name a folder below it", target.display());
        };
        let empty = fs::read_dir(&target).is_ok_and(|mut entries| entries.next().is_none());
        let earlier =
            fs::read_to_string(target.join("index.html")).is_ok_and(|page| page.contains(MARK));
        if target.exists() && !empty && !earlier {
            bail!(
                "{} is not an earlier build, so it won’t be replaced: name another folder, or empty this one",
                target.display()
            );
        }
        let begin = || {
            fs::create_dir_all(parent)?;
            let workshop = tempfile::Builder::new().prefix(".dist-").tempdir_in(parent)?;
            fs::create_dir(workshop.path().join("new"))?;
            Ok::<_, std::io::Error>(workshop)
        };
        let workshop =
            begin().with_context(|| format!("could not write to {}", parent.display()))?;
        Ok(Self { workshop, target })
    }

    /// Where to write the files.
    pub(super) fn folder(&self) -> PathBuf {
        self.workshop.path().join("new")
    }

    /// Replaces the target with the folder.
    pub(super) fn publish(self) -> Result<()> {
        let old = self.workshop.path().join("old");
        let replaces = self.target.exists();
        let swap = || {
            if replaces {
                fs::rename(&self.target, &old)?;
            }
            fs::rename(self.folder(), &self.target).inspect_err(|_| {
                if replaces {
                    // Best effort: the first error is the one to report.
                    let _ = fs::rename(&old, &self.target);
                }
            })
        };
        swap().with_context(|| format!("could not replace {}", self.target.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(target: &Path, words: &str) -> Result<()> {
        let staging = Staging::beside(target)?;
        fs::write(staging.folder().join("index.html"), [MARK, words].concat())?;
        staging.publish()
    }

    #[test]
    fn a_new_build_replaces_the_old_one_and_leaves_nothing_else_behind() -> Result<()> {
        let home = tempfile::tempdir()?;
        let target = home.path().join("deep/dist");
        build(&target, "old")?;
        fs::write(target.join("gone.js"), "")?;
        build(&target, "new")?;
        assert!(fs::read_to_string(target.join("index.html"))?.ends_with("new"));
        assert!(!target.join("gone.js").exists());
        assert_eq!(fs::read_dir(home.path().join("deep"))?.count(), 1);
        Ok(())
    }

    #[test]
    fn a_failed_build_leaves_the_old_one() -> Result<()> {
        let home = tempfile::tempdir()?;
        let target = home.path().join("dist");
        build(&target, "old")?;
        drop(Staging::beside(&target)?);
        assert!(fs::read_to_string(target.join("index.html"))?.ends_with("old"));
        assert_eq!(fs::read_dir(home.path())?.count(), 1);
        Ok(())
    }

    #[test]
    fn a_folder_with_anything_else_is_never_replaced() -> Result<()> {
        let home = tempfile::tempdir()?;
        fs::write(home.path().join("thesis.txt"), "")?;
        let refused = Staging::beside(home.path()).err().map(|error| error.to_string());
        assert!(refused.is_some_and(|error| error.contains("is not an earlier build")));
        assert!(home.path().join("thesis.txt").exists());
        Ok(())
    }
}
