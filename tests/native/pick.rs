//! What every property needs: how many cases, and one of many.

use proptest::prelude::ProptestConfig;
use proptest::sample::Index;

/// So many cases; one that fails is printed and kept in no file.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// One of these.
pub(crate) fn one<T>(of: &[T], index: Index) -> &T {
    &of[index.index(of.len())]
}
