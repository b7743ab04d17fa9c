//! Random input. It is used or refused, and nothing ever panics. The fuzz tests of `journey` say
//! how to run more of these.

mod bytes;
#[path = "../../../../journey/tests/journey/fuzz/change.rs"]
mod change;
mod files;
mod guides;
mod visit;
