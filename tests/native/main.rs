//! Everything that needs no browser.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod content;
mod html;
mod paths;
mod pick;
mod printer;

mod answers;
mod bytes;
mod faults;
mod find;
mod fuzz;
mod guides;
mod handbook;
mod pages;
mod promises;
mod schema;
mod schools;
mod visit;
mod walk;
