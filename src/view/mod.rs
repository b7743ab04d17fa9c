//! A page as HTML, one part a file, with no wording of its own.
//!
//! The first page, and what stands round every page, are delivered as HTML and compiled only where
//! they are written; the app draws the pages that follow. It is one component, for its state and its
//! focus; what only shows is a function of what it shows. A component more is half a kilobyte more
//! for every parent to download. The browser is touched only inside effects and event handlers.
//!
//! An id that a page gives to a part of its own has an underscore. An id of the guide has none, so a
//! link can name any topic and concern.

mod advice;
mod answers;
mod app;
mod choices;
#[cfg(not(target_family = "wasm"))]
mod danger;
#[cfg(not(target_family = "wasm"))]
mod delivered;
#[cfg(not(target_family = "wasm"))]
mod find;
mod focus;
#[cfg(not(target_family = "wasm"))]
mod frame;
#[cfg(not(target_family = "wasm"))]
mod handbook;
mod help;
#[cfg(not(target_family = "wasm"))]
mod leave;
#[cfg(not(target_family = "wasm"))]
mod links;
#[cfg(not(target_family = "wasm"))]
mod masthead;
mod page;
mod policy;
#[cfg(not(target_family = "wasm"))]
mod printer;
mod question;
mod reach;
mod screen;
mod shared;
mod steps;
mod text;

pub use app::{App, AppProps, Event};
#[cfg(not(target_family = "wasm"))]
pub use delivered::delivered;
#[cfg(not(target_family = "wasm"))]
pub use frame::Setting;
#[cfg(not(target_family = "wasm"))]
pub use handbook::handbook_page;
pub use page::page;
#[cfg(not(target_family = "wasm"))]
pub use printer::print;
pub use screen::Screen;
pub use shared::Shared;

/// Told what the parent does.
type Act = yew::Callback<crate::journey::Action>;
