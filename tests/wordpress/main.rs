//! What a school pastes, in a real WordPress: as every role, in a block theme and a classic one, on a
//! phone and a desktop, and under policies that allow the guide or don't.
//!
//! `cargo xtask test --wordpress` installs WordPress, builds a site that knows its address, and runs
//! these.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that can't go on says why")]

mod browser;
mod matrix;
mod pasted;
mod site;
mod used;
mod wait;
mod wordpress;
