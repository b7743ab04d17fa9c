//! The widget: the functions that the scripts in `embed` can call.

#[cfg(target_family = "wasm")]
mod app;
#[cfg(target_family = "wasm")]
mod exports;
#[cfg(target_family = "wasm")]
mod host;
#[cfg(target_family = "wasm")]
mod shared;

fn main() {}
