//! Everything a page says about a place.

use crate::guide::{Channel, Id, Link, Place, Text};
use crate::{ContactCard, Names};

/// Everything a page says about a place, with the school's names and contacts filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceInfo {
    /// The place's id.
    pub id: Id,
    /// Its official title in the school's complaints procedure.
    pub stage: Option<Text>,
    /// What it is called at this school.
    pub name: Text,
    /// Who to talk to, as the heading of an advice page.
    pub answer: Text,
    /// What kind of step it is.
    pub channel: Channel,
    /// The channel's name, as parents read it.
    pub channel_name: Text,
    /// What it can do for a parent, for when it is listed as other help.
    pub purpose: Option<Text>,
    /// How to go about it, one paragraph each.
    pub how: Vec<Text>,
    /// By when to ask for it, one sentence each.
    pub by: Vec<Text>,
    /// How to reach the people here, then those a parent may go to instead.
    pub contacts: Vec<ContactCard>,
    /// The documents about it.
    pub documents: Vec<Link>,
    /// What to have ready.
    pub ready: Vec<Text>,
    /// What happens next, one paragraph each, and when to expect it.
    pub next: Vec<Text>,
}

impl PlaceInfo {
    /// What a page says about a place, given the roles that the complaint is about.
    #[must_use]
    pub fn new(names: Names<'_>, place: &Place, about: &[Id]) -> Self {
        let (by, times) = match names.school.step(&place.id) {
            Some(step) => (&*step.by, &*step.times),
            None => Default::default(),
        };
        let by = place.by.iter().chain(by).map(|text| names.fill(text)).collect();
        let mut next = names.fill_all(&place.next);
        next.extend(names.fill_all(times));
        Self {
            id: place.id.clone(),
            stage: place.stage.clone(),
            name: names.place(place),
            answer: names.fill(&place.answer),
            channel: place.channel,
            channel_name: names.guide.channels.name(place.channel).clone(),
            purpose: place.purpose.as_ref().map(|purpose| names.fill(purpose)),
            by,
            how: names.fill_all(&place.how),
            contacts: ContactCard::of_place(names, place, about),
            documents: place.documents.iter().filter_map(|id| names.document(id)).collect(),
            ready: names.fill_all(&place.ready),
            next,
        }
    }

    /// Whether a parent reaches it through the school office.
    #[must_use]
    pub fn is_through_office(&self) -> bool {
        self.contacts.iter().any(|contact| contact.through_office)
    }
}
