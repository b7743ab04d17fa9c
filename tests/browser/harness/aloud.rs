//! What cannot be tested in a browser: the run says so.

use std::collections::BTreeSet;
use std::io::{Write, stderr};
use std::sync::{Mutex, PoisonError};

/// Says once that something is not tested, also where all tests pass.
pub(super) fn say_untested(what: &'static str) {
    static SAID: Mutex<BTreeSet<&str>> = Mutex::new(BTreeSet::new());
    if SAID.lock().unwrap_or_else(PoisonError::into_inner).insert(what) {
        // What goes by `eprintln!` is shown only of a test that fails.
        let _ = writeln!(stderr(), "NOT TESTED in this browser: {what}");
    }
}
