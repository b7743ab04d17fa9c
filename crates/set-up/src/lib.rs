//! The logic of the set-up page: the draft of a school or trust, what is wrong with it, and what is
//! made from it. The page itself is in `main.rs` and runs only in browsers.

pub mod about;
pub mod checkup;
pub mod document;
pub mod draft;
pub mod example;
mod ids;
pub mod invitation;
pub mod opened;
pub mod pack;
mod pointer;
pub mod policy;
pub mod procedure;
pub mod scheme;
pub mod table;
pub mod tidy;
pub mod whereabouts;
pub mod words;
