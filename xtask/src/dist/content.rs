//! Loads the content that a site is made from.

use anyhow::{Context, Result};
use publish::site::SiteContent;

use crate::project::Project;
use crate::{check, content};

/// Reads all content, or what one trust needs, and prints its faults.
///
/// # Errors
/// If a file has an error.
pub(super) fn load(project: &Project, trust: Option<&str>) -> Result<SiteContent> {
    let checked = content::check_all(&project.root, trust)?;
    check::print(&checked.reports)?;
    SiteContent::of(checked).context("England’s guide could not be read")
}
