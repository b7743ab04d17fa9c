//! A page as HTML: one component a file, and no wording of its own.
//!
//! Everything renders natively too, so components touch the browser only inside effects.

mod advice;
mod answers;
mod app;
mod choices;
mod danger;
mod find;
mod heading;
mod help;
mod masthead;
mod policy;
mod question;
mod reach;
mod shared;
mod start;
mod steps;
mod text;
mod waiting;

pub use app::{App, AppProps};
pub use shared::Shared;
pub use waiting::Waiting;
