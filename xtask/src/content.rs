//! The words to ship: one guide, and one file a school.

use std::path::Path;

use anyhow::{Result, ensure};
use open_door::guide::Guide;
use open_door::school::{School, theme};

use crate::check;
use crate::check::files::{self, Files};

/// The words to ship.
pub(crate) struct Content {
    /// What the widget can say.
    pub(crate) guide: Guide,
    /// Every school, in the order of their ids.
    pub(crate) schools: Vec<Entry>,
}

/// One school and its file.
pub struct Entry {
    /// The name of its file without `.json`: part of the addresses of its pages.
    pub id: String,
    /// What the file says, but for its looks.
    pub school: School,
    /// The style sheet of its looks; empty where it leaves them as they are.
    pub looks: String,
}

impl Content {
    /// Checks every file, prints what was found, and reads them all.
    ///
    /// # Errors
    /// Where a file has an error; those are printed first.
    pub(crate) fn load() -> Result<Self> {
        ensure!(check::run(&[])?.is_good(), "mend the errors above");
        let mut guide = check::load_guide(&files::heartwood_guide())?;
        let schools = Files::of_heartwood()?.schools;
        let schools =
            schools.iter().map(|file| Entry::load(file, &guide)).collect::<Result<_>>()?;
        guide.policy.fill_source();
        Ok(Self { guide, schools })
    }
}

impl Entry {
    /// The name of the file that tells its pages of the school.
    #[must_use]
    pub fn file(&self) -> String {
        format!("schools/{}.bin", self.id)
    }

    fn load(file: &Path, guide: &Guide) -> Result<Self> {
        let id = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut school = check::load_school(file, guide)?;
        // A note for whoever edits the file, not for parents.
        school.schema = None;
        let looks = theme::sheet(&std::mem::take(&mut school.theme));
        Ok(Self { id, school, looks })
    }
}
