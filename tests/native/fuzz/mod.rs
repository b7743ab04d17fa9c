//! Input of every kind: what is made of it can be used, or it is refused, and nothing ever panics.
//!
//! The README says how to run a million of it, and how to repeat a run that failed.

mod bytes;
mod change;
mod files;
mod guides;
mod life;
mod links;
