//! The trust's policy on social networking, as facts in our own words.

use serde::{Deserialize, Serialize};

use super::{Id, Link, Text, Titled};

/// The policy: where it comes from and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Its full title.
    pub title: Text,
    /// The trust that agreed it.
    pub trust: Text,
    /// Who looks after it.
    pub owner: Text,
    /// Its version.
    pub version: Text,
    /// The month in which it was agreed, as `2018-12`.
    pub agreed: Text,
    /// The month in which it is due for review, as `2021-12`.
    pub review: Text,
    /// Where all of this comes from: `{policy}`, `{trust}`, `{owner}`, `{version}`, `{agreed}`,
    /// `{review}`, filled in by [`Policy::fill_source`].
    pub source: Text,
    /// The names of the months, January first.
    pub months: Vec<Text>,
    /// Where everyone can read it; a school's own link comes before it.
    #[serde(default)]
    pub link: Option<Link>,
    /// The document of the school's that is this policy.
    pub document: Id,
    /// The parts of the policy that statements cite.
    #[serde(rename = "section")]
    pub sections: Vec<Titled>,
    /// What it asks and says, in its own order.
    #[serde(rename = "statement")]
    pub statements: Vec<Statement>,
}

impl Policy {
    /// The section with this id.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Titled> {
        self.sections.iter().find(|section| *section.id == *id)
    }

    /// Fills the facts into the source, once, where a guide is built. No page shows them apart, so
    /// they are taken out.
    #[cfg(not(target_family = "wasm"))]
    pub fn fill_source(&mut self) {
        let agreed = self.month(&self.agreed);
        let review = self.month(&self.review);
        let mut source = self.source.to_string();
        for (gap, fact) in [
            ("{policy}", &mut self.title),
            ("{trust}", &mut self.trust),
            ("{owner}", &mut self.owner),
            ("{version}", &mut self.version),
        ] {
            source = source.replace(gap, &std::mem::take(fact));
        }
        self.source = source.replace("{agreed}", &agreed).replace("{review}", &review).into();
        self.agreed = Text::default();
        self.review = Text::default();
        self.months = Vec::new();
    }

    /// A month such as `2018-12` as people say it: "December 2018".
    #[cfg(not(target_family = "wasm"))]
    fn month(&self, month: &str) -> String {
        let parts = month.split_once('-').and_then(|(year, month)| {
            let index = month.parse::<usize>().ok()?.checked_sub(1)?;
            Some(format!("{} {year}", self.months.get(index)?))
        });
        parts.unwrap_or_else(|| month.to_owned())
    }
}

/// One thing that the policy asks, asks not to do, or says that the school will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its id.
    pub id: Id,
    /// What kind of statement it is.
    pub kind: Asks,
    /// The section that says it.
    pub section: Id,
    /// What it says, in plain English.
    pub text: Text,
}

/// What kind of statement the policy makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Asks {
    /// It asks parents to do this.
    Do,
    /// It asks parents not to do this.
    Dont,
    /// It says what the school does, or may do.
    Action,
}
