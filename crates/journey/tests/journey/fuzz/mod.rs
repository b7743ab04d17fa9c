//! Random input is either used or refused, and nothing panics.
//!
//! `cargo test` tries a few hundred inputs of each kind. For more:
//!
//! ```sh
//! PROPTEST_CASES=100000 cargo test --profile fuzz --package journey --package publish fuzz
//! ```
//!
//! A test that fails prints the smallest input it can find, and with `--nocapture` a seed: set
//! `PROPTEST_RNG_SEED` to it to run the same inputs again.

mod bytes;
mod change;
mod links;
