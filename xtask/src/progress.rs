//! Shows what the program is doing, and how long it took.

use std::time::Instant;

use anyhow::{Context, Result};

/// Does one step, and prints how long it took.
///
/// `what` is an imperative, such as "compile the app". Errors use it to name the step.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let begun = Instant::now();
    let result = work().with_context(|| format!("could not {what}"))?;
    println!("{:>8.1} s  {what}", begun.elapsed().as_secs_f64());
    Ok(result)
}
