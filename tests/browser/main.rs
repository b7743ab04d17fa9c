//! Journeys in a real browser, against the site as it's deployed.
//!
//! `cargo xtask test` builds the site and runs these. Each test has a tab and a web server of its
//! own, reads like what a parent does, and waits for what it needs to see, never for a fixed time.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that can't go on says why")]
#![expect(clippy::float_cmp, reason = "a page stays exactly where it is, or it moves")]

mod harness;

mod answers;
mod attributes;
mod axe;
mod crashes;
mod damaged;
mod element;
mod failures;
mod find;
mod focus;
mod frames;
mod handbook;
mod history;
mod hosts;
mod keyboard;
mod kinds;
mod layout;
mod leave;
mod links;
mod policy;
mod print;
mod reflow;
mod routes;
mod schools;
mod screen_reader;
mod set_up;
mod set_up_address;
mod set_up_failures;
mod set_up_faults;
mod set_up_focus;
mod set_up_kept;
mod set_up_logo;
mod set_up_papers;
mod set_up_people;
mod set_up_procedure;
mod slow;
mod snippets;
mod takeover;
mod traces;
mod translation;
mod trusts;
mod versions;
