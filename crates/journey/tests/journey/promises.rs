//! The promises that every advice page must keep, worked out from the guide and the school's file
//! alone.

use std::collections::BTreeSet;
use std::fmt;

use journey::guide::{Concern, Guide, Id, Place, Reply};
use journey::school::{Contact, School};
use journey::{AdvicePage, Answer, Choice, ContactCard, Page, PageKind, Route, dialled};

use crate::paths::Reached;

/// An advice page, and how a parent got there.
pub(crate) struct Advised<'a> {
    pub(crate) guide: &'a Guide,
    pub(crate) school: &'a School,
    pub(crate) chosen: &'a [Choice],
    pub(crate) advice: &'a AdvicePage,
}

impl fmt::Display for Advised<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let chosen: Vec<&str> = self.chosen.iter().map(|choice| &*choice.text).collect();
        let Self { school, advice, .. } = self;
        write!(formatter, "[{}] {} > {}", school.name, chosen.join(" > "), advice.place.answer)
    }
}

impl<'a> Advised<'a> {
    /// The advice on a page, if it has any.
    pub(crate) fn of(
        page: &'a Page,
        guide: &'a Guide,
        school: &'a School,
        chosen: &'a [Choice],
    ) -> Option<Self> {
        match &page.kind {
            PageKind::Advice(advice) => Some(Self { guide, school, chosen, advice }),
            _ => None,
        }
    }

