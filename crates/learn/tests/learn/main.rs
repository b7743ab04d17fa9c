//! What is learned from the phrases: how well it does, that it is the same every time, and that
//! nothing typed does harm.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod content;
mod goals;
mod input;
mod model;
mod ranking;
mod triggers;
