//! The words to ship: one guide, and one file a school.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use open_door::guide::Guide;
use open_door::school::School;

use crate::check;

/// Where the guide is.
const GUIDE: &str = "src/content/heartwood/guide.en.toml";
/// Where the schools are: one JSON file each.
const SCHOOLS: &str = "src/content/heartwood/schools";

/// The words to ship.
pub(crate) struct Content {
    /// What the widget can say.
    pub(crate) guide: Guide,
    /// Every school, in the order of their ids.
    pub(crate) schools: Vec<Entry>,
}

/// One school and its file.
pub(crate) struct Entry {
    /// The name of its file without `.json`: part of the addresses of its pages.
    pub(crate) id: String,
    /// What the file says.
    pub(crate) school: School,
}

impl Content {
    /// Checks every file, prints what was found, and reads them all.
    ///
    /// # Errors
    /// Where a file has an error; those are printed first.
    pub(crate) fn load(root: &Path) -> Result<Self> {
        ensure!(check::run(&[])?.is_good(), "mend the errors above");
        let mut guide = check::load_guide(&root.join(GUIDE))?;
        let schools =
            schools(root)?.iter().map(|file| Entry::load(file, &guide)).collect::<Result<_>>()?;
        guide.policy.fill_source();
        Ok(Self { guide, schools })
    }
}

impl Entry {
    fn load(file: &Path, guide: &Guide) -> Result<Self> {
        let mut school = check::load_school(file, guide)?;
        // A note for whoever edits the file, not for parents.
        school.schema = None;
        Ok(Self { id: id(file)?, school })
    }
}

/// The files of all schools, sorted.
fn schools(root: &Path) -> Result<Vec<PathBuf>> {
    let folder = root.join(SCHOOLS);
    let unreadable = || format!("{} cannot be read", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The school's id, from the name of its file.
fn id(file: &Path) -> Result<String> {
    let id = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if id == "schools" {
        bail!(
            "{}: `schools` is the name of a folder of the build: rename the file",
            file.display()
        );
    }
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_named_as_a_folder_of_the_build_is_refused() -> Result<()> {
        assert_eq!(id(Path::new("schools/example-hill.json"))?, "example-hill");
        let refused = id(Path::new("schools/schools.json")).err();
        assert!(refused.is_some_and(|error| error.to_string().contains("rename the file")));
        Ok(())
    }
}
