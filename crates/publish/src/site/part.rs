//! The parts of a site, which are made one at a time.

use std::slice;

use super::{Assets, File, Kit, Pages, SiteContent, SiteError, school_file};
use crate::address::SiteAddress;
use crate::content::{Edition, PublishedSchool};
use crate::pages::SchoolGroup;

/// The pages of one school, or those of an edition without a school.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// The edition that they show.
    pub edition: &'a Edition,
    /// The schools to list on pages that aren't for one school.
    pub groups: &'a [SchoolGroup],
    /// Where the site will be, if that is known.
    pub address: Option<&'a SiteAddress>,
    /// The school; `None` for the edition's own pages.
    pub school: Option<&'a PublishedSchool>,
    /// Whether the site has no other school, so that the site's first page is this school's.
    pub is_only: bool,
}

/// Every part of a site, in the order in which they are made. `groups` is [`SiteContent::groups`].
#[must_use]
pub fn parts<'a>(content: &'a SiteContent, groups: &'a [SchoolGroup]) -> Vec<Part<'a>> {
    let england = Part {
        edition: &content.england,
        groups,
        address: content.address.as_ref(),
        school: None,
        is_only: false,
    };
    if let Some((edition, school)) = content.only_school() {
        return vec![Part { edition, groups: &[], school: Some(school), is_only: true, ..england }];
    }
    let mut parts = vec![england];
    for ((edition, schools), group) in content.trusts.iter().zip(groups) {
        let own = Part { edition, groups: slice::from_ref(group), ..england };
        parts.push(own);
        parts.extend(schools.iter().map(|school| Part { school: Some(school), ..own }));
    }
    parts
}

impl Part<'_> {
    /// The files of this part: the school as a browser reads it, and the pages. `assets` must have
    /// the files that all parts share; this adds the part's own.
    ///
    /// Yew renders asynchronously. Natively, that needs tokio's `LocalSet`.
    ///
    /// # Errors
    /// If a template is broken, or a file that a page loads is missing.
    pub async fn files(&self, kit: &Kit, assets: &mut Assets) -> Result<Vec<File>, SiteError> {
        let Self { edition, groups, address, school, is_only } = *self;
        let own = school_file(edition, school)?;
        let mut files: Vec<File> =
            own.into_iter().map(|(name, bytes)| assets.add(&name, bytes)).collect();
        let pages = Pages::new(&kit.templates, &kit.styles, assets, edition, groups)?;
        files.extend(pages.at(address).only(is_only).of(school).await?);
        Ok(files)
    }
}
