//! The set-up page: the functions that its scripts call, and its views.

#[cfg(target_family = "wasm")]
mod app;
#[cfg(target_family = "wasm")]
mod exports;
#[cfg(target_family = "wasm")]
mod host;
#[cfg(target_family = "wasm")]
mod state;
#[cfg(target_family = "wasm")]
mod view;

fn main() {}
