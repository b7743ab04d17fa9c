//! The error type of a reader that never fails.

use std::fmt::{self, Display};

/// An error that can't exist, which lets the compiler drop the error path of every field.
#[derive(Debug, Clone, Copy)]
pub(super) enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl serde::de::Error for Never {
    /// Aborts. No type read this way may reject a value that its reader produces.
    fn custom<T: Display>(_: T) -> Self {
        std::process::abort()
    }
}
