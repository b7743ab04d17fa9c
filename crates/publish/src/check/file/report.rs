//! What was found in a file.

use std::fmt;

use super::show;
use crate::fault::{LocatedFault, Severity};

/// Everything that was found in one file.
#[derive(Debug)]
pub struct Report {
    path: String,
    text: String,
    faults: Vec<LocatedFault>,
}

impl Report {
    /// Sorts faults by where they are and drops duplicates.
    pub(super) fn new(path: String, text: String, mut faults: Vec<LocatedFault>) -> Self {
        faults.sort_by(|a, b| {
            let start = |located: &LocatedFault| located.span.as_ref().map(|span| span.start);
            (start(a), &a.fault).cmp(&(start(b), &b.fault))
        });
        faults.dedup();
        Self { path, text, faults }
    }

    /// The file's path, as its source gave it.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was found, in the order of the file.
    #[must_use]
    pub fn faults(&self) -> &[LocatedFault] {
        &self.faults
    }

    /// How many faults stop the file from being used.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many faults don't, but need someone to look at them.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> usize {
        self.faults.iter().filter(|located| located.fault.severity == severity).count()
    }

    /// Shows every fault to people, with or without a terminal's colours.
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

/// How many faults several files have, shown as one line of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// How many files were checked.
    pub files: usize,
    /// How many faults stop a file from being used.
    pub errors: usize,
    /// How many faults don't, but need someone to look at them.
    pub warnings: usize,
}

impl Summary {
    /// The totals of these reports.
    #[must_use]
    pub fn of<'a>(reports: impl IntoIterator<Item = &'a Report>) -> Self {
        let none = Self { files: 0, errors: 0, warnings: 0 };
        reports.into_iter().fold(none, |sum, report| Self {
            files: sum.files + 1,
            errors: sum.errors + report.errors(),
            warnings: sum.warnings + report.warnings(),
        })
    }

    /// Whether every file can be used.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.errors == 0
    }
}

impl fmt::Display for Summary {
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
