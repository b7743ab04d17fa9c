//! What every property needs: how many cases, and one of many.

use std::hash::{BuildHasher, RandomState};

use proptest::prelude::ProptestConfig;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

/// So many cases, unless the environment says how many. One that fails is printed with the seed that
/// repeats it, and kept in no file.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    let given = ProptestConfig::default();
    let seed = match given.rng_seed {
        RngSeed::Fixed(seed) => seed,
        RngSeed::Random => RandomState::new().hash_one(cases),
    };
    println!("PROPTEST_RNG_SEED={seed}");
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(seed), failure_persistence: None, ..given }
}

/// One of these.
pub(crate) fn one<T>(of: &[T], index: Index) -> &T {
    &of[index.index(of.len())]
}
