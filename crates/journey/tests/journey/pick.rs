//! Helpers for property tests: the number of cases, and picking an item.

use std::hash::{BuildHasher, RandomState};

use proptest::prelude::ProptestConfig;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

/// This many cases, unless `PROPTEST_CASES` says otherwise. A failing test prints its seed, so that
/// you can repeat it, and writes no file.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    let defaults = ProptestConfig::default();
    let seed = match defaults.rng_seed {
        RngSeed::Fixed(seed) => seed,
        RngSeed::Random => RandomState::new().hash_one(cases),
    };
    println!("PROPTEST_RNG_SEED={seed}");
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(seed), failure_persistence: None, ..defaults }
}

/// The item that `index` picks.
pub(crate) fn one<T>(of: &[T], index: Index) -> &T {
    &of[index.index(of.len())]
}
