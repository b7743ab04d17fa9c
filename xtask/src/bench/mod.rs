//! `cargo xtask bench`: how fast the app is on a slow phone, beside a plain page and a bare Yew app.

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

/// Builds all that is compared and visits each so many times, one after the other in every round;
/// `beside` is the folder of another build of the product, to compare a change of it.
///
/// A goal that is missed is shown and is no error: another machine, or a busy one, is another time.
///
/// # Errors
/// Where something does not build, there is no browser, or a page does not do what it should.
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

/// The school whose page is measured: one that gives everything.
const SCHOOL: &str = "example-hill";

fn measure(subjects: &[Subject], rounds: u16) -> Result<Report> {
    let phone = Phone::start()?;
    let visit = |subject| Visit::make(&phone, subject);
    // The first visits are slower for the browser's and the servers' sake.
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
