//! What a page shows of the policy.

use crate::Names;
use crate::guide::{Id, Link, Statement, StatementKind, Text};
use crate::place_info::document;

/// The part of the policy that a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyExcerpt {
    /// What it asks parents to do.
    pub dos: Vec<CitedStatement>,
    /// What it asks parents not to do.
    pub donts: Vec<CitedStatement>,
    /// What the school may do, in order.
    pub actions: Vec<CitedStatement>,
    /// Which policy it is, and its dates.
    pub source: Text,
    /// Where to read all of it.
    pub link: Option<Link>,
}

/// A statement with the section it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedStatement {
    /// What it says.
    pub text: Text,
    /// The title of the section.
    pub section: Text,
}

impl PolicyExcerpt {
    /// The statements that `wanted` picks by their ids, in the policy's order.
    #[must_use]
    pub fn of(names: Names<'_>, wanted: impl Fn(&Id) -> bool) -> Self {
        let policy = &names.guide.policy;
        let cite = |statement: &Statement| CitedStatement {
            text: names.fill(&statement.text),
            section: policy
                .section(&statement.section)
                .map(|section| section.title.clone())
                .unwrap_or_default(),
        };
        let cited = |kind| {
            let statements = policy.statements.iter();
            statements
                .filter(|statement| statement.kind == kind && wanted(&statement.id))
                .map(cite)
                .collect()
        };
        Self {
            dos: cited(StatementKind::Do),
            donts: cited(StatementKind::Dont),
            actions: cited(StatementKind::Action),
            source: policy.source.clone(),
            link: document(names, &policy.document).or_else(|| policy.link.clone()),
        }
    }
}
