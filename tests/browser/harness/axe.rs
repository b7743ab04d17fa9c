//! What axe-core finds on a page.

use std::fs;

use serde::Deserialize;
use serde_json::json;

use super::Page;
use super::host::packages;

/// WCAG 2.2 at levels A and AA, and good practice.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Something that axe-core finds in one element.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(crate) struct Finding {
    /// The rule.
    pub(crate) rule: String,
    /// What is wrong, or if axe-core can't decide, why not.
    pub(crate) why: String,
    /// The element.
    pub(crate) html: String,
}

/// Everything that axe-core finds.
#[derive(Debug, Deserialize)]
pub(crate) struct Findings {
    /// The violations.
    pub(crate) violations: Vec<Finding>,
    /// What a person must check.
    pub(crate) incomplete: Vec<Finding>,
    /// The number of rules that the page passes.
    pub(crate) passes: usize,
}

impl Page {
    /// Checks the page as it is now.
    pub(crate) fn axe(&self) -> Findings {
        if !self.look::<bool>("return 'axe' in window", &[]) {
            let source = fs::read_to_string(packages().join("axe-core/axe.min.js"))
                .expect("`cargo xtask test` fetches it");
            let () = self.look(&source, &[]);
        }
        let script = "
            const [values] = arguments;
            const options = { runOnly: { type: 'tag', values }, iframes: false };
            const checks = ({ any, all, none }) => [...any, ...all, ...none];
            const found = (results) => results.flatMap(({ id, nodes }) => nodes.map((node) => ({
                rule: id,
                why: checks(node).map((check) => check.data?.messageKey ?? check.message).join('; '),
                html: node.html,
            })));
            return axe.run(document, options).then(({ violations, incomplete, passes }) => ({
                violations: found(violations),
                incomplete: found(incomplete),
                passes: passes.length,
            }));
        ";
        self.look(script, &[json!(RULES)])
    }
}
