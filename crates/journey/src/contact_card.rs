//! How to reach someone.

use std::slice;

use crate::Names;
use crate::guide::{Id, Place, Text};
use crate::school::Contact;

/// How to reach someone: from the school's file, from the guide for national bodies, or through
/// the school office.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContactCard {
    /// A sentence saying that the parent may contact this person instead.
    pub instead: Option<Text>,
    /// What the role is called, if the school or the guide has a name for it.
    pub role: Option<Text>,
    /// Who holds it at this school.
    pub person: Option<Text>,
    /// A sentence asking the parent to go through the office.
    pub ask: Option<Text>,
    /// The ways to get in touch, quickest first.
    pub methods: Vec<ContactMethod>,
    /// Where to write a letter to.
    pub address: Option<Text>,
    /// When someone answers.
    pub hours: Option<Text>,
    /// Whether the contact details are the school office's.
    pub through_office: bool,
}

/// One way to get in touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactMethod {
    /// The kind of method: "Phone".
    pub label: Text,
    /// What the parent reads: a number, an address, or the title of a page.
    pub text: Text,
    /// A `tel:`, `mailto:` or `https:` address.
    pub href: Text,
}

impl ContactCard {
    /// How to reach the people at a place: those to go to first, then those to go to instead,
    /// except anyone the complaint is about.
    #[must_use]
    pub fn of_place(names: Names<'_>, place: &Place, about: &[Id]) -> Vec<Self> {
        let own = names.school.step(&place.id).and_then(|step| step.reached_at.as_ref());
        let receivers = own.or(place.via.as_ref()).map_or(&*place.to, slice::from_ref);
        let alternatives = place.or_to.iter().filter(|role| !about.contains(role));
        let mut cards = Vec::new();
        for role in receivers.iter().chain(alternatives) {
            let mut card = Self::of_role(names, role);
            card.instead = place.or_to.contains(role).then(|| names.guide.wording.or_to.clone());
            cards.push(card);
        }
        if place.telephone.is_some() || place.link.is_some() {
            if cards.is_empty() {
                cards.push(Self::default());
            }
            add_national(names, place, &mut cards[0].methods);
        }
        cards
    }

    /// How to reach whoever holds a role: through the office, unless the school's file gives a
    /// contact or the role is outside the school.
    #[must_use]
    pub fn of_role(names: Names<'_>, id: &str) -> Self {
        let words = &names.guide.wording;
        let office = &*names.guide.office;
        let own = names.contact(id);
        let outside = names.guide.role(id).is_some_and(|role| role.outside);
        let through_office = id == office || !(outside || own.is_some_and(Contact::is_reachable));
        let listed = if through_office { names.contact(office) } else { own };
        let role = names.role(id);
        let is_reachable = listed.is_some_and(Contact::is_reachable);
        let ask = if !through_office || (is_reachable && id == office) {
            None
        } else if is_reachable {
            Some(names.fill_with(&words.ask_for, "role", &role.clone().unwrap_or_default()))
        } else {
            Some(names.fill(&words.ask_office))
        };
        Self {
            person: own.and_then(|own| own.person.clone()),
            role,
            ask,
            methods: listed.map(|listed| methods(names, listed)).unwrap_or_default(),
            address: listed.and_then(|listed| listed.address.clone()),
            hours: listed.and_then(|listed| listed.hours.clone()),
            through_office,
            instead: None,
        }
    }

    /// How to reach the school office.
    #[must_use]
    pub fn of_office(names: Names<'_>) -> Self {
        Self::of_role(names, &names.guide.office)
    }
}

/// Adds the contact methods of a place that are the same for the whole country.
fn add_national(names: Names<'_>, place: &Place, methods: &mut Vec<ContactMethod>) {
    if let Some(number) = &place.telephone {
        methods.push(telephone(names, number));
    }
    if let Some(link) = &place.link {
        methods.push(ContactMethod {
            label: names.guide.wording.website.clone(),
            text: names.fill(&link.text),
            href: link.href.clone(),
        });
    }
}

/// The contact methods in the school's file, quickest first.
fn methods(names: Names<'_>, contact: &Contact) -> Vec<ContactMethod> {
    let words = &names.guide.wording;
    let mut methods = Vec::new();
    if let Some(number) = &contact.telephone {
        methods.push(telephone(names, number));
    }
    if let Some(address) = &contact.email {
        methods.push(ContactMethod {
            label: words.email.clone(),
            text: address.clone(),
            href: ["mailto:", address].concat().into(),
        });
    }
    if let Some(href) = &contact.link {
        methods.push(ContactMethod {
            label: words.website.clone(),
            text: href.strip_prefix("https://").unwrap_or(href).into(),
            href: href.clone(),
        });
    }
    methods
}

fn telephone(names: Names<'_>, number: &Text) -> ContactMethod {
    ContactMethod {
        label: names.guide.wording.telephone.clone(),
        text: number.clone(),
        href: ["tel:", &dialled(number)].concat().into(),
    }
}

/// A telephone number as a phone dials it: digits and `+` only. An extension is left out, because
/// callers ask for it once somebody answers.
#[must_use]
pub fn dialled(number: &str) -> String {
    let number = number.chars().take_while(|letter| !letter.is_ascii_alphabetic());
    number.filter(|letter| matches!(letter, '0'..='9' | '+')).collect()
}
