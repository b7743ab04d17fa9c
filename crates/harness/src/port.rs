//! Finds free ports on this machine.

use std::net::{Ipv4Addr, TcpListener};
use std::process;
use std::sync::atomic::{AtomicU16, Ordering};

use anyhow::{Context, Result};

/// A free port. It's below the range from which the system assigns ports, so no other program gets
/// it before it's used.
///
/// # Errors
/// If there is none.
pub fn free_port() -> Result<u16> {
    const FIRST: u32 = 20_000;
    const COUNT: u32 = 12_000;
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let mut ports = (0..COUNT).map(|_| {
        let next = u32::from(NEXT.fetch_add(1, Ordering::Relaxed));
        // Keeps simultaneous runs out of each other's way.
        FIRST + (process::id() * 101 + next) % COUNT
    });
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    let free = ports.find_map(|port| u16::try_from(port).ok().filter(is_free));
    free.context("every port on this machine is taken")
}
