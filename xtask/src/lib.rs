//! `cargo xtask`: a module for each command, and what the commands share.

pub mod bench;
pub mod check;
pub mod deny;
pub mod dist;
pub mod find;
pub mod mutants;
pub mod start;
pub mod test;

mod apt;
mod browsers;
mod command;
mod content;
mod npm;
mod phrases;
mod progress;
mod project;
mod wordpress;
