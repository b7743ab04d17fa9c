//! The program that a browser is driven through.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{self, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::leash::{Leash, Signal};
use crate::command::name;

/// The longest wait for a program to answer.
const PATIENCE: Duration = Duration::from_mins(1);
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(5);

/// The program that a browser is driven through; it ends when this is dropped, and the browser with it.
pub struct Driver {
    /// Where it answers.
    pub address: String,
    /// The line to the browser's own inspector, where that is the only one to tell of the console.
    pub inspector: Option<TcpStream>,
    programs: Vec<Leash>,
}

impl Driver {
    /// Starts it at a free port; `command` is given the port.
    pub(super) fn start(command: impl FnOnce(u16) -> Command) -> Result<Self> {
        let (program, port, _) = listening(command)?;
        let address = format!("http://{}:{port}", Ipv4Addr::LOCALHOST);
        Ok(Self { address, inspector: None, programs: vec![program] })
    }

    /// The same for a browser that is already there on its screen, with an inspector.
    pub(super) fn of(mut self, browser: [Leash; 2], inspector: TcpStream) -> Self {
        self.programs.extend(browser);
        Self { inspector: Some(inspector), ..self }
    }
}

/// Starts a program that is to listen at a free port, and connects to it.
pub(super) fn listening(command: impl FnOnce(u16) -> Command) -> Result<(Leash, u16, TcpStream)> {
    let port = free_port()?;
    let mut command = command(port);
    command.stdout(Stdio::null());
    let mut program = Leash::start(&mut command, Signal::Kill)?;
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if let Ok(line) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
            return Ok((program, port, line));
        }
        if let Some(status) = program.program().try_wait()? {
            bail!("`{}` ended with {status}: see what it says above", name(&command));
        }
        sleep(PAUSE);
    }
    bail!("`{}` does not answer: start it by hand to see why", name(&command))
}

/// A port that no other program listens at. It is below those that the system gives to whoever asks for
/// any, so that nobody is given it before it is used.
fn free_port() -> Result<u16> {
    const FIRST: u32 = 20_000;
    const ALL: u32 = 12_000;
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let mut ports = (0..ALL).map(|_| {
        let next = u32::from(NEXT.fetch_add(1, Ordering::Relaxed));
        // Two runs at a time begin far from each other.
        FIRST + (process::id() * 101 + next) % ALL
    });
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    let free = ports.find_map(|port| u16::try_from(port).ok().filter(is_free));
    free.context("every port of this machine is taken")
}
