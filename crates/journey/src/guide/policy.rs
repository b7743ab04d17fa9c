//! The trust's social networking policy, as facts in our own words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Link, Text, Titled};

/// What the policy says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Who it applies to, if it says so.
    pub speaks_to: Option<Text>,
    /// Which policy it is, and its dates.
    pub source: Text,
    /// Where everyone can read it; a school's own link comes first.
    pub link: Option<Link>,
    /// The school's document that is this policy.
    pub document: Option<Id>,
    /// The sections that statements cite.
    pub sections: Vec<Titled>,
    /// What it asks and says, in its own order.
    pub statements: Vec<Statement>,
}

impl Policy {
    /// The section with this id.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Titled> {
        self.sections.iter().find(|section| *section.id == *id)
    }
}

/// One thing the policy asks, asks not to do, or says the school may do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its id.
    pub id: Id,
    /// What kind of statement it is.
    pub kind: StatementKind,
    /// The section it comes from, if the policy has sections.
    pub section: Option<Id>,
    /// What it says, in plain English.
    pub text: Text,
}

/// What kind of statement the policy makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum StatementKind {
    /// It asks parents to do this.
    Do,
    /// It asks parents not to do this.
    Dont,
    /// It says what the school does, or may do.
    Action,
}
