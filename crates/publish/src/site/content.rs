//! What a site is made from: every edition and school.

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
    /// England's own edition, for parents whose school isn't there.
    pub england: Edition,
    /// The edition of each trust, and its schools.
    pub trusts: Vec<(Edition, Vec<PublishedSchool>)>,
    /// The files of the trusts and schools, for whoever wants to carry on from the site.
    pub files: Vec<File>,
    /// Where the site will be, if that is known.
    pub address: Option<SiteAddress>,
}

impl SiteContent {
    /// The content of checked files, or `None` if England's guide couldn't be read. What has an error
    /// isn't there, so look at the reports first.
    #[must_use]
    pub fn of(checked: Checked) -> Option<Self> {
        Some(Self::new(checked.england?.edition, checked.trusts))
    }

    /// England's guide, and trusts without errors.
    #[must_use]
    pub fn new(england: Edition, checked: Vec<CheckedTrust>) -> Self {
        let mut content = Self { england, trusts: Vec::new(), files: Vec::new(), address: None };
        for CheckedTrust { guide, schools, files } in checked {
            content.trusts.push((guide.edition, schools));
            content.files.extend(files);
        }
        content
    }

    /// The same for a site that knows where it will be.
    #[must_use]
    pub fn at(self, address: Option<SiteAddress>) -> Self {
        Self { address, ..self }
    }

    /// The only school that there is, with its edition. No other page is needed then: neither one that
    /// lists schools nor one for parents of another school.
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

    /// The editions that have pages: England's, and then each trust's.
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

    /// The folder of each school's start page, and the guide that it loads.
    #[must_use]
    pub fn guides(&self) -> BTreeMap<String, String> {
        let schools = self.trusts.iter().flat_map(|(edition, schools)| {
            let guide = assets::of_guide(&edition.id);
            schools.iter().map(move |school| (school.id.clone(), guide.clone()))
        });
        schools.collect()
    }

    /// The addresses of start pages: the site's first page, and each trust's followed by those of its
    /// schools.
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
