//! Checks content files: every fault at once, each shown at its line.
//!
//! A file is parsed into a tree that knows where everything is (`file::toml`, `file::json`), the
//! tree is compared with the shape of the Rust types (`file::shape`), and what fits is checked for
//! its meaning (`guide`, `school`) and for how hard it is to read ([`reading`](crate::reading)).

mod file;
mod guide;
mod school;
mod theme;
mod value;

pub use file::report::{Report, Summary};
pub use guide::check_guide;
pub use school::check_school;
pub use value::{email_fault, id_fault, link_fault, telephone_fault, text_fault};

use std::path::Path;

use crate::content::{GuideFile, SchoolFile};
use crate::fault::Fault;
use crate::reading::{self, HardestPage};

/// The largest file to read, in bytes. No file needs to be larger, so don't read more than one
/// byte beyond it.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// A content file, as the caller read it.
#[derive(Debug)]
pub struct Source {
    /// Its path, as messages should show it. A guide ends in `.toml` and a school in `.json`.
    pub path: String,
    /// What is in it, or why it can't be read.
    pub bytes: Result<Vec<u8>, Fault>,
}

impl Source {
    fn has_extension(&self, wanted: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|extension| extension == wanted)
    }
}

/// What the files contain, and everything that was found in them.
#[derive(Debug, Default)]
pub struct Checked {
    /// The guides that could be read, even if they have faults.
    pub guides: Vec<CheckedGuide>,
    /// The schools without errors, by id.
    pub schools: Vec<(String, SchoolFile)>,
    /// What was found in each file: guides first, then schools.
    pub reports: Vec<Report>,
}

/// A guide whose shape is right.
#[derive(Debug)]
pub struct CheckedGuide {
    /// Its path.
    pub path: String,
    /// What is in it. The source of its policy is filled in.
    pub file: GuideFile,
    /// The hardest page of each concern, hardest first.
    pub hardest: Vec<HardestPage>,
}

/// Checks files. Schools are checked against each of the guides among them.
///
/// `today` is the current month, as in `2026-11`.
#[must_use]
pub fn check(sources: Vec<Source>, today: &str) -> Checked {
    let mut checked = Checked::default();
    let (guides, others): (Vec<_>, Vec<_>) =
        sources.into_iter().partition(|source| source.has_extension("toml"));
    for source in guides {
        let path = source.path.clone();
        let mut hardest = Vec::new();
        let (file, report) = file::load::guide(source, |file| {
            hardest = reading::hardest_pages(&file.guide);
            let mut faults = check_guide(file, today);
            faults.extend(reading::faults(&hardest));
            faults
        });
        checked.reports.push(report);
        if let Some(mut file) = file {
            file.guide.policy.source = file.policy_source.filled();
            checked.guides.push(CheckedGuide { path, file, hardest });
        }
    }
    for source in others {
        if !source.has_extension("json") {
            checked.reports.push(file::load::neither(source.path));
            continue;
        }
        let id = file::load::school_id(&source.path);
        let guides = checked.guides.iter();
        let (file, report) = file::load::school(source, |file| {
            guides.clone().flat_map(|guide| check_school(file, &guide.file.guide)).collect()
        });
        let is_sound = report.errors() == 0;
        checked.reports.push(report);
        checked.schools.extend(file.filter(|_| is_sound).map(|file| (id, file)));
    }
    checked
}
