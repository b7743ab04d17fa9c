//! What is wrong with a file, in words for whoever can fix it.

use std::fmt;
use std::ops::Range;

/// One thing that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Whether it stops the file from being used.
    pub severity: Severity,
    /// The field, as a JSON pointer such as `/concern/3/route/ladder`; empty for the whole file.
    pub field: String,
    /// What is wrong.
    pub problem: String,
    /// How to fix it.
    pub fix: String,
}

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file can't be used.
    Error,
    /// The file can be used, but someone should look at it.
    Warning,
}

impl Fault {
    /// A fault that stops the file from being used.
    pub fn error(
        field: impl Into<String>,
        problem: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Error,
            field: field.into(),
            problem: problem.into(),
            fix: fix.into(),
        }
    }

    /// A fault that someone should look at.
    pub fn warning(
        field: impl Into<String>,
        problem: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::error(field, problem, fix) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, problem, fix, .. } = self;
        write!(formatter, "{field}: {problem}; {fix}")
    }
}

/// A fault and where it is in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocatedFault {
    /// The fault.
    pub fault: Fault,
    /// The bytes of the file at fault, or `None` for the whole file.
    pub span: Option<Range<usize>>,
}

impl LocatedFault {
    pub(crate) fn new(fault: Fault, span: Option<Range<usize>>) -> Self {
        Self { fault, span }
    }
}
