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
use phone::Phone;
use report::Report;
use subject::{OPEN_DOOR, Subject};
use visit::Visit;

/// Builds everything to compare and visits each page once a round. `beside` is the folder of another
/// build of Open Door to compare with.
///
/// A goal that's missed is shown, but isn't an error: times depend on the machine.
///
/// # Errors
/// If something doesn't build, there's no browser, or a page doesn't work.
pub fn run(rounds: u16, beside: Option<&Path>) -> Result<()> {
    let project = Project::find()?;
    step("find Chromium", || browsers::find_or_install(Engine::Chromium, &project))?;
    dist::run(None)?;
    println!();
    let start_page = step("write the start page without the app", || {
        without_app::build(&project.dist(), SCHOOL)
    })?;
    let bare = step("build the bare Yew app", || bare::build(&project))?;
    let mut subjects = vec![
        Subject::open_door(OPEN_DOOR, &project.dist(), SCHOOL)?,
        Subject::element(&project.dist(), SCHOOL)?,
        Subject::frame(&project.dist(), SCHOOL)?,
        Subject::start_page(start_page, SCHOOL)?,
        Subject::handbook(&project.dist(), SCHOOL)?,
        Subject::bare_yew(bare)?,
    ];
    if let Some(folder) = beside {
        subjects.push(Subject::open_door("other build", folder, SCHOOL)?);
    }
    let report = step("measure", || measure(&subjects, rounds))?;
    println!("\n{report}");
    Ok(())
}

/// The school whose page is measured: it has filled in everything.
const SCHOOL: &str = "example-hill";

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
