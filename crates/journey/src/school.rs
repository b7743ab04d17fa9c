//! What one school says about itself, as a browser reads it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::guide::{Id, Text};

/// One school: its name, contacts, documents and steps. Only the name is required.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct School {
    /// The school's name, as parents know it.
    pub name: Text,
    /// What people are called and how to reach them, by role: `office`, `headteacher` …
    pub roles: Vec<(Id, Contact)>,
    /// The addresses of the school's documents: `complaints`, `social-networking` …
    pub documents: Vec<(Id, Text)>,
    /// What differs here about steps of the ladder, by place.
    pub steps: Vec<(Id, SchoolStep)>,
    /// The places of steps that this school doesn't have.
    pub without: Vec<Id>,
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
    /// An email address.
    #[serde(default)]
    pub email: Option<Text>,
    /// Where to write a letter to, on one line.
    #[serde(default)]
    pub address: Option<Text>,
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
        let methods = [&self.telephone, &self.email, &self.address, &self.link];
        methods.iter().any(|method| method.is_some())
    }
}

/// What differs at this school about one step of the ladder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolStep {
    /// What the step is called here, if not what the guide calls it.
    pub name: Option<Text>,
    /// The id, in the school's roles, of the step's own contact, if it has one.
    pub reached_at: Option<Id>,
    /// By when to ask for it here, one sentence each.
    pub by: Vec<Text>,
    /// How long things should take here, one sentence each.
    pub times: Vec<Text>,
}

impl School {
    /// What the school's file says about a role.
    #[must_use]
    pub fn contact(&self, role: &str) -> Option<&Contact> {
        self.roles.iter().find(|(id, _)| **id == *role).map(|(_, contact)| contact)
    }

    /// The address of a document.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&Text> {
        self.documents.iter().find(|(known, _)| **known == *id).map(|(_, link)| link)
    }

    /// What differs here about the step at this place.
    #[must_use]
    pub fn step(&self, place: &str) -> Option<&SchoolStep> {
        self.steps.iter().find(|(known, _)| **known == *place).map(|(_, step)| step)
    }

    /// Whether this school doesn't have the step at this place.
    #[must_use]
    pub fn is_without(&self, place: &str) -> bool {
        self.without.iter().any(|id| **id == *place)
    }
}
