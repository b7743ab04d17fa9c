//! The model learned from the phrases: how well it does, that it's the same every time, and that no
//! input breaks it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod content;
mod goals;
mod input;
mod model;
mod ranking;
mod triggers;
