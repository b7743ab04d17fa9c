//! The policy, and which of its statements go with a concern.

use journey::guide::{Id, Policy, Statement, Text};

use super::fill;
use crate::content::months::spoken;
use crate::content::{Merged, PolicyEntry};

/// The story behind a policy. Only the handbook tells it, so it isn't in the guide that browsers
/// download.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PolicyStory {
    /// Why the school asks what it asks, one paragraph each.
    pub why: Vec<Text>,
    /// What it promises in return, one paragraph each.
    pub promises: Vec<Text>,
}

impl PolicyStory {
    /// The story in a trust's file.
    pub(super) fn of(merged: &Merged) -> Self {
        let policy = merged.policy.as_ref();
        let story = policy.map(|PolicyEntry { why, promises, .. }| Self {
            why: why.clone(),
            promises: promises.clone(),
        });
        story.unwrap_or_default()
    }
}

/// The policy as a browser reads it.
pub(super) fn resolved(merged: &Merged, entry: &PolicyEntry) -> Policy {
    let words = &merged.guide.policies;
    let trust = merged.name.as_deref().unwrap_or_default();
    let mut source = fill(&words.source, &[("policy", &entry.title), ("trust", trust)]).to_string();
    let month = |month: &str| spoken(month, &merged.guide.months);
    let facts = [
        (&words.version, "version", entry.version.as_ref().map(ToString::to_string)),
        (&words.agreed, "agreed", entry.agreed.as_deref().map(month)),
        (&words.owner, "owner", entry.owner.as_ref().map(ToString::to_string)),
        (&words.review, "review", entry.review.as_deref().map(month)),
    ];
    for (sentence, key, fact) in facts {
        if let Some(fact) = fact {
            source.push(' ');
            source.push_str(&fill(sentence, &[(key, &fact)]));
        }
    }
    Policy {
        speaks_to: entry.speaks_to.clone(),
        source: source.into(),
        link: entry.link.clone(),
        document: entry.document.clone(),
        sections: entry.sections.clone(),
        statements: entry
            .statements
            .iter()
            .map(|statement| Statement {
                id: statement.id.clone(),
                kind: statement.kind,
                section: statement.section.clone(),
                text: statement.text.clone(),
            })
            .collect(),
    }
}

/// Finds the statements on any of these themes.
pub(super) fn by_theme(merged: &Merged) -> impl Fn(&[Id]) -> Vec<Id> {
    let statements = merged.policy.as_ref().map_or(&[][..], |policy| &policy.statements);
    move |themes| {
        let is_on = |on: &[Id]| on.iter().any(|theme| themes.contains(theme));
        let wanted = statements.iter().filter(|statement| is_on(&statement.on));
        wanted.map(|statement| statement.id.clone()).collect()
    }
}
