//! From a file's text to a value of a Rust type, with a fault for everything in the way.

mod json;
pub(super) mod load;
pub(super) mod report;
mod shape;
mod show;
mod toml;
mod tree;

pub(crate) use shape::nearest;
