//! What schools paste, in a real WordPress: by every role, in a block theme and a classic one, on a
//! phone and a desktop, and under policies that do or don't allow the guide.
//!
//! `cargo xtask test --wordpress` installs WordPress, builds a site that knows its address, and runs
//! these.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that can't go on says why")]

mod browser;
mod matrix;
mod pasted;
mod site;
mod used;
#[path = "../browser/harness/wait.rs"]
mod wait;
mod wordpress;
