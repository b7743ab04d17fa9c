//! The error of a reader that has none.

use std::fmt::{self, Display};

/// An error that cannot be: there is no value of it.
///
/// A reader that notes faults aside and reads on gives it to serde as its error, and the compiler
/// then leaves out the way out of every field.
#[derive(Debug, Clone, Copy)]
pub enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl serde::de::Error for Never {
    /// Ends the program: a type read so must take every value that its reader hands it.
    fn custom<T: Display>(_: T) -> Self {
        std::process::abort()
    }
}
