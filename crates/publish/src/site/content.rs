//! The content that a site is made from: every edition and school.

use std::collections::BTreeMap;
use std::iter;

use super::{File, assets};
use crate::address::SiteAddress;
use crate::check::{Checked, CheckedTrust};
use crate::content::{Edition, PublishedSchool};
use crate::pages::SchoolGroup;

/// The content of a site, once it has been checked.
#[derive(Debug)]
pub struct SiteContent {
    /// England's own edition, for parents whose school isn't listed.
    pub england: Edition,
    /// The edition of each trust, and its schools.
    pub trusts: Vec<(Edition, Vec<PublishedSchool>)>,
    /// The files of the trusts and schools, so that somebody can carry on from the site.
    pub files: Vec<File>,
    /// Where the site will be, if that is known.
    pub address: Option<SiteAddress>,
}

impl SiteContent {
    /// The content of checked files; `None` if England's guide couldn't be read. It leaves out
    /// schools with errors, but not a guide or a trust with errors, so look at the reports first.
    #[must_use]
    pub fn of(checked: Checked) -> Option<Self> {
        Some(Self::new(checked.england?.edition, checked.trusts))
    }

    /// The content of England's guide and these trusts.
    #[must_use]
    pub fn new(england: Edition, checked: Vec<CheckedTrust>) -> Self {
        let mut content = Self { england, trusts: Vec::new(), files: Vec::new(), address: None };
        for CheckedTrust { guide, schools, files } in checked {
            content.trusts.push((guide.edition, schools));
            content.files.extend(files);
        }
        content
    }

    /// The same content for a site at this address, if it's known.
    #[must_use]
    pub fn at(self, address: Option<SiteAddress>) -> Self {
        Self { address, ..self }
    }

    /// The logos of all schools, each once.
    #[must_use]
    pub fn logos(&self) -> Vec<File> {
        let schools = self.trusts.iter().flat_map(|(_, schools)| schools);
        let mut files: Vec<File> = Vec::new();
        for logo in schools.filter_map(|school| school.logo.as_ref()) {
            let file = File::new(logo.path(), &*logo.bytes);
            if !files.contains(&file) {
                files.push(file);
            }
        }
        files
    }

    /// The only school, with its edition. Such a site needs no other pages: neither one that lists
    /// schools nor one for parents of another school.
    #[must_use]
    pub fn only_school(&self) -> Option<(&Edition, &PublishedSchool)> {
        match &*self.trusts {
            [(edition, schools)] => match &**schools {
                [only] => Some((edition, only)),
                _ => None,
            },
            _ => None,
        }
    }

    /// The editions that have pages: England's, then each trust's.
    pub fn editions(&self) -> impl Iterator<Item = &Edition> {
        let england = self.only_school().is_none().then_some(&self.england);
        england.into_iter().chain(self.trusts.iter().map(|(edition, _)| edition))
    }

    /// The schools of each trust.
    #[must_use]
    pub fn groups(&self) -> Vec<SchoolGroup> {
        let group = |(edition, schools): &(Edition, Vec<PublishedSchool>)| SchoolGroup {
            id: edition.id.clone(),
            name: edition.name.clone(),
            schools: schools
                .iter()
                .map(|school| (school.id.clone(), school.school.name.clone()))
                .collect(),
        };
        self.trusts.iter().map(group).collect()
    }

    /// For the folder of each school's start page, the guide that the page loads.
    #[must_use]
    pub fn guides(&self) -> BTreeMap<String, String> {
        let schools = self.trusts.iter().flat_map(|(edition, schools)| {
            let guide = assets::of_guide(&edition.id);
            schools.iter().map(move |school| (school.id.clone(), guide.clone()))
        });
        schools.collect()
    }

    /// The addresses of all start pages: the site's first page, then each trust's followed by its
    /// schools'.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        if let Some((_, only)) = self.only_school() {
            return vec![String::new(), format!("{}/", only.id)];
        }
        let trusts = self.trusts.iter().flat_map(|(edition, schools)| {
            iter::once(&edition.id).chain(schools.iter().map(|school| &school.id))
        });
        iter::once(String::new()).chain(trusts.map(|id| format!("{id}/"))).collect()
    }
}
