//! Open Door tells a worried parent who at school to talk to, how, and what happens next.
//!
//! Read the modules in this order; each knows only those above it.

pub mod bytes;
pub mod fault;
pub mod value;

pub mod guide;
pub mod school;

pub mod journey;

pub mod view;

#[cfg(target_family = "wasm")]
pub mod embed;
