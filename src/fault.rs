//! Faults found in a file, for whoever can mend it.

use std::fmt;

/// One thing that is wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Whether it stops the file from being used.
    pub severity: Severity,
    /// The field, as a JSON pointer: `/concern/3/route/ladder`.
    pub field: String,
    /// What is wrong.
    pub wrong: String,
    /// How to mend it.
    pub mend: String,
}

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used; someone should look.
    Warning,
}

impl Fault {
    /// A fault that stops the file from being used.
    pub fn error(
        field: impl Into<String>,
        wrong: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Error,
            field: field.into(),
            wrong: wrong.into(),
            mend: mend.into(),
        }
    }

    /// A fault that someone should look at.
    pub fn warning(
        field: impl Into<String>,
        wrong: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::error(field, wrong, mend) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, wrong, mend, .. } = self;
        write!(formatter, "{field}: {wrong}; {mend}")
    }
}
