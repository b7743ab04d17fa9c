//! Open Door's helper program, as a library, so that the tests can use its parts.
//!
//! Each command has a module of its name; the others are what they share.

pub mod bench;
pub mod check;
pub mod deny;
pub mod dist;
pub mod start;
pub mod test;

pub mod browser;
pub mod content;
pub mod headers;
pub mod serve;
pub mod servers;

mod apt;
mod command;
mod npm;
mod progress;
mod project;
