//! Visits a page and measures it.

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::phone::{Memory, Phone};
use super::subject::Subject;

/// How many taps to try, as they can get lost on a page that changes under the finger.
const TAPS: usize = 20;

/// What two visits to a page measured, in milliseconds unless stated otherwise.
pub(super) struct Visit {
    pub(super) paints: Paints,
    /// From the start of the visit until the page's heading is painted, wherever it is.
    pub(super) shown: f64,
    /// From the start of the visit until the effect of the earliest tap is painted.
    pub(super) first_answer: Option<f64>,
    /// From the start of the visit until the app is in charge and painted.
    pub(super) in_charge: Option<f64>,
    /// From each tap until its effect is painted.
    pub(super) steps: Vec<f64>,
    /// All bytes that arrived, including headers.
    pub(super) bytes: f64,
    pub(super) memory: Memory,
}

/// What the browser reports about painting.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Paints {
    pub(super) first_paint: f64,
    pub(super) largest_paint: f64,
    /// The sum of all layout shifts not caused by a tap.
    pub(super) shift: f64,
}

impl Visit {
    /// Visits a page twice: once to use it, and once to tap as early as possible.
    pub(super) fn make(phone: &Phone, subject: &Subject) -> Result<Self> {
        let context = || format!("could not measure {}", subject.name);
        let used = Self::use_page(phone, subject).with_context(context)?;
        let first_answer = subject.first.map(|first| hurry(phone, subject, first));
        let first_answer = first_answer.transpose().with_context(context)?;
        Ok(Self { first_answer, ..used })
    }

    /// Waits until everything has loaded and then takes every step.
    fn use_page(phone: &Phone, subject: &Subject) -> Result<Self> {
        phone.open(&subject.address, &subject.watched())?;
        let in_charge = subject.ready.map(|_| phone.ask("watch.inCharge")).transpose()?;
        phone.ask::<()>("watch.settled()")?;
        let steps = subject.steps.iter().map(|step| take(phone, step)).collect::<Result<_>>()?;
        let visit = Self {
            paints: phone.ask("watch.paints()")?,
            shown: phone.ask("watch.shown")?,
            first_answer: None,
            in_charge,
            steps,
            bytes: phone.received()?,
            memory: phone.memory()?,
        };
        phone.close()?;
        Ok(visit)
    }
}

/// When a tap happened and when its effect was painted, since the start of the visit.
#[derive(Deserialize)]
struct Effect {
    begun: f64,
    end: f64,
}

/// Taps the first choice as soon as it's painted, and again until a tap has an effect.
fn hurry(phone: &Phone, subject: &Subject, first: &str) -> Result<f64> {
    phone.open(&subject.address, &subject.watched())?;
    let mut spot = phone.ask("watch.first")?;
    for _ in 0..TAPS {
        phone.tap(spot)?;
        if let Some(Effect { end, .. }) = phone.ask("watch.effect()")? {
            phone.close()?;
            return Ok(end);
        }
        spot = phone.ask(&format!("watch.aim({first:?})"))?;
    }
    bail!("{TAPS} taps on `{first}` had no effect")
}

/// Taps an element and returns how long its effect took to be painted.
fn take(phone: &Phone, step: &str) -> Result<f64> {
    phone.tap(phone.ask(&format!("watch.aim({step:?})"))?)?;
    let Effect { begun, end } = phone
        .ask::<Option<Effect>>("watch.effect()")?
        .with_context(|| format!("a tap on `{step}` had no effect"))?;
    Ok(end - begun)
}
