//! A school as a browser reads it: what all schools of its trust share, and what its own file says.

use journey::guide::{Id, Text};
use journey::school::{Contact, School, SchoolStep};

use super::ladder::{Step, at_school, steps};
use crate::content::{Merged, SchoolFile};
use crate::logo::Logo;
use crate::theme;

/// A school, ready to publish.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PublishedSchool {
    /// Its id: the name of its file without `.json`. It is part of the addresses of its pages.
    pub id: String,
    /// What a browser reads.
    pub school: School,
    /// The style sheet of its theme; empty if it has none.
    pub theme_css: String,
    /// Its logo, if it has one.
    pub logo: Option<Logo>,
}

impl PublishedSchool {
    /// The school in a file that has no errors, without its logo, which is a file of its own.
    #[must_use]
    pub fn new(id: String, file: &SchoolFile, merged: &Merged) -> Self {
        Self { id, theme_css: theme::css(&file.theme), school: school(merged, file), logo: None }
    }
}

/// What the schools of a trust share, for parents whose school isn't known.
pub(super) fn shared(merged: &Merged) -> School {
    school(merged, &SchoolFile::default())
}

fn school(merged: &Merged, file: &SchoolFile) -> School {
    let guide = &merged.guide;
    let shared = |id: &Id| guide.roles.iter().find(|role| role.id == *id)?.contact.as_ref();
    let own_roles = file.roles.iter();
    let own_roles = own_roles.map(|(id, own)| (id.clone(), with_shared(own, shared(id))));
    let shared_roles = guide.roles.iter().filter_map(|role| {
        let contact = role.contact.as_ref().filter(|_| !file.roles.contains_key(&role.id))?;
        Some((role.id.clone(), contact.clone()))
    });
    let own_documents = file.documents.iter().map(|(id, link)| (id.clone(), link.clone()));
    let shared_documents = guide.documents.iter().filter_map(|document| {
        let link = document.link.as_ref().filter(|_| !file.documents.contains_key(&document.id))?;
        Some((document.id.clone(), link.clone()))
    });
    let early_years = file.early_years.unwrap_or(merged.early_years);
    let steps = steps(merged);
    let name_of = |role: &Id| {
        let own = file.roles.get(role).and_then(|own| own.name.clone());
        own.or_else(|| Some(guide.roles.iter().find(|known| known.id == *role)?.name.clone()))
    };
    let mut here = Vec::new();
    let mut contacts = Vec::new();
    for step in &steps {
        let own = file.steps.get(&step.entry.id);
        let (own, contact) = at_school(merged, step, own, early_years);
        if let Some((id, mut contact)) = own.reached_at.clone().zip(contact) {
            let receiver = step.entry.via.as_ref().or(step.entry.to.first());
            contact.name = contact.name.or_else(|| name_of(receiver?));
            contacts.push((id, contact));
        }
        if own != SchoolStep::default() {
            here.push((step.place.id.clone(), own));
        }
    }
    let is_without = |step: &&Step| file.without.contains(&step.entry.id);
    School {
        name: file.name.clone(),
        roles: own_roles.chain(shared_roles).chain(contacts).collect(),
        documents: own_documents.chain(shared_documents).collect::<Vec<(Id, Text)>>(),
        steps: here,
        without: steps.iter().filter(is_without).map(|step| step.place.id.clone()).collect(),
    }
}

/// A school's own contact for a role. If it gives no way to get in touch, it takes those of the
/// contact that all schools share.
fn with_shared(own: &Contact, shared: Option<&Contact>) -> Contact {
    match shared.filter(|_| !own.is_reachable()) {
        Some(shared) => Contact {
            name: own.name.clone().or_else(|| shared.name.clone()),
            person: own.person.clone().or_else(|| shared.person.clone()),
            hours: own.hours.clone().or_else(|| shared.hours.clone()),
            ..shared.clone()
        },
        None => own.clone(),
    }
}
