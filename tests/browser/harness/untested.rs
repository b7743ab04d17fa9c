//! Reports what can't be tested in a browser.

use std::collections::BTreeSet;
use std::io::{Write, stderr};
use std::sync::{Mutex, PoisonError};

/// Prints, once per run, that something isn't tested, even if all tests pass.
pub(super) fn say_untested(what: &'static str) {
    static SAID: Mutex<BTreeSet<&str>> = Mutex::new(BTreeSet::new());
    if SAID.lock().unwrap_or_else(PoisonError::into_inner).insert(what) {
        // The test harness would hide what `eprintln!` prints, unless the test fails.
        let _ = writeln!(stderr(), "NOT TESTED in this browser: {what}");
    }
}
