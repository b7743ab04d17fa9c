//! What a page shows of the policy.

use crate::Names;
use crate::guide::{Id, Link, Statement, StatementKind, Text};

/// The part of the policy that a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyExcerpt {
    /// Who it applies to, if it says so.
    pub speaks_to: Option<Text>,
    /// What it asks parents to do.
    pub dos: Vec<CitedStatement>,
    /// What it asks parents not to do.
    pub donts: Vec<CitedStatement>,
    /// What the school may do, in order.
    pub actions: Vec<CitedStatement>,
    /// Which policy it is, and its dates.
    pub source: Text,
    /// Where to read the whole policy.
    pub link: Option<Link>,
}

/// A statement with the section it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedStatement {
    /// What it says.
    pub text: Text,
    /// The title of the section, if the policy has sections.
    pub section: Option<Text>,
}

impl PolicyExcerpt {
    /// The statements whose ids `wanted` accepts, in the policy's order; `None` if there are none,
    /// or if the trust has no policy.
    #[must_use]
    pub fn of(names: Names<'_>, wanted: impl Fn(&Id) -> bool) -> Option<Self> {
        let policy = names.guide.policy.as_ref()?;
        let cite = |statement: &Statement| CitedStatement {
            text: names.fill(&statement.text),
            section: statement
                .section
                .as_ref()
                .and_then(|id| policy.section(id))
                .map(|section| section.title.clone()),
        };
        let cited = |kind| -> Vec<_> {
            let statements = policy.statements.iter();
            statements
                .filter(|statement| statement.kind == kind && wanted(&statement.id))
                .map(cite)
                .collect()
        };
        let [dos, donts, actions] =
            [StatementKind::Do, StatementKind::Dont, StatementKind::Action].map(cited);
        if dos.is_empty() && donts.is_empty() && actions.is_empty() {
            return None;
        }
        let own = policy.document.as_ref().and_then(|id| names.document(id));
        let link = own.or_else(|| policy.link.clone());
        let (speaks_to, source) = (policy.speaks_to.clone(), policy.source.clone());
        Some(Self { speaks_to, dos, donts, actions, source, link })
    }
}
