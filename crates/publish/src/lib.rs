//! Turns content files into the files of a site.
//!
//! [`check`] finds every fault in the content, and [`site`] makes the files. Nothing here reads a
//! file, a clock or the network, so it works the same in a terminal and in a browser.

pub mod address;
pub mod bytes;
pub mod check;
pub mod content;
mod escape;
pub mod fault;
pub mod fill;
pub mod handbook;
pub mod logo;
pub mod pages;
mod printable;
pub mod qr;
pub mod reading;
pub mod site;
pub mod snippets;
pub mod styles;
pub mod theme;
