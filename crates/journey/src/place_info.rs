//! Everything a page says about a place.

use crate::guide::{Channel, Id, Link, Place, Text};
use crate::{ContactCard, Names};

/// Everything a page says about a place, with the school's names and contacts filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceInfo {
    /// The place's id.
    pub id: Id,
    /// What it is called at this school.
    pub name: Text,
    /// Who to talk to, as the heading of an advice page.
    pub answer: Text,
    /// What kind of step it is.
    pub channel: Channel,
    /// The name of that kind.
    pub channel_name: Text,
    /// What it can do, if it is ever listed as other help.
    pub purpose: Option<Text>,
    /// How to go about it, one paragraph each.
    pub how: Vec<Text>,
    /// How to reach it.
    pub contact: ContactCard,
    /// The school's document about it.
    pub document: Option<Link>,
    /// What to have ready.
    pub ready: Vec<Text>,
    /// What happens next, one paragraph each, and the school's deadline last.
    pub next: Vec<Text>,
}

impl PlaceInfo {
    /// Everything to say about a place.
    #[must_use]
    pub fn new(names: Names<'_>, place: &Place) -> Self {
        let own = names.school.ladder_step(&place.id);
        let mut next = names.fill_all(&place.next);
        next.extend(own.and_then(|own| own.deadline.clone()));
        Self {
            id: place.id.clone(),
            name: own.and_then(|own| own.name.clone()).unwrap_or_else(|| names.fill(&place.name)),
            answer: names.fill(&place.answer),
            channel: place.channel,
            channel_name: names.guide.channels.name(place.channel).clone(),
            purpose: place.purpose.as_ref().map(|purpose| names.fill(purpose)),
            how: names.fill_all(&place.how),
            contact: ContactCard::of_place(names, place),
            document: place.document.as_ref().and_then(|id| document(names, id)),
            ready: names.fill_all(&place.ready),
            next,
        }
    }
}

/// The link to one of the school's documents, if the school gives its address.
pub(crate) fn document(names: Names<'_>, id: &str) -> Option<Link> {
    let href = names.school.document(id)?.clone();
    Some(Link { text: names.fill(&names.guide.document(id)?.title), href })
}
