//! What a site is made from.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use publish::check::Checked;
use publish::content::{Edition, PublishedSchool};
use publish::pages::SchoolGroup;
use publish::site::assets;

use crate::project::Project;
use crate::{check, content};

/// The content of the site.
pub(super) struct Content {
    /// England's own edition, for parents whose school isn't there.
    pub(super) england: Edition,
    /// The edition of each trust, and its schools.
    pub(super) trusts: Vec<(Edition, Vec<PublishedSchool>)>,
}

impl Content {
    /// Reads all content, or what one trust needs, and prints its faults.
    ///
    /// # Errors
    /// If a file has an error.
    pub(super) fn load(project: &Project, trust: Option<&str>) -> Result<Self> {
        let Checked { england, trusts, reports } = content::check_all(&project.root, trust)?;
        check::print(&reports)?;
        let england = england.context("England’s guide could not be read")?.edition;
        let trusts = trusts.into_iter().map(|trust| (trust.guide.edition, trust.schools));
        Ok(Self { england, trusts: trusts.collect() })
    }

    pub(super) fn editions(&self) -> impl Iterator<Item = &Edition> {
        std::iter::once(&self.england).chain(self.trusts.iter().map(|(edition, _)| edition))
    }

    /// The schools of all trusts.
    pub(super) fn groups(&self) -> Vec<SchoolGroup> {
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
    pub(super) fn guides(&self) -> BTreeMap<String, String> {
        let schools = self.trusts.iter().flat_map(|(edition, schools)| {
            let guide = assets::of_guide(&edition.id);
            schools.iter().map(move |school| (school.id.clone(), guide.clone()))
        });
        schools.collect()
    }

    /// The addresses of start pages: England's, and each trust's followed by those of its schools.
    pub(super) fn addresses(&self) -> Vec<String> {
        let trusts = self.trusts.iter().flat_map(|(edition, schools)| {
            let schools = schools.iter().map(|school| &school.id);
            std::iter::once(&edition.id).chain(schools)
        });
        let england = std::iter::once(String::new());
        england.chain(trusts.map(|id| format!("{id}/"))).collect()
    }
}
