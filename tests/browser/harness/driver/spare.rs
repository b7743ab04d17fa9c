//! Browsers that no test is using. Starting one takes seconds, so a test reuses an earlier test's
//! browser, after emptying it.

use std::sync::{Mutex, PoisonError};
use std::thread;

use super::session::Session;

/// They end when the tests do.
static SPARE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

pub(super) fn take() -> Option<Session> {
    SPARE.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

/// Keeps a browser for the next test, unless this test has failed.
pub(super) fn keep(session: Session) {
    if !thread::panicking() {
        SPARE.lock().unwrap_or_else(PoisonError::into_inner).push(session);
    }
}
