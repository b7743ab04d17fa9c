//! The browsers on this machine, and a web server for a site.

pub mod browser;
pub mod server;
