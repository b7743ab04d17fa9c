//! What every advice page must hold, worked out from the guide and the school's file alone.

use std::fmt;

use open_door::guide::{Concern, Guide, Id, Place, Reply};
use open_door::journey::{Advice, Answer, Choice, Content, Page, Reach, Standing};
use open_door::school::{Contact, School};
use open_door::value::dialled;

use crate::paths::Visit;

/// An advice page, and how a parent came to it.
pub(crate) struct Scene<'a> {
    pub(crate) guide: &'a Guide,
    pub(crate) school: &'a School,
    pub(crate) chosen: &'a [Choice],
    pub(crate) advice: &'a Advice,
}

impl fmt::Display for Scene<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let chosen: Vec<&str> = self.chosen.iter().map(|choice| &*choice.text).collect();
        let Self { school, advice, .. } = self;
        write!(formatter, "[{}] {} > {}", &*school.name, chosen.join(" > "), &*advice.answer)
    }
}

impl<'a> Scene<'a> {
    /// The advice on a page, if it is any.
    pub(crate) fn of(
        page: &'a Page,
        guide: &'a Guide,
        school: &'a School,
        chosen: &'a [Choice],
    ) -> Option<Self> {
        match &page.content {
            Content::Advice(advice) => Some(Self { guide, school, chosen, advice }),
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

    /// The role complained about.
    pub(crate) fn about(&self) -> Option<&'a Id> {
        self.reply().and_then(|reply| reply.about.as_ref()).or(self.concern().about.as_ref())
    }

    /// The place that the page is about; each has an answer of its own.
    pub(crate) fn place(&self) -> &'a Place {
        let said = |place: &&Place| self.said(&place.answer) == *self.advice.answer;
        let places: Vec<&Place> = self.guide.places.iter().filter(said).collect();
        assert_eq!(places.len(), 1, "{self}: the places that answer this");
        places[0]
    }

    /// The index of the step that the page is about.
    pub(crate) fn here(&self) -> usize {
        let here = |step: &open_door::journey::Step| step.standing == Standing::Here;
        assert_eq!(self.advice.steps.iter().filter(|step| here(step)).count(), 1, "{self}");
        self.advice.steps.iter().position(here).unwrap()
    }

    /// The places that a step or help of this name can be.
    pub(crate) fn named(&self, name: &str) -> Vec<&'a Place> {
        let own = |place: &Place| self.school.rung(&place.id).and_then(|rung| rung.name.as_ref());
        let called = |place: &&Place| match own(place) {
            Some(own) => **own == *name || self.said(&place.name) == *name,
            None => self.said(&place.name) == *name,
        };
        let places: Vec<&Place> = self.guide.places.iter().filter(called).collect();
        assert!(!places.is_empty(), "{self}: no place is called {name}");
        places
    }

    /// A sentence with the school's own names for roles.
    fn said(&self, text: &str) -> String {
        let mut parts = text.split(['{', '}']);
        let mut said = parts.next().unwrap_or_default().to_owned();
        while let (Some(role), Some(rest)) = (parts.next(), parts.next()) {
            let own = self.school.contact(role).and_then(|contact| contact.name.as_ref());
            said += own.unwrap_or(&self.guide.role(role).expect("a role").name);
            said += rest;
        }
        said
    }

    /// Promise 1: the page says who, how and what next, and how to reach them.
    pub(crate) fn says_who_how_and_next(&self) {
        let Self { advice, guide, .. } = self;
        assert!(!advice.answer.trim().is_empty(), "{self}: it says nobody");
        assert!(!advice.how.is_empty(), "{self}: it says no way");
        assert!(!advice.next.is_empty(), "{self}: it says nothing of what comes next");
        let texts = advice.how.iter().chain(&advice.next).chain(&advice.first).chain(&advice.ready);
        for text in texts {
            assert!(!text.trim().is_empty(), "{self}: a sentence is empty");
        }
        self.can_be_made(&advice.reach);
        for help in &advice.help {
            self.can_be_made(&help.reach);
            assert!(help.purpose.is_some(), "{self}: {} helps with nothing", &*help.name);
        }
        let deadline = self.school.rung(&self.place().id).and_then(|rung| rung.deadline.as_ref());
        assert_eq!(advice.deadline.as_ref(), deadline, "{self}");
        match &advice.unsure {
            Some(office) => self.can_be_made(office),
            None => assert!(advice.reach.through_office, "{self}: no way on for the unsure"),
        }
        // Someone sent to the office for another person knows whom to ask for.
        let other = self.place().role.as_ref().filter(|role| **role != guide.office);
        if let (Some(role), true) = (other, advice.reach.through_office && self.office_answers()) {
            let name = self.said(&format!("{{{role}}}"));
            assert!(advice.reach.ask.as_ref().is_some_and(|ask| ask.contains(&name)), "{self}");
        }
    }

    /// A parent can get in touch; where the file names nobody at all, it says to ask the office.
    fn can_be_made(&self, reach: &Reach) {
        let words = &self.guide.wording;
        let told = reach.ask.as_ref() == Some(&words.ask_office);
        assert_eq!(told, reach.ways.is_empty(), "{self}: {reach:?}");
        assert!(!(told && self.office_answers()), "{self}: the office’s contact is not shown");
    }

    fn office_answers(&self) -> bool {
        self.school.contact(&self.guide.office).is_some_and(Contact::is_reachable)
    }

    /// Promise 2: nothing on the page leads to the person complained about.
    pub(crate) fn leads_to_nobody_complained_about(&self) {
        let Some(about) = self.about() else { return };
        let Self { advice, guide, school, .. } = self;
        let place = self.place();
        assert!(!holds(about, place), "{self}: {about} holds {}", place.id);
        let named = format!("{{{about}}}");
        assert!(!place.answer.contains(&named), "{self}: the answer names {about}");
        let steps = advice.steps.iter().map(|step| &step.name);
        for name in steps.chain(advice.help.iter().map(|help| &help.name)) {
            for place in self.named(name) {
                assert!(!holds(about, place), "{self}: {about} holds {} on it", place.id);
            }
        }
        let own = school.contact(about).map(addresses).unwrap_or_default();
        let office = school.contact(&guide.office).map(addresses).unwrap_or_default();
        let reaches = advice.help.iter().map(|help| &help.reach).chain(&advice.unsure);
        for way in reaches.chain([&advice.reach]).flat_map(|reach| &reach.ways) {
            let theirs = own.iter().any(|own| **own == *way.href)
                && !office.iter().any(|office| **office == *way.href);
            assert!(!theirs, "{self}: {} is that of the {about}", &*way.href);
        }
    }
}

/// A parent can leave quickly at every page of a concern that is about harm, and at no other.
pub(crate) fn harm_alone_can_be_left_quickly(guide: &Guide, visit: &Visit<'_>) {
    let chosen = visit.chosen.iter().find_map(|choice| match &choice.answer {
        Answer::Concern(id) => guide.concern(id),
        _ => None,
    });
    let harm = chosen.is_some_and(|concern| concern.harm);
    assert_eq!(visit.page.harm, harm, "{:?}", visit.chosen);
}

/// The telephone and e-mail addresses of a contact.
fn addresses(contact: &Contact) -> Vec<String> {
    let telephone = contact.telephone.as_ref().map(|number| format!("tel:{}", dialled(number)));
    let email = contact.email.as_ref().map(|address| format!("mailto:{}", &**address));
    telephone.into_iter().chain(email).collect()
}

/// Whether the holder of a role receives or decides what is brought to a place.
fn holds(role: &Id, place: &Place) -> bool {
    place.role.as_ref() == Some(role) || place.held_by.contains(role)
}
