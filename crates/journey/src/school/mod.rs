//! What one school says about itself, as a browser reads it.

mod map;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::guide::{Id, Text};

/// One school: its name, contacts, documents and ladder. Only the name is required.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct School {
    /// The school's name, as parents know it.
    pub name: Text,
    /// What people are called and how to reach them, by role: `office`, `headteacher` …
    #[serde(default, with = "map")]
    #[schemars(with = "BTreeMap<String, Contact>")]
    pub roles: Vec<(Id, Contact)>,
    /// The addresses of the school's documents: `complaints`, `social-networking` …
    #[serde(default, with = "map")]
    #[schemars(with = "BTreeMap<String, String>")]
    pub documents: Vec<(Id, Text)>,
    /// The school's own steps in order, if they differ from the guide's or have deadlines.
    #[serde(default)]
    pub ladder: Vec<LadderStep>,
}

/// What someone is called at this school, and how to reach them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LadderStep {
    /// The place in the guide: `class-teacher`, `panel` …
    pub place: Id,
    /// What the step is called here, if not what the guide calls it.
    #[serde(default)]
    pub name: Option<Text>,
    /// How long it takes or how long a parent has, in a sentence.
    #[serde(default)]
    pub deadline: Option<Text>,
}

impl School {
    /// What the file says about a role.
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
    pub fn ladder_step(&self, place: &str) -> Option<&LadderStep> {
        self.ladder.iter().find(|step| *step.place == *place)
    }
}
