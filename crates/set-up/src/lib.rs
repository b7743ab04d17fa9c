//! What the set-up page keeps of a school or trust, and what it makes of it. The page itself is in
//! `main.rs` and runs in browsers only.

pub mod checkup;
pub mod document;
pub mod draft;
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
