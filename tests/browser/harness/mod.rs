//! What the tests are written with: pages as parents see them, browsers and web servers.

mod advice;
mod appearance;
mod axe;
mod driver;
mod embedding;
mod folder;
mod host;
mod neutral_site;
mod page;
mod position;
mod profile;
mod readme;
mod server;
mod site;
mod start_page;
mod trace;
mod translation;
mod trap;
mod untested;
mod wait;

pub(crate) use advice::Expected;
pub(crate) use appearance::Appearance;
pub(crate) use axe::{Finding, Findings};
pub(crate) use embedding::{Embedding, in_every_embedding, in_every_embedding_of};
pub(crate) use folder::Folder;
pub(crate) use neutral_site::NeutralSite;
pub(crate) use page::Page;
pub(crate) use profile::Profile;
pub(crate) use server::{Gate, enforce, hold_back, mistype};
pub(crate) use site::{GREEN, HILL, NEUTRAL, Site};
pub(crate) use start_page::expect_no_crash;
pub(crate) use trace::{AT_HOME, Trace};
pub(crate) use translation::original;
pub(crate) use trap::{Trap, set_trap};
pub(crate) use wait::until;
