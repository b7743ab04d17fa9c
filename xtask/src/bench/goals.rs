//! What is measured, and the goals.

use super::figures::Figures;
use super::subject::{BARE_YEW, ELEMENT, FRAME, HANDBOOK, START_PAGE};
use super::visit::Visit;

/// One thing that is measured.
pub(super) struct Measure {
    pub(super) name: &'static str,
    /// Its values in one visit; empty if it doesn't apply to the page.
    pub(super) of: fn(&Visit) -> Vec<f64>,
    /// The number of decimal places to show.
    pub(super) precision: usize,
    pub(super) goal: Option<Goal>,
}

/// A goal: the most that Open Door may take.
#[derive(Clone, Copy)]
pub(super) enum Goal {
    /// A fixed value.
    AtMost(f64),
    /// A ratio to what this subject takes.
    Of(&'static str, f64),
    /// For each of these subjects, a ratio to what Open Door takes on its own page, divided by the
    /// number of requests that have to wait for one another: a host page has to load before its
    /// guide can.
    InARow([(&'static str, f64); 2], f64),
}

impl Goal {
    /// What was measured, and whether that meets the goal; `None` if there is nothing to compare it
    /// with. `other` gives what a subject takes.
    pub(super) fn judge(
        self,
        own: Figures,
        other: impl Fn(&str) -> Option<Figures>,
    ) -> Option<String> {
        let (reached, most, what) = match self {
            Self::AtMost(most) => (own.median, most, String::new()),
            Self::InARow(others, most) => {
                let (mut reached, mut what) = (0_f64, Vec::new());
                for (name, requests) in others {
                    let ratio = other(name)?.median / own.median;
                    reached = reached.max(ratio / requests);
                    what.push(format!("{ratio:.2} in {name} for {requests} requests in a row, "));
                }
                (reached, most, what.concat() + "for each ")
            }
            Self::Of(name, most) => {
                let ratio = own.median / other(name)?.median;
                (ratio, most, format!("{ratio:.2} of {name}, "))
            }
        };
        let word = if reached <= most { "met" } else { "MISSED" };
        Some(format!("{what}at most {most}: {word}"))
    }
}

/// Everything that is measured, in the order in which a parent notices it.
pub(super) const MEASURES: [Measure; 11] = [
    Measure {
        name: "first contentful paint, ms",
        of: |visit| vec![visit.paints.first_paint],
        precision: 0,
        goal: Some(Goal::Of(START_PAGE, 1.15)),
    },
    Measure {
        name: "largest contentful paint, ms",
        of: |visit| vec![visit.paints.largest_paint],
        precision: 0,
        goal: None,
    },
    Measure {
        name: "start page shown, ms",
        of: |visit| vec![visit.shown],
        precision: 0,
        goal: Some(Goal::InARow([(ELEMENT, 3.0), (FRAME, 2.0)], 1.3)),
    },
    Measure {
        name: "first answer, ms",
        of: |visit| Vec::from_iter(visit.first_answer),
        precision: 0,
        goal: Some(Goal::Of(START_PAGE, 1.15)),
    },
    Measure {
        name: "app in charge, ms",
        of: |visit| Vec::from_iter(visit.in_charge),
        precision: 0,
        goal: Some(Goal::Of(BARE_YEW, 1.3)),
    },
    Measure {
        name: "a step, ms",
        of: |visit| visit.steps.clone(),
        precision: 0,
        goal: Some(Goal::Of(HANDBOOK, 1.0)),
    },
    Measure {
        name: "a letter typed, ms",
        of: |visit| visit.letters.clone(),
        precision: 0,
        goal: Some(Goal::AtMost(16.0)),
    },
    Measure {
        name: "bytes in all, with headers",
        of: |visit| vec![visit.bytes],
        precision: 0,
        // `cargo xtask dist` checks the budget, without headers.
        goal: None,
    },
    Measure {
        name: "layout shift",
        of: |visit| vec![visit.paints.shift],
        precision: 3,
        goal: Some(Goal::AtMost(0.0)),
    },
    Measure {
        name: "heap of the scripts, kB",
        of: |visit| vec![visit.memory.heap / 1000.0],
        precision: 0,
        goal: None,
    },
    Measure {
        name: "memory of the WebAssembly, kB",
        of: |visit| vec![visit.memory.wasm / 1000.0],
        precision: 0,
        goal: None,
    },
];
