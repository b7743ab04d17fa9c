//! Tests the set-up page without a browser, from what is typed to files and back.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod checkup;
mod invitation;
mod opened;
mod pack;
mod procedure;

use publish::check::{England, Source};

/// The current month, as far as the tests are concerned.
const TODAY: &str = "2026-11";

/// England's guide.
fn england() -> England {
    let bytes = include_bytes!("../../../../content/england/guide.toml").to_vec();
    England::check(Source { path: "guide.toml".to_owned(), bytes: Ok(bytes) }, TODAY)
}
