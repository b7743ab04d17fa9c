//! Input of every kind: it can be used or it is refused, and nothing ever panics. The fuzz tests of
//! `journey` say how to run more of them.

mod bytes;
#[path = "../../../../journey/tests/journey/fuzz/change.rs"]
mod change;
mod files;
mod guides;
mod visit;
