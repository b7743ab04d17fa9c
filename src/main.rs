//! The widget: what the scripts in `embed` can ask of the app.

#[cfg(target_family = "wasm")]
mod app;
#[cfg(target_family = "wasm")]
mod exports;
#[cfg(target_family = "wasm")]
mod host;
#[cfg(target_family = "wasm")]
mod shared;

fn main() {}
