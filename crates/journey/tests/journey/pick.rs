//! What every property needs: a number of cases, and one item of many.

use std::hash::{BuildHasher, RandomState};

use proptest::prelude::ProptestConfig;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

/// This many cases, unless `PROPTEST_CASES` says otherwise. A test that fails prints the seed to
/// repeat it with, and writes no file.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    let defaults = ProptestConfig::default();
    let seed = match defaults.rng_seed {
        RngSeed::Fixed(seed) => seed,
        RngSeed::Random => RandomState::new().hash_one(cases),
    };
    println!("PROPTEST_RNG_SEED={seed}");
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(seed), failure_persistence: None, ..defaults }
}

/// One of these.
pub(crate) fn one<T>(of: &[T], index: Index) -> &T {
    &of[index.index(of.len())]
}
