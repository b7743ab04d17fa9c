//! `cargo xtask`: a module for each command, and what they share.

pub mod bench;
pub mod check;
pub mod deny;
pub mod dist;
pub mod start;
pub mod test;

pub mod browser;
pub mod serve;

mod content;

mod apt;
mod command;
mod npm;
mod progress;
mod project;
