//! Serves the site that `cargo xtask test --wordpress` has built, at the address in its pages.

use std::env;
use std::path::Path;

use harness::server::Server;
use publish::address::SiteAddress;

use crate::wait::until;

/// A served site.
pub(crate) struct Site {
    /// Its address, which is in its pages.
    pub(crate) address: SiteAddress,
    _server: Server,
}

impl Site {
    /// Serves the site.
    pub(crate) fn built() -> Self {
        let variable = |name: &str| {
            env::var(name)
                .unwrap_or_else(|_| panic!("{name} is set by `cargo xtask test --wordpress`"))
        };
        let port = variable("OPEN_DOOR_PORT").parse().expect("a port is a number");
        let folder = variable("OPEN_DOOR_SITE");
        // The previous test may not have released it yet.
        let server = until("the port", || Server::start(Path::new(&folder), port).ok());
        let address = SiteAddress::read(&server.address()).expect("it is an address");
        Self { address, _server: server }
    }
}
