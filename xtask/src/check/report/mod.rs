//! What was found in a file, shown where it stands.

use std::fmt;
use std::ops::Range;
use std::path::Path;

use open_door::fault::{Fault, Severity};

mod show;

pub(super) use show::visible;

/// A fault and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The fault.
    pub fault: Fault,
    /// The bytes of the file that are at fault, unless it is the whole file.
    pub span: Option<Range<usize>>,
}

impl Located {
    pub(super) fn new(fault: Fault, span: Option<Range<usize>>) -> Self {
        Self { fault, span }
    }
}

/// Everything that was found in one file; as text, all of it as [`super::run`] prints it.
#[derive(Debug)]
pub struct Report {
    path: String,
    text: String,
    faults: Vec<Located>,
}

impl Report {
    /// What was found in a file, in the order of the file and each thing once.
    pub(super) fn new(path: &Path, text: String, mut faults: Vec<Located>) -> Self {
        faults.sort_by(|one, other| {
            let start = |located: &Located| located.span.as_ref().map(|span| span.start);
            (start(one), &one.fault).cmp(&(start(other), &other.fault))
        });
        faults.dedup_by(|one, other| one.fault == other.fault && one.span == other.span);
        Self { path: path.display().to_string(), text, faults }
    }

    /// What was found, in the order of the file.
    #[must_use]
    pub fn faults(&self) -> &[Located] {
        &self.faults
    }

    /// How many faults stop the file from being used.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many things someone should look at.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> usize {
        self.faults.iter().filter(|located| located.fault.severity == severity).count()
    }

    /// All of it as text, with or without a terminal's colours.
    #[must_use]
    pub fn show(&self, coloured: bool) -> String {
        show::faults(&self.path, &self.text, &self.faults, coloured)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.show(false))
    }
}

impl std::error::Error for Report {}

/// How many files were checked and what was found; as text, one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// How many files were checked.
    pub files: usize,
    /// How many faults stop a file from being used.
    pub errors: usize,
    /// How many things someone should look at.
    pub warnings: usize,
}

impl Outcome {
    /// The sum of these reports.
    #[must_use]
    pub fn of(reports: &[Report]) -> Self {
        Self {
            files: reports.len(),
            errors: reports.iter().map(Report::errors).sum(),
            warnings: reports.iter().map(Report::warnings).sum(),
        }
    }

    /// Whether no file has an error.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.errors == 0
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = |number: usize, what: &str| match number {
            1 => format!("1 {what}"),
            number => format!("{number} {what}s"),
        };
        let files = count(self.files, "file");
        let errors = count(self.errors, "error");
        let warnings = count(self.warnings, "warning");
        write!(formatter, "{files} checked: {errors}, {warnings}")
    }
}
