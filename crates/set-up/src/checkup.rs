//! What is wrong with a draft, in words for the staff who fill it in.

use std::borrow::Cow;
use std::collections::BTreeMap;

use journey::guide::Text;
use publish::address::SiteAddress;
use publish::check::{CheckedTrust, England, contrasts_of};
use publish::content::{Status, is_month};
use publish::fault::{Fault, Severity};
use publish::fill::fill;
use serde::Deserialize;
use serde_json::Value;

use crate::draft::{Draft, LOGO, Which, is_needed};
use crate::example::{example_contacts, has_example_statement};
use crate::policy::STATEMENTS;
use crate::whereabouts::with_first_letter;
use crate::words::say;

/// The field for the kind of school. We ask, because a wrong guess would change who hears complaints.
pub const STATUS: &str = "/status";
/// The pointer for the site's address, which isn't in any of the files.
pub const ADDRESS: &str = "/address";

/// Something found in a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file that it is in.
    pub which: Which,
    /// The field, as a JSON pointer.
    pub field: String,
    /// Whether it stops the site from being made.
    pub severity: Severity,
    /// What is wrong, and how to put it right.
    pub sentence: String,
}

/// A draft that has been checked.
#[derive(Debug, Default)]
pub struct Checkup {
    /// Everything that was found, in the order of the files.
    findings: Vec<Finding>,
    /// The trust and its schools, if the draft could be read.
    pub trust: Option<CheckedTrust>,
}

impl Checkup {
    /// Checks a draft. `today` is the current month, as in `2026-11`.
    #[must_use]
    pub fn of(england: &England, draft: &Draft, today: &str) -> Self {
        // Until the kind of school is chosen, a stand-in lets the rest be checked and previewed.
        let has_status = !draft.text(Which::Trust, STATUS).is_empty();
        let mut checked = Cow::Borrowed(draft);
        if !has_status {
            checked.to_mut().set_text(Which::Trust, STATUS, Status::Academies.id());
        }
        let (mut trusts, reports) = england.check_trusts(vec![checked.sources()], today);
        let mut findings = Vec::new();
        for (index, report) in reports.iter().enumerate() {
            let which = index.checked_sub(1).map_or(Which::Trust, Which::School);
            for located in report.faults() {
                let finding = finding(draft, which, &located.fault);
                if !findings.contains(&finding) {
                    findings.push(finding);
                }
            }
        }
        let error = |field: &str, sentence: String| Finding {
            which: Which::Trust,
            field: field.to_owned(),
            severity: Severity::Error,
            sentence,
        };
        if !has_status {
            findings.push(error(STATUS, say("school", "no_status").to_owned()));
        }
        if let (false, Err(fault)) = (draft.address.is_empty(), SiteAddress::read(&draft.address)) {
            findings.push(error(ADDRESS, sentence(&fault)));
        }
        findings.extend(example_contacts(draft).into_iter().map(|(which, field)| Finding {
            which,
            ..error(&field, say("people", "is_example").to_owned())
        }));
        if has_example_statement(draft) {
            findings.push(Finding {
                severity: Severity::Warning,
                ..error(STATEMENTS, say("policy", "is_example").to_owned())
            });
        }
        Self { findings, trust: trusts.pop() }
    }

    /// What was found in one field.
    pub fn at(&self, which: Which, pointer: &str) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(move |finding| finding.which == which && finding.field == pointer)
    }

    /// Every finding of one severity: errors stop the site from being made, and warnings don't.
    pub fn all(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.severity == severity)
    }

    /// Whether a site can be made.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.trust.is_some() && self.all(Severity::Error).next().is_none()
    }
}

/// A fault as a sentence, in the words of the check.
#[must_use]
pub fn sentence(Fault { problem, fix, .. }: &Fault) -> String {
    format!("{}: {fix}.", with_first_letter(problem, char::to_uppercase))
}

/// A fault at the field where staff should see it. If a whole file is at fault, that's because of
/// the name, from which its address is made. A school without a trust has only one name, which is
/// the trust's too.
fn finding(draft: &Draft, which: Which, fault: &Fault) -> Finding {
    let field = if fault.field.is_empty() { "/name".to_owned() } else { fault.field.clone() };
    let is_alone = which == Which::Trust && field == "/name" && !draft.is_group;
    let which = if is_alone { Which::School(0) } else { which };
    let sentence = staff_sentence(draft, which, &field).unwrap_or_else(|| sentence(fault));
    Finding { which, field, severity: fault.severity, sentence }
}

/// What the form says about a faulty field; `None` if it says the same as the check, whose words
/// are for people who write the files.
fn staff_sentence(draft: &Draft, which: Which, field: &str) -> Option<String> {
    let value = draft.value(which, field);
    let text = draft.text(which, field).trim();
    let words = match value {
        _ if field == "/name" => name_fault(draft, which, text),
        Some(Value::String(_)) if is_date(field) => {
            (!is_month(text)).then(|| say("policy", "no_month"))
        }
        Some(Value::String(_)) if field.starts_with(THEME) => {
            return contrast_fault(draft, which, field.strip_prefix(THEME)?);
        }
        Some(_) if field == LOGO => Some(say("logo", "missing")),
        Some(Value::Number(_) | Value::String(_)) if field.ends_with("/count") => {
            Some(say("procedure", "no_count"))
        }
        Some(Value::Number(_) | Value::Bool(_)) => Some(say("page", "no_text")),
        _ if text.is_empty() && is_needed(field) => Some(say("page", "empty")),
        _ => None,
    };
    words.map(str::to_owned)
}

/// The fields with a school's colours.
const THEME: &str = "/theme/";

/// What is wrong with a name that has no letters, or that an earlier school has too.
fn name_fault(draft: &Draft, which: Which, name: &str) -> Option<&'static str> {
    if name.contains(char::is_alphabetic) {
        let Which::School(index) = which else { return None };
        let own = draft.school_id(index);
        let is_taken = (0..index).any(|other| draft.school_id(other) == own);
        return is_taken.then(|| say("school", "same_name"));
    }
    Some(match which {
        Which::Trust => say("school", "no_trust_name"),
        Which::School(_) if draft.is_group => say("school", "no_name_group"),
        Which::School(_) => say("school", "no_name"),
    })
}

fn is_date(field: &str) -> bool {
    ["/agreed", "/reviewed", "/review"].iter().any(|end| field.ends_with(end))
}

/// What is wrong with a colour that has too little contrast with another.
fn contrast_fault(draft: &Draft, which: Which, name: &str) -> Option<String> {
    let theme = BTreeMap::<String, Text>::deserialize(draft.value(which, "/theme")?).ok()?;
    let contrasts = contrasts_of(&theme, name);
    let low = contrasts.iter().find(|contrast| contrast.ratio < contrast.least)?;
    let is_dark = name.starts_with("dark-");
    let behind = match (low.with, is_dark) {
        ("paper" | "card", false) => say("looks", "on_light"),
        ("paper" | "card", true) => say("looks", "on_dark"),
        ("tint", _) => say("looks", "on_tint"),
        ("accent", _) if name.ends_with("on-accent") => say("looks", "on_button"),
        // The other colour is on top of this one.
        _ => say("looks", "under"),
    };
    let words = if low.is_on_light { say("looks", "too_pale") } else { say("looks", "too_dark") };
    Some(fill(words, &[("behind", behind)]))
}
