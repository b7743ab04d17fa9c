//! What the tests are written with: a parent's words on top, a browser and a web server below.

mod advice;
mod driver;
mod page;
mod site;
mod trace;
mod wait;

pub(crate) use advice::Expected;
pub(crate) use page::Page;
pub(crate) use site::{GREEN, HILL, NEUTRAL, Site};
pub(crate) use trace::Trace;
pub(crate) use wait::until;
