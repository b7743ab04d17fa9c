//! Checks content files: every fault at once, each shown at its line.
//!
//! First, a file is parsed into a tree that knows where everything is (`file::toml`, `file::json`).
//! Then the tree is compared with the shape of the Rust types (`file::shape`). What fits is checked
//! for its meaning (`guide`, `school`) and for how hard it is to read
//! ([`reading`](crate::reading)). A trust's file is checked together with England's guide, and a
//! school's with both.

mod contacts;
mod file;
mod guide;
mod logo;
mod school;
mod theme;
mod value;

pub use file::report::{Report, Summary};
pub use guide::check_guide;
pub use school::{Against, check_school};
pub use theme::{Contrast, contrasts_of, nearest_colour};
pub use value::{email_fault, id_fault, link_fault, telephone_fault, text_fault};

pub(crate) use file::nearest;

use std::collections::HashMap;
use std::iter;

use crate::content::{
    CONTENT, Edition, Merged, PublishedSchool, SCHOOLS, TRUST, TrustFile, merge, resolve,
    school_text, trust_text,
};
use crate::fault::{Fault, Severity};
use crate::reading::{self, HardestPage};
use crate::site::File;

/// The largest file that can be checked, in bytes. To see that a file is too large, read one byte
/// more.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// A content file, as the caller read it.
#[derive(Debug)]
pub struct Source {
    /// Its path, as messages should show it.
    pub path: String,
    /// Its contents, or why it can't be read.
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
    /// The PNG and JPEG files beside them.
    pub logos: Vec<Source>,
}

/// The content of the files, and every fault found in them.
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
    /// The guide, with any changes by a trust.
    pub merged: Merged,
    /// The same as parents see it.
    pub edition: Edition,
    /// The page of each concern that is hardest to read, hardest first.
    pub hardest: Vec<HardestPage>,
}

/// A trust whose file has the right shape.
#[derive(Debug)]
pub struct CheckedTrust {
    /// Its guide.
    pub guide: CheckedGuide,
    /// Its schools without errors, in the order of their files.
    pub schools: Vec<PublishedSchool>,
    /// The trust's file, its schools' files and their logos, as Open Door writes them. A site includes
    /// them so that somebody can carry on from it.
    pub files: Vec<File>,
}

/// England's guide, checked once for any number of trusts.
#[derive(Debug)]
pub struct England {
    /// The guide, if it could be read, even if it has faults.
    pub guide: Option<CheckedGuide>,
    /// What was found in it.
    pub report: Report,
    /// The same faults, before they were sorted.
    known: Vec<Fault>,
}

/// Checks files.
///
/// `today` is the current month, as in `2026-11`.
#[must_use]
pub fn check(sources: Sources, today: &str) -> Checked {
    let england = England::check(sources.england, today);
    let (trusts, reports) = england.check_trusts(sources.trusts, today);
    let reports = iter::once(england.report).chain(reports).collect();
    Checked { england: england.guide, trusts, reports }
}

impl England {
    /// Checks England's guide.
    #[must_use]
    pub fn check(source: Source, today: &str) -> Self {
        let path = source.path.clone();
        let mut known = Vec::new();
        let mut guide = None;
        let (file, report) = file::load::england(source, |file| {
            let merged = Merged::england(file.clone());
            let edition = resolve("", &merged);
            let hardest = reading::hardest_pages(&edition.guide);
            known = guide::faults(&merged, &edition, today);
            known.extend(reading::faults(&hardest));
            guide = Some(CheckedGuide { path: path.clone(), merged, edition, hardest });
            known.clone()
        });
        Self { guide: guide.filter(|_| file.is_some()), report, known }
    }

    /// Checks all trusts of a site and their schools. Returns those that could be read, even if they
    /// have faults, and what was found in each file.
    #[must_use]
    pub fn check_trusts(
        &self,
        trusts: Vec<TrustSources>,
        today: &str,
    ) -> (Vec<CheckedTrust>, Vec<Report>) {
        let mut taken = HashMap::new();
        let mut reports = Vec::new();
        let checked = trusts
            .into_iter()
            .filter_map(|trust| self.check_with_schools(trust, today, &mut taken, &mut reports));
        (checked.collect(), reports)
    }

    fn check_with_schools(
        &self,
        TrustSources { id, file, schools, logos }: TrustSources,
        today: &str,
        taken: &mut HashMap<String, String>,
        reports: &mut Vec<Report>,
    ) -> Option<CheckedTrust> {
        let path = file.path.clone();
        let mut trust = None;
        let found = id_faults(&id, &path, taken);
        let (content, report) = file::load::trust(file, found, |file| {
            let Some(england) = &self.guide else { return Vec::new() };
            let (checked, faults) = check_trust(&id, &path, file, england, &self.known, today);
            trust = Some(checked);
            faults
        });
        reports.push(report);
        let text = content.as_ref().and_then(|content| trust_text(content).ok());
        let own = text.map(|text| File::new(format!("{CONTENT}/{id}/{TRUST}"), text));
        let mut files: Vec<File> = own.into_iter().collect();
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
            let school = file::load::school_id(&source.path);
            let found = id_faults(&school, &source.path, taken);
            let mut logo = None;
            let (file, report) = file::load::school(source, found, |file| {
                let faults = against.map(|against| school::faults(file, against));
                let mut faults = faults.unwrap_or_default();
                logo = logo::find(file, &logos, &mut faults);
                faults
            });
            let is_sound = report.errors() == 0;
            reports.push(report);
            if let (Some(file), Some(against), true) = (file, against, is_sound) {
                let path = format!("{CONTENT}/{id}/{SCHOOLS}/{school}.json");
                files.push(File::new(path, school_text(&file)));
                if let Some((name, logo)) = file.logo.as_ref().zip(logo.as_ref()) {
                    let path = format!("{CONTENT}/{id}/{SCHOOLS}/{name}");
                    let logo = File::new(path, &*logo.bytes);
                    // Schools can share one.
                    if !files.contains(&logo) {
                        files.push(logo);
                    }
                }
                let plain = PublishedSchool::new(school, &file, against.merged);
                published.push(PublishedSchool { logo, ..plain });
            }
        }
        trust.map(|guide| CheckedTrust { guide, schools: published, files })
    }
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
    contacts::title_fault(&file.name, &mut faults);
    let mut found = guide::faults(&merged, &edition, today);
    // The person who writes down a trust's procedure can't change what its people are called.
    let hard = reading::faults(&hardest).into_iter();
    found.extend(hard.map(|fault| Fault { severity: Severity::Warning, ..fault }));
    faults.extend(guide::traced(&merged, found, known));
    let path = path.to_owned();
    (CheckedGuide { path, merged, edition, hardest }, faults)
}

/// Ids are part of addresses, so a site can use each only once. `taken` has the file of each id.
fn id_faults(id: &str, path: &str, taken: &mut HashMap<String, String>) -> Vec<Fault> {
    let fault = if ["assets", "content", "england", "guide", "set-up"].contains(&id) {
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
