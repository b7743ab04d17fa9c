//! One school: its names, how to reach people there, and its own steps.

#[cfg(not(target_family = "wasm"))]
mod check;
mod map;
#[cfg(not(target_family = "wasm"))]
pub mod theme;

#[cfg(not(target_family = "wasm"))]
pub use check::{MAX_BYTES, check};

use serde::{Deserialize, Serialize};

use crate::guide::{Id, Text};

/// One school, as its JSON file describes it. Everything but the name may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct School {
    /// Where an editor finds the description of this file, so that it can help to fill it in.
    #[serde(rename = "$schema", default)]
    pub schema: Option<Text>,
    /// The school's name, as parents know it.
    pub name: Text,
    /// What people are called and how they can be reached, by role: `office`, `headteacher` …
    #[serde(default, with = "map")]
    #[cfg_attr(
        not(target_family = "wasm"),
        schemars(with = "std::collections::BTreeMap<String, Contact>")
    )]
    pub roles: Vec<(Id, Contact)>,
    /// The addresses of the school's documents: `complaints`, `social-networking` …
    #[serde(default, with = "map")]
    #[cfg_attr(
        not(target_family = "wasm"),
        schemars(with = "std::collections::BTreeMap<String, String>")
    )]
    pub documents: Vec<(Id, Text)>,
    /// The school's own steps in order, where they differ from the guide's or have deadlines.
    #[serde(default)]
    pub ladder: Vec<Rung>,
    /// The school's own looks: colours, corner, fonts. Pages are built with them; the app gets none.
    #[serde(default, with = "map")]
    #[cfg_attr(not(target_family = "wasm"), schemars(schema_with = "theme::schema"))]
    pub theme: Vec<(Id, Text)>,
}

/// What someone is called at this school, and how to reach them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// What the role is called here, in the middle of a sentence, without "the": "principal".
    #[serde(default)]
    pub name: Option<Text>,
    /// Who it is: "Mrs Ada Example".
    #[serde(default)]
    pub person: Option<Text>,
    /// A telephone number with its area code.
    #[serde(default)]
    pub telephone: Option<Text>,
    /// An e-mail address.
    #[serde(default)]
    pub email: Option<Text>,
    /// When someone answers: "School days, 8.30am to 4pm".
    #[serde(default)]
    pub hours: Option<Text>,
    /// A page about how to reach them; it starts with https://.
    #[serde(default)]
    pub link: Option<Text>,
}

impl Contact {
    /// Whether there is any way to reach them.
    #[must_use]
    pub fn is_reachable(&self) -> bool {
        self.telephone.is_some() || self.email.is_some() || self.link.is_some()
    }
}

/// One step of the school's own ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// The place in the guide: `class-teacher`, `panel` …
    pub place: Id,
    /// What the step is called here, where it differs from the guide.
    #[serde(default)]
    pub name: Option<Text>,
    /// How long it takes or how long a parent has, in a sentence.
    #[serde(default)]
    pub deadline: Option<Text>,
}

impl School {
    /// What the file says of a role.
    #[must_use]
    pub fn contact(&self, role: &str) -> Option<&Contact> {
        self.roles.iter().find(|(id, _)| **id == *role).map(|(_, contact)| contact)
    }

    /// The address of a document.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&Text> {
        self.documents.iter().find(|(known, _)| **known == *id).map(|(_, link)| link)
    }

    /// The school's own step for a place.
    #[must_use]
    pub fn rung(&self, place: &str) -> Option<&Rung> {
        self.ladder.iter().find(|rung| *rung.place == *place)
    }
}
