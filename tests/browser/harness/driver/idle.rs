//! The browsers that no test uses now. One takes seconds to start, so a test takes over that of a test
//! before it, with a tab that knows nothing of any other test.

use std::sync::{Mutex, PoisonError};
use std::thread;

use super::session::Session;

/// They end with the tests, which hold them on a leash.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// One of them.
pub(super) fn take() -> Option<Session> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

/// Keeps a browser for the next test, but not one in which a test has failed.
pub(super) fn keep(session: Session) {
    if !thread::panicking() {
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(session);
    }
}
