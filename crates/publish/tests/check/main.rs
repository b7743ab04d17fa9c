//! `cargo xtask check`: what it says of each kind of faulty file.
//!
//! The expected texts lie beside the files; `UPDATE_EXPECT=1 cargo test -p xtask` writes them anew.

#![allow(clippy::unwrap_used)]

mod files;
mod folder;
mod guides;
mod schools;
