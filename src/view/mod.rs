//! A page as HTML, one part a file, with no wording of its own.
//!
//! In a browser the app is one component, for its state and its focus; what only shows is a function
//! of what it shows. A component more is half a kilobyte more for every parent to download. All of it renders
//! natively too, so the browser is touched only inside effects and event handlers.

mod advice;
mod answers;
mod app;
mod choices;
mod danger;
mod find;
mod focus;
mod help;
mod layout;
mod masthead;
mod policy;
mod question;
mod reach;
mod screen;
mod shared;
mod start;
mod steps;
mod text;
mod waiting;

pub use app::{App, AppProps};
pub use layout::layout;
pub use screen::Screen;
pub use shared::Shared;
pub use waiting::Waiting;

/// Told what the parent does.
type Act = yew::Callback<crate::journey::Action>;
