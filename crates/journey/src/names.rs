//! Fills in a school's own names in the guide's sentences.

use crate::guide::{Guide, Link, Place, Text};
use crate::school::{Contact, School};

/// A guide, and the school whose names go into its sentences.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The guide.
    pub guide: &'a Guide,
    /// The school.
    pub school: &'a School,
}

impl<'a> Names<'a> {
    /// What the school says about a role, if anything.
    #[must_use]
    pub fn contact(self, role: &str) -> Option<&'a Contact> {
        self.school.contact(role)
    }

    /// What a role is called at this school.
    #[must_use]
    pub fn role(self, id: &str) -> Option<Text> {
        let own = self.contact(id).and_then(|contact| contact.name.as_ref());
        own.or_else(|| self.guide.role(id).map(|role| &role.name)).cloned()
    }

    /// What a place is called at this school.
    #[must_use]
    pub fn place(self, place: &Place) -> Text {
        let own = self.school.step(&place.id).and_then(|step| step.name.clone());
        own.unwrap_or_else(|| self.fill(&place.name))
    }

    /// The link to a document, if the school gives its address.
    #[must_use]
    pub fn document(self, id: &str) -> Option<Link> {
        let href = self.school.document(id)?.clone();
        Some(Link { text: self.fill(&self.guide.document(id)?.title), href })
    }

    /// A sentence with `{role-id}` replaced by the school's names.
    #[must_use]
    pub fn fill(self, text: &Text) -> Text {
        fill(text, &|key| self.role(key))
    }

    /// Several sentences, all filled.
    #[must_use]
    pub fn fill_all(self, texts: &[Text]) -> Vec<Text> {
        texts.iter().map(|text| self.fill(text)).collect()
    }

    /// A sentence with `{key}` replaced by a value and other braces by the school's names.
    #[must_use]
    pub fn fill_with(self, text: &Text, key: &str, value: &Text) -> Text {
        fill(text, &|braced| if braced == key { Some(value.clone()) } else { self.role(braced) })
    }
}

/// A sentence with each `{key}` replaced by its value, or removed if it has none.
pub(crate) fn fill(text: &Text, value: &dyn Fn(&str) -> Option<Text>) -> Text {
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
