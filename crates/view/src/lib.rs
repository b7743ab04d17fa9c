//! A page as HTML, one component per file, with no wording of its own.
//!
//! Everything here is a plain function from data to HTML. As Yew components, each would add half a
//! kilobyte to what every parent downloads, and none of them needs state.
//!
//! The HTML ids that a page gives its own elements contain an underscore. Ids in the guide never
//! do, so a link can name any topic or concern without a clash.

mod advice;
mod choices;
mod contact_card;
mod folded;
mod given_answers;
mod help;
mod page;
mod place;
mod policy;
mod question;
mod steps;
mod text;

pub use contact_card::{contact_card, contact_cards};
pub use page::page;
pub use place::{documents, place_summary};
pub use policy::policy;
pub use text::{attribute, items, paragraphs, text};

/// Called with each action the parent takes.
pub type OnAction = yew::Callback<journey::Action>;
