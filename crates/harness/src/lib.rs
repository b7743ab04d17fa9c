//! The browsers on this machine, a web server for a site, and other programs that end with this one.

pub mod browser;
pub mod leash;
pub mod port;
pub mod server;
