//! Visits a page and measures it.

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::phone::{Memory, Phone};
use super::subject::{Subject, Typed};

/// How many taps to try, as they can get lost on a page that changes under the finger.
const TAPS: usize = 20;

/// Part of the address of the find box's model.
const LEARNED: &str = "/find.";

/// What the visits to a page measured, in milliseconds unless stated otherwise.
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
    /// For each letter typed into the find box, how long the page was busy.
    pub(super) letters: Vec<f64>,
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
    /// Visits a page three times: to use it, to tap as early as possible, and to type.
    pub(super) fn make(phone: &Phone, subject: &Subject) -> Result<Self> {
        let context = || format!("could not measure {}", subject.name);
        let used = Self::use_page(phone, subject).with_context(context)?;
        let first_answer = subject.first.map(|first| time_first_answer(phone, subject, first));
        let first_answer = first_answer.transpose().with_context(context)?;
        let letters = subject.typed.map(|typed| time_letters(phone, subject, typed));
        let letters = letters.transpose().with_context(context)?.unwrap_or_default();
        Ok(Self { first_answer, letters, ..used })
    }

    /// Waits until everything has loaded and then takes every step.
    fn use_page(phone: &Phone, subject: &Subject) -> Result<Self> {
        phone.open(&subject.address, &subject.watched())?;
        let in_charge = subject.ready.map(|_| phone.ask("watch.inCharge")).transpose()?;
        phone.ask::<()>("watch.settled()")?;
        let steps =
            subject.steps.iter().map(|step| time_step(phone, step)).collect::<Result<_>>()?;
        let visit = Self {
            paints: phone.ask("watch.paints()")?,
            shown: phone.ask("watch.shown")?,
            first_answer: None,
            in_charge,
            steps,
            letters: Vec::new(),
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

/// Taps the first choice as soon as it's painted, and again until a tap has an effect. Returns when
/// that was painted, since the start of the visit.
fn time_first_answer(phone: &Phone, subject: &Subject, first: &str) -> Result<f64> {
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

/// Types into the find box, and returns how long the page was busy with each letter.
fn time_letters(
    phone: &Phone,
    subject: &Subject,
    Typed { into, words }: Typed,
) -> Result<Vec<f64>> {
    phone.open(&subject.address, &subject.watched())?;
    phone.ask::<()>("watch.inCharge.then(() => {})")?;
    phone.ask::<()>(&format!("watch.loaded({LEARNED:?})"))?;
    phone.ask::<()>("watch.settled()")?;
    phone.ask::<()>(&format!("watch.focus({into:?})"))?;
    let mut letters = Vec::new();
    for letter in words.chars() {
        phone.type_letter(letter)?;
        letters.push(phone.ask("watch.busy()")?);
    }
    phone.close()?;
    Ok(letters)
}

/// Taps an element and returns how long its effect took to be painted.
fn time_step(phone: &Phone, step: &str) -> Result<f64> {
    phone.tap(phone.ask(&format!("watch.aim({step:?})"))?)?;
    let Effect { begun, end } = phone
        .ask::<Option<Effect>>("watch.effect()")?
        .with_context(|| format!("a tap on `{step}` had no effect"))?;
    Ok(end - begun)
}
