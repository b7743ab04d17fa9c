//! The program that drives a browser.

use std::net::{Ipv4Addr, TcpStream};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use thirtyfour::Capabilities;

use crate::leash::{Leash, Signal, name};
use crate::port::free_port;

/// How long to wait for a driver to answer.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long to wait between attempts.
const PAUSE: Duration = Duration::from_millis(5);

/// A running driver. Dropping this ends it and its browser.
#[derive(Debug)]
pub struct Driver {
    /// Its address: `http://127.0.0.1:20000`.
    pub address: String,
    /// What to ask it for when starting a session.
    pub capabilities: Capabilities,
    /// The driver, and its screen if it has one. Dropping these ends them.
    programs: Vec<Leash>,
}

impl Driver {
    /// Starts a driver on a free port. `command` makes its command from the port.
    pub(super) fn start(
        capabilities: Capabilities,
        command: impl FnOnce(u16) -> Command,
    ) -> Result<Self> {
        let port = free_port()?;
        let mut command = command(port);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut program = Leash::start(&mut command, Signal::Kill)?;
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                let address = format!("http://{}:{port}", Ipv4Addr::LOCALHOST);
                return Ok(Self { address, capabilities, programs: vec![program] });
            }
            if let Some(status) = program.program().try_wait()? {
                bail!("`{}` ended with {status}: start it by hand to see why", name(&command));
            }
            sleep(PAUSE);
        }
        bail!("`{}` doesn’t answer: start it by hand to see why", name(&command))
    }

    /// Keeps a screen alive for as long as the driver.
    pub(super) fn on(mut self, screen: Leash) -> Self {
        self.programs.push(screen);
        self
    }
}
