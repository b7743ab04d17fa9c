//! Input of every kind: what is made of it can be used, or it is refused, and nothing ever panics.
//!
//! A property that fails prints its seed. To repeat it give that as `PROPTEST_RNG_SEED`, and to look
//! for more, the number of inputs of each property as `PROPTEST_CASES`.

mod bytes;
mod change;
mod files;
mod guides;
mod life;
mod links;