    pub(crate) fn concern(&self) -> &'a Concern {
        let chosen = self.chosen.iter().find_map(|choice| match &choice.answer {
            Answer::Concern(id) => self.guide.concern(id),
            _ => None,
        });
        chosen.expect("advice is for a concern")
    }

    fn reply(&self) -> Option<&'a Reply> {
        let id = self.chosen.iter().find_map(|choice| match &choice.answer {
            Answer::Reply(id) => Some(id),
            _ => None,
        })?;
        let question = self.guide.question(self.concern().question.as_ref()?)?;
        question.replies.iter().find(|reply| reply.id == *id)
    }

    /// The roles complained about.
    fn about(&self) -> &'a [Id] {
        let of_reply = self.reply().map(|reply| &*reply.about).filter(|about| !about.is_empty());
        of_reply.unwrap_or(&self.concern().about)
    }

    /// The place that the page is about.
    pub(crate) fn place(&self) -> &'a Place {
        let place = self.guide.place(&self.advice.place.id).expect("a place of the guide");
        assert_eq!(*self.advice.place.answer, self.filled(&place.answer), "{self}");
        place
    }

    /// A sentence with the school's own names for roles.
    fn filled(&self, text: &str) -> String {
        let mut parts = text.split(['{', '}']);
        let mut filled = parts.next().unwrap_or_default().to_owned();
        while let (Some(role), Some(rest)) = (parts.next(), parts.next()) {
            let own = self.school.contact(role).and_then(|contact| contact.name.as_ref());
            filled += own.unwrap_or(&self.guide.role(role).expect("a role").name);
            filled += rest;
        }
        filled
    }

    /// Promise 1: the page says who, how and what next, and how to reach them.
    pub(crate) fn says_who_how_and_next(&self) {
        let Self { advice, guide, .. } = self;
        let place = &advice.place;
        assert!(!place.answer.trim().is_empty(), "{self}: it doesn’t say who");
        assert!(!place.how.is_empty(), "{self}: it doesn’t say how");
        assert!(!place.next.is_empty(), "{self}: it doesn’t say what happens next");
        for text in place.how.iter().chain(&place.next).chain(&advice.first).chain(&advice.ready) {
            assert!(!text.trim().is_empty(), "{self}: a sentence is empty");
        }
        for contact in &place.contacts {
            self.can_be_reached(contact);
        }
        assert!(!place.contacts.is_empty(), "{self}: nobody to contact");
        for help in &advice.help {
            help.contacts.iter().for_each(|contact| self.can_be_reached(contact));
            assert!(help.purpose.is_some(), "{self}: {} doesn’t say how it helps", help.name);
        }
        if let Some(own) = self.school.step(&place.id) {
            let times: Vec<String> = own.times.iter().map(|time| self.filled(time)).collect();
            assert!(
                times.iter().all(|time| place.next.iter().any(|next| **next == **time)),
                "{self}"
            );
        }
        self.says_by_when();
        match &advice.unsure {
            Some(office) => self.can_be_reached(office),
            None => assert!(place.is_through_office(), "{self}: no office for the unsure"),
        }
        // A parent sent to the office to reach someone else must know who to ask for.
        let own = self.school.step(&place.id).and_then(|step| step.reached_at.as_ref());
        let roles =
            own.or(self.place().via.as_ref()).map_or(&*self.place().to, std::slice::from_ref);
        for (role, contact) in roles.iter().zip(&place.contacts) {
            if *role != guide.office && contact.through_office && self.office_answers() {
                let name = self.filled(&format!("{{{role}}}"));
                assert!(contact.ask.as_ref().is_some_and(|ask| ask.contains(&name)), "{self}");
            }
        }
    }

    /// The page gives each last date once: the place's, the school's and the concern's.
    fn says_by_when(&self) {
        let place = &self.advice.place;
        let school = self.school.step(&place.id).into_iter().flat_map(|own| &own.by);
        let all = self.place().by.iter().chain(school).chain(&self.concern().by);
        let all: BTreeSet<String> = all.map(|by| self.filled(by)).collect();
        let shown: BTreeSet<String> = place.by.iter().map(ToString::to_string).collect();
        assert_eq!(shown, all, "{self}");
        assert_eq!(shown.len(), place.by.len(), "{self}: it gives a last date twice");
    }

    /// The parent can get in touch. If the school's file has no contact, they are told to ask the
    /// office.
    fn can_be_reached(&self, card: &ContactCard) {
        let asks_office = card.ask.as_ref() == Some(&self.guide.wording.ask_office);
        assert_eq!(asks_office, card.methods.is_empty(), "{self}: {card:?}");
        assert!(!(asks_office && self.office_answers()), "{self}: the office’s contact is missing");
    }

    fn office_answers(&self) -> bool {
        self.school.contact(&self.guide.office).is_some_and(Contact::is_reachable)
    }

    /// Promise 2: nothing on the page leads to the people complained about.
    pub(crate) fn leads_to_nobody_complained_about(&self) {
        self.about().iter().for_each(|about| self.does_not_lead_to(about));
    }

    fn does_not_lead_to(&self, about: &Id) {
        let Self { advice, guide, school, .. } = self;
        let place = self.place();
        assert!(!place.is_held_by(about), "{self}: {about} holds {}", place.id);
        let named = format!("{{{about}}}");
        assert!(!place.answer.contains(&named), "{self}: the heading names {about}");
        let help = advice.help.iter().map(|help| guide.place(&help.id).unwrap());
        let steps = self.route().steps;
        assert_eq!(steps.len(), advice.steps.len(), "{self}");
        for place in steps.into_iter().chain(help) {
            assert!(!place.is_held_by(about), "{self}: {about} holds {}", place.id);
        }
        let own = school.contact(about).map(addresses).unwrap_or_default();
        let office = school.contact(&guide.office).map(addresses).unwrap_or_default();
        let cards = advice.help.iter().flat_map(|help| &help.contacts).chain(&advice.unsure);
        let cards = cards.chain(&advice.place.contacts);
        for card in cards.clone() {
            let role = card.role.as_ref().filter(|_| card.instead.is_some());
            assert_ne!(role.map(|role| &**role), Some(&*self.filled(&named)), "{self}");
        }
        for method in cards.flat_map(|card| &card.methods) {
            let href = method.href.to_string();
            let theirs = own.contains(&href) && !office.contains(&href);
            assert!(!theirs, "{self}: {href} belongs to the {about}");
        }
    }

    /// The route that the page belongs to.
    pub(crate) fn route(&self) -> Route<'a> {
        journey::route(self.guide, self.school, self.concern(), self.reply())
    }
}

/// A parent can leave quickly from every page of a concern that is about harm, and from no other.
pub(crate) fn only_harm_can_be_left_quickly(guide: &Guide, reached: &Reached<'_>) {
    let harm = reached.concern(guide).is_some_and(|concern| concern.harm);
    assert_eq!(reached.page.harm, harm, "{:?}", reached.chosen);
}

/// Where a contact's telephone and email links lead.
fn addresses(contact: &Contact) -> Vec<String> {
    let telephone = contact.telephone.as_ref().map(|number| format!("tel:{}", dialled(number)));
    let email = contact.email.as_ref().map(|address| format!("mailto:{address}"));
    telephone.into_iter().chain(email).collect()
}
