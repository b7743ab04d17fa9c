//! What is wrong with a draft, in the words of `cargo xtask check`.

use publish::check::{CheckedTrust, England};
use publish::fault::{Fault, Severity};

use crate::draft::{Draft, Which};

/// A draft that has been checked.
#[derive(Debug, Default)]
pub struct Checkup {
    /// Every fault, in the order of the files.
    faults: Vec<(Which, Fault)>,
    /// The trust and its schools, if the draft could be read.
    pub trust: Option<CheckedTrust>,
}

impl Checkup {
    /// Checks a draft. `today` is the current month, as in `2026-11`.
    #[must_use]
    pub fn of(england: &England, draft: &Draft, today: &str) -> Self {
        let (mut trusts, reports) = england.check_trusts(vec![draft.sources()], today);
        let mut faults = Vec::new();
        for (index, report) in reports.iter().enumerate() {
            let which = index.checked_sub(1).map_or(Which::Trust, Which::School);
            for located in report.faults() {
                let fault = shown(draft, which, &located.fault);
                if !faults.contains(&fault) {
                    faults.push(fault);
                }
            }
        }
        Self { faults, trust: trusts.pop() }
    }

    /// The faults of one field.
    pub fn at(&self, which: Which, pointer: &str) -> impl Iterator<Item = &Fault> {
        self.faults
            .iter()
            .filter(move |(file, fault)| *file == which && fault.field == pointer)
            .map(|(_, fault)| fault)
    }

    /// Every fault of one severity: errors stop the site from being made, and warnings don't.
    pub fn all(&self, severity: Severity) -> impl Iterator<Item = (Which, &Fault)> {
        let faults = self.faults.iter().filter(move |(_, fault)| fault.severity == severity);
        faults.map(|(which, fault)| (*which, fault))
    }

    /// Whether a site can be made.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.trust.is_some() && self.all(Severity::Error).next().is_none()
    }
}

/// A fault at the field where staff should see it. Only the name can be at fault for a whole file,
/// because the address is made from it. A school without a trust has one name, which is the trust's
/// too.
fn shown(draft: &Draft, which: Which, fault: &Fault) -> (Which, Fault) {
    let field = if fault.field.is_empty() { "/name".to_owned() } else { fault.field.clone() };
    let is_alone = which == Which::Trust && field == "/name" && !draft.is_group;
    let which = if is_alone { Which::School(0) } else { which };
    (which, Fault { field, ..fault.clone() })
}
