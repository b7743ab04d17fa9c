//! How to reach someone: from the school's file, or nationally from the guide, or not at all.

use super::names::Names;
use crate::guide::{Place, Text};
use crate::school::Contact;
use crate::value::dialled;

/// How to reach someone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// What the role is called, where the school or the guide names one.
    pub role: Option<Text>,
    /// Who holds it at this school.
    pub person: Option<Text>,
    /// Whom to ask for at the office, or that the office can be asked.
    pub ask: Option<Text>,
    /// The ways to get in touch, the quickest first.
    pub ways: Vec<Way>,
    /// When someone answers.
    pub hours: Option<Text>,
    /// Whether the parent is sent through the school office.
    pub through_office: bool,
}

/// One way to get in touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What kind of way it is: "Phone".
    pub label: Text,
    /// What the parent reads: the number, the address, the title of a page.
    pub text: Text,
    /// Where it leads: a `tel:`, `mailto:` or `https:` address.
    pub href: Text,
}

impl Reach {
    /// How to reach the people at a place.
    pub(super) fn of(names: Names<'_>, place: &Place) -> Self {
        let mut reach = place.role.as_ref().map(|role| Self::role(names, role)).unwrap_or_default();
        let words = &names.guide.wording;
        if let Some(number) = &place.telephone {
            reach.ways.push(telephone(names, number));
        }
        if let Some(link) = &place.link {
            reach.ways.push(Way {
                label: words.website.clone(),
                text: names.fill(&link.text),
                href: link.href.clone(),
            });
        }
        reach
    }

    /// How to reach the holder of a role, through the office where the school gives no other way.
    pub(super) fn role(names: Names<'_>, id: &str) -> Self {
        let office = &*names.guide.office;
        let own = names.contact(id);
        let outside = names.guide.role(id).is_some_and(|role| role.outside);
        let through_office = id == office || !(outside || own.is_some_and(Contact::is_reachable));
        let listed = if through_office { names.contact(office) } else { own };
        let role = names.role(id);
        let words = &names.guide.wording;
        let ask = match listed.is_some_and(Contact::is_reachable) {
            true if id != office && through_office => {
                Some(names.fill_with(&words.ask_for, &|key| role.clone().filter(|_| key == "role")))
            }
            false if through_office => Some(names.fill(&words.ask_office)),
            _ => None,
        };
        Self {
            person: own.and_then(|own| own.person.clone()),
            role,
            ask,
            ways: listed.map(|listed| ways(names, listed)).unwrap_or_default(),
            hours: listed.and_then(|listed| listed.hours.clone()),
            through_office,
        }
    }
}

/// The ways that a school's file gives.
fn ways(names: Names<'_>, contact: &Contact) -> Vec<Way> {
    let words = &names.guide.wording;
    let mut ways = Vec::new();
    if let Some(number) = &contact.telephone {
        ways.push(telephone(names, number));
    }
    if let Some(address) = &contact.email {
        ways.push(Way {
            label: words.email.clone(),
            text: address.clone(),
            href: ["mailto:", address].concat().into(),
        });
    }
    if let Some(href) = &contact.link {
        ways.push(Way {
            label: words.website.clone(),
            text: href.strip_prefix("https://").unwrap_or(href).into(),
            href: href.clone(),
        });
    }
    ways
}

fn telephone(names: Names<'_>, number: &Text) -> Way {
    Way {
        label: names.guide.wording.telephone.clone(),
        text: number.clone(),
        href: ["tel:", &dialled(number)].concat().into(),
    }
}
