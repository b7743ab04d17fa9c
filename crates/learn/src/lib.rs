//! Learns from example phrases which concern a parent means by their own words.
//!
//! [`learn`] turns phrases into the bytes of a [`journey::Model`], which a browser downloads. The
//! same phrases give the same bytes on every machine: nothing here depends on the time, chance or
//! the number of processors, and it only uses arithmetic for which IEEE 754 prescribes the exact
//! result. [`evaluate`] measures how well a model does on phrases that it hasn't learned from.

mod at_risk;
mod compare;
mod concerns;
pub mod evaluate;
mod examples;
mod methods;
mod phrases;
mod shrink;
mod triggers;
mod write;

pub use compare::{Compared, compare};
pub use phrases::{HeldOut, Phrases};
pub use triggers::Trigger;

use write::Learned;

/// Learns a model and returns its bytes.
#[must_use]
pub fn learn(phrases: &Phrases) -> Vec<u8> {
    let (concerns, at_risk) = rayon::join(|| concerns::learn(phrases), || at_risk::learn(phrases));
    let known = phrases.concerns.iter().map(|(id, _)| {
        let words = phrases.titles.get(id).map_or("", |(_, words)| words);
        (&**id, words)
    });
    let known = known.collect();
    let triggers = triggers::stored(&phrases.triggers);
    write::bytes(&Learned { known, at_risk, concerns, triggers })
}
