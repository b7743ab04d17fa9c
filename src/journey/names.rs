//! The guide's sentences with this school's own names in them.

use super::Rung;
use crate::guide::{Guide, Text};
use crate::school::{Contact, School};

/// A guide and the school that it speaks for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) guide: &'a Guide,
    pub(super) school: &'a School,
}

impl<'a> Names<'a> {
    /// What the school says of a role, if anything.
    pub(super) fn contact(self, role: &str) -> Option<&'a Contact> {
        self.school.contact(role)
    }

    /// What a role is called at this school.
    pub(super) fn role(self, id: &str) -> Option<Text> {
        let own = self.contact(id).and_then(|contact| contact.name.as_ref());
        own.or_else(|| self.guide.role(id).map(|role| &role.name)).cloned()
    }

    /// What a step is called at this school.
    pub(super) fn step(self, rung: Rung<'_>) -> Text {
        rung.name.cloned().unwrap_or_else(|| self.fill(&rung.place.name))
    }

    /// A sentence with the school's names in the place of `{role-id}`.
    pub(super) fn fill(self, text: &Text) -> Text {
        self.fill_with(text, &|_| None)
    }

    /// Every sentence of a list, filled.
    pub(super) fn fill_all(self, texts: &[Text]) -> Vec<Text> {
        texts.iter().map(|text| self.fill(text)).collect()
    }

    /// A sentence with these values, and else the school's names, in the place of `{key}`.
    pub(super) fn fill_with(self, text: &Text, value: &dyn Fn(&str) -> Option<Text>) -> Text {
        fill(text, &|key| value(key).or_else(|| self.role(key)))
    }
}

/// A sentence with these values in the place of `{key}`, and nothing where there is none.
pub(super) fn fill(text: &Text, value: &dyn Fn(&str) -> Option<Text>) -> Text {
    if !text.contains('{') {
        return text.clone();
    }
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (key, rest) = part.split_once('}').unwrap_or(("", part));
        if let Some(value) = value(key) {
            filled.push_str(&value);
        }
        filled.push_str(rest);
    }
    filled.into()
}
