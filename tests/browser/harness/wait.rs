//! Waits for a condition, never for a fixed time.

use std::thread::sleep;
use std::time::{Duration, Instant};

/// The longest wait. A page takes a hundredth of this, and making a site a twentieth, but the
/// machine may be busy.
const LIMIT: Duration = Duration::from_mins(1);
/// How long to wait between looks.
const PAUSE: Duration = Duration::from_millis(10);

/// Calls `look` until it returns something. Panics if it takes too long.
#[track_caller]
pub(crate) fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(start.elapsed() < LIMIT, "waited {LIMIT:?} for {what}");
        sleep(PAUSE);
    }
}
