//! Checks content files: every fault at once, each shown at its line.
//!
//! A file is parsed into a tree that knows where everything is (`file::toml`, `file::json`), the
//! tree is compared with the shape of the Rust types (`file::shape`), and what fits is checked for
//! its meaning (`guide`, `school`) and for how hard it is to read ([`reading`](crate::reading)).
//! A trust's file is checked together with England's guide, and a school's with both.

mod contacts;
mod file;
mod guide;
mod school;
mod theme;
mod value;

pub use file::report::{Report, Summary};
pub use guide::check_guide;
pub use school::{Against, check_school};
pub use value::{email_fault, id_fault, link_fault, telephone_fault, text_fault};

pub(crate) use file::nearest;

use std::collections::HashMap;

use crate::content::{Edition, Merged, PublishedSchool, TrustFile, merge, resolve};
use crate::fault::{Fault, Severity};
use crate::reading::{self, HardestPage};

/// The largest file to read, in bytes. No file needs to be larger, so don't read more than one
/// byte beyond it.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// A content file, as the caller read it.
#[derive(Debug)]
pub struct Source {
    /// Its path, as messages should show it.
    pub path: String,
    /// What is in it, or why it can't be read.
    pub bytes: Result<Vec<u8>, Fault>,
}

/// Every content file of a site.
#[derive(Debug)]
pub struct Sources {
    /// England's guide.
    pub england: Source,
    /// The trusts.
    pub trusts: Vec<TrustSources>,
}

/// The content files of one trust.
#[derive(Debug)]
pub struct TrustSources {
    /// Its id: the name of its folder.
    pub id: String,
    /// Its own file.
    pub file: Source,
    /// The files of its schools. A school's id is the name of its file without `.json`.
    pub schools: Vec<Source>,
}

/// What the files contain, and everything that was found in them.
#[derive(Debug, Default)]
pub struct Checked {
    /// England's guide, if it could be read, even if it has faults.
    pub england: Option<CheckedGuide>,
    /// The trusts that could be read, even if they have faults.
    pub trusts: Vec<CheckedTrust>,
    /// What was found in each file: England's guide, then each trust with its schools.
    pub reports: Vec<Report>,
}

/// A guide whose shape is right.
#[derive(Debug)]
pub struct CheckedGuide {
    /// The path of its file.
    pub path: String,
    /// The guide, with what a trust changes.
    pub merged: Merged,
    /// The same as parents see it.
    pub edition: Edition,
    /// The hardest page of each concern, hardest first.
    pub hardest: Vec<HardestPage>,
}

/// A trust whose file has the right shape.
#[derive(Debug)]
pub struct CheckedTrust {
    /// Its guide.
    pub guide: CheckedGuide,
    /// Its schools without errors, in the order of their files.
    pub schools: Vec<PublishedSchool>,
}

/// Checks files.
///
/// `today` is the current month, as in `2026-11`.
#[must_use]
pub fn check(sources: Sources, today: &str) -> Checked {
    let mut checked = Checked::default();
    let mut taken = HashMap::new();
    let mut known = Vec::new();
    let path = sources.england.path.clone();
    let mut england = None;
    let (file, report) = file::load::england(sources.england, |file| {
        let merged = Merged::england(file.clone());
        let edition = resolve("", &merged);
        let hardest = reading::hardest_pages(&edition.guide);
        known = guide::faults(&merged, &edition, today);
        known.extend(reading::faults(&hardest));
        england = Some(CheckedGuide { path: path.clone(), merged, edition, hardest });
        known.clone()
    });
    checked.reports.push(report);
    checked.england = england.filter(|_| file.is_some());
    for TrustSources { id, file, schools } in sources.trusts {
        let path = file.path.clone();
        let mut trust = None;
        let found = id_faults(&id, &path, &mut taken);
        let (content, report) = file::load::trust(file, found, |file| {
            let Some(england) = &checked.england else { return Vec::new() };
            let (checked, faults) = check_trust(&id, &path, file, england, &known, today);
            trust = Some(checked);
            faults
        });
        checked.reports.push(report);
        let trust = trust.filter(|_| content.is_some());
        let complaints = trust.as_ref().map(|trust| guide::complaints(&trust.edition.guide));
        let against = trust.as_ref().zip(complaints.as_ref());
        let against = against.map(|(trust, complaints)| Against {
            merged: &trust.merged,
            edition: &trust.edition,
            complaints,
        });
        let mut published = Vec::new();
        for source in schools {
            let id = file::load::school_id(&source.path);
            let found = id_faults(&id, &source.path, &mut taken);
            let (file, report) = file::load::school(source, found, |file| {
                against.map(|against| school::faults(file, against)).unwrap_or_default()
            });
            let is_sound = report.errors() == 0;
            checked.reports.push(report);
            if let (Some(file), Some(against), true) = (file, against, is_sound) {
                published.push(PublishedSchool::new(id, &file, against.merged));
            }
        }
        checked.trusts.extend(trust.map(|guide| CheckedTrust { guide, schools: published }));
    }
    checked
}

/// Checks a trust's file together with England's guide, whose own faults are known.
fn check_trust(
    id: &str,
    path: &str,
    file: &TrustFile,
    england: &CheckedGuide,
    known: &[Fault],
    today: &str,
) -> (CheckedGuide, Vec<Fault>) {
    let (merged, mut faults) = merge(&england.merged.guide, file);
    let edition = resolve(id, &merged);
    let hardest = reading::hardest_pages(&edition.guide);
    contacts::name_fault("/name", &file.name, contacts::MAX_NAME, &mut faults);
    let mut found = guide::faults(&merged, &edition, today);
    // Whoever writes down a trust's procedure can't change the names of its people.
    let hard = reading::faults(&hardest).into_iter();
    found.extend(hard.map(|fault| Fault { severity: Severity::Warning, ..fault }));
    faults.extend(guide::traced(&merged, found, known));
    let path = path.to_owned();
    (CheckedGuide { path, merged, edition, hardest }, faults)
}

/// Ids are part of addresses, so none is used twice on a site. `taken` has the file of each.
fn id_faults(id: &str, path: &str, taken: &mut HashMap<String, String>) -> Vec<Fault> {
    let fault = if ["assets", "england", "guide"].contains(&id) {
        Some((
            format!("`{id}` can’t be an id, because its address is taken"),
            "choose another name",
        ))
    } else if let Some((_, fix)) = id_fault(id) {
        Some((format!("the name `{id}` is not a plain id"), fix))
    } else {
        let earlier = taken.insert(id.to_owned(), path.to_owned());
        earlier.map(|earlier| {
            let problem = format!("{earlier} already has the id `{id}`, and so its address");
            (problem, "give each school and each trust a name of its own")
        })
    };
    fault.map(|(problem, fix)| Fault::error("", problem, fix)).into_iter().collect()
}
