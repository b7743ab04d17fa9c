//! What a parent is shown: a guide, a school and answers in, a page out.
//!
//! `publish` uses the same helpers to test a guide's bytes and a page's HTML.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod content;
mod paths;
mod pick;
mod promises;
mod raw;

mod advice;
mod answers;
mod bytes;
mod find;
mod fuzz;
mod history;
mod route;
mod walk;
