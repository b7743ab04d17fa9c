//! What the tests are written with: a parent's words on top, a browser and a web server below.

mod advice;
mod aloud;
mod axe;
mod delivered;
mod driver;
mod elsewhere;
mod folder;
mod host;
mod looks;
mod page;
mod place;
mod profile;
mod readme;
mod server;
mod site;
mod trace;
mod translation;
mod trap;
mod wait;
mod way;

pub(crate) use advice::Expected;
pub(crate) use axe::{Finding, Findings};
pub(crate) use delivered::expect_no_crash;
pub(crate) use elsewhere::Elsewhere;
pub(crate) use folder::Folder;
pub(crate) use looks::Looks;
pub(crate) use page::Page;
pub(crate) use profile::Profile;
pub(crate) use server::{Gate, enforce, hold_back, mistype};
pub(crate) use site::{GREEN, HILL, NEUTRAL, Site};
pub(crate) use trace::{AT_HOME, Trace};
pub(crate) use translation::original;
pub(crate) use trap::{Trap, set_trap};
pub(crate) use wait::until;
pub(crate) use way::{Way, in_every_way, in_every_way_of};
