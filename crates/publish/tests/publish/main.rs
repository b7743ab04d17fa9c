//! From content files to pages: the checks, what they say about each fault, the handbook and the
//! bytes.
//!
//! Expected texts are in files, which `UPDATE_EXPECT=1 cargo test --package publish` writes.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../../../journey/tests/journey/paths.rs"]
mod paths;
#[path = "../../../journey/tests/journey/pick.rs"]
mod pick;
#[path = "../../../journey/tests/journey/promises.rs"]
mod promises;
#[path = "../../../journey/tests/journey/raw.rs"]
mod raw;

mod content;
mod html;
mod printer;

mod addressed;
mod bytes;
mod faults;
mod files;
mod fuzz;
mod guides_of_journey;
mod handbook;
mod kinds;
mod last_dates;
mod pages;
mod qr;
mod random_trusts;
mod schema;
mod site;
mod snippets;
mod sources;
mod theme;
mod walk;
