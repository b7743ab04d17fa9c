//! `cargo xtask bench`: how fast the app is on a slow phone, next to plain pages and a bare Yew app.

mod bare;
mod figures;
mod goals;
mod phone;
mod report;
mod subject;
mod visit;
mod without_app;

use std::path::Path;

use anyhow::Result;

use crate::progress::step;
use crate::project::Project;
use crate::{browsers, dist};
use harness::browser::Engine;
use harness::server::{Server, listen};
use phone::Phone;
use report::Report;
use subject::{ELEMENT, FRAME, OPEN_DOOR, SCHOOL, Subject, host_pages};
use visit::Visit;

/// Builds everything to compare, and visits each page once per round. `beside` is the folder of
/// another build of Open Door to compare with.
///
/// Missing a goal is shown, but isn't an error, because times depend on the machine.
///
/// # Errors
/// If something doesn't build, there's no browser, or a page doesn't work.
pub fn run(rounds: u16, beside: Option<&Path>) -> Result<()> {
    let project = Project::find()?;
    step("find Chromium", || browsers::find_or_install(Engine::Chromium, &project))?;
    dist::run(None, None, None)?;
    println!();
    let start_page = step("write the start page without the app", || {
        without_app::build(&project.dist(), SCHOOL)
    })?;
    let bare = step("build the bare Yew app", || bare::build(&project))?;
    let site = Server::start(&project.dist(), 0)?;
    let host = Server::on(listen(0)?, host_pages(&site.address()))?;
    let start_page_server = Server::start(start_page.path(), 0)?;
    let bare_server = Server::start(bare.path(), 0)?;
    let mut subjects = vec![
        Subject::open_door(OPEN_DOOR, &site.address()),
        Subject::embedded(ELEMENT, &host.address()),
        Subject::embedded(FRAME, &host.address()),
        Subject::start_page(&start_page_server.address()),
        Subject::handbook(&site.address()),
        Subject::bare_yew(&bare_server.address()),
    ];
    let other = beside.map(|folder| Server::start(folder, 0)).transpose()?;
    subjects.extend(other.iter().map(|other| Subject::open_door("other build", &other.address())));
    let report = step("measure", || measure(&subjects, rounds))?;
    println!("\n{report}");
    Ok(())
}

fn measure(subjects: &[Subject], rounds: u16) -> Result<Report> {
    let phone = Phone::start()?;
    let visit = |subject| Visit::make(&phone, subject);
    // The first visits warm up the browser and the servers.
    subjects.iter().try_for_each(|subject| visit(subject).map(drop))?;
    let mut report = Report(subjects.iter().map(|subject| (subject.name, Vec::new())).collect());
    for round in 1..=rounds {
        for (subject, (_, visits)) in subjects.iter().zip(&mut report.0) {
            visits.push(visit(subject)?);
        }
        println!("{:>12}round {round} of {rounds}", "");
    }
    Ok(report)
}
