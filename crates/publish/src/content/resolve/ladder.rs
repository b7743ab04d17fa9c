//! Turns the steps of a ladder into places, in England's words and the trust's.

use std::collections::HashSet;

use journey::guide::{Id, Place, Text};
use journey::school::{Contact, SchoolStep};

use super::{by_at, either, fill};
use crate::content::{Kind, Ladder, LadderStep, Members, Merged, PathStep, Span, StepChange};

/// A step of the ladder, or a variant of one, with the place that it becomes.
pub(super) struct Step {
    pub(super) place: Place,
    /// The step; if it's a variant, with the people on that path.
    pub(super) entry: LadderStep,
}

/// Every step of the ladder, and every variant of one with other people.
pub(super) fn steps(merged: &Merged) -> Vec<Step> {
    let ladder = &merged.guide.ladder;
    let last = last_inside(ladder);
    let usual = ladder.steps.iter().map(|step| (step.clone(), step.id.clone()));
    let variants = ladder.about.iter().flat_map(|path| {
        path.path.iter().filter_map(|step| Some((variant(ladder, step)?, path.place_of(step))))
    });
    let make = |(entry, id): (LadderStep, Id)| {
        let place = Maker { merged, step: &entry, last: &last }.place(id);
        Step { place, entry }
    };
    let mut steps: Vec<Step> = usual.chain(variants).map(make).collect();
    tell_apart(&mut steps);
    steps
}

/// A step with other people, as one path has it; `None` if it has the usual people there.
fn variant(ladder: &Ladder, path_step: &PathStep) -> Option<LadderStep> {
    let PathStep::Other { step, stage, to, or_to, via, decided_by } = path_step else {
        return None;
    };
    let mut variant = ladder.step(step)?.clone();
    // With other receivers, the usual people may not be the right ones to pass it on or to ask
    // instead, and the usual contact and words may not fit.
    if let Some(to) = to {
        variant.to.clone_from(to);
        variant.or_to = Vec::new();
        variant.via = None;
        variant.contact = None;
        variant.name = None;
        variant.answer = None;
        variant.done = None;
    }
    if stage.is_some() {
        variant.stage.clone_from(stage);
    }
    if let Some(or_to) = or_to {
        variant.or_to.clone_from(or_to);
    }
    if via.is_some() {
        variant.via.clone_from(via);
    }
    if let Some(decided_by) = decided_by {
        variant.decided_by.clone_from(decided_by);
        variant.members = variant.members.map(|members| Members { from: Vec::new(), ..members });
    }
    Some(variant)
}

/// The places that come right before one outside school, on every path that they are on.
fn last_inside(ladder: &Ladder) -> HashSet<Id> {
    let (mut last, mut earlier) = (HashSet::new(), HashSet::new());
    for path in ladder.paths() {
        let inside = path.into_iter().take_while(|(_, step)| step.kind != Kind::Outside);
        let mut inside: Vec<Id> = inside.map(|(id, _)| id).collect();
        last.extend(inside.pop());
        earlier.extend(inside);
    }
    &last - &earlier
}

/// If two steps would have the same sentence for what parents have done, adds the official title of
/// each to it.
fn tell_apart(steps: &mut [Step]) {
    let is_same = |one: &Step, other: &Step| {
        one.place.done == other.place.done && one.entry.id != other.entry.id
    };
    let same: Vec<bool> =
        steps.iter().map(|step| steps.iter().any(|other| is_same(step, other))).collect();
    for (Step { place, .. }, _) in steps.iter_mut().zip(same).filter(|(_, same)| *same) {
        if let (Some(done), Some(title)) = (&place.done, &place.stage) {
            place.done = Some(format!("{done} ({title})").into());
        }
    }
}

/// A list of roles for a sentence, each in braces, so that the school's own name is filled in.
/// `template` says how to join two: "{one} or {other}".
pub(super) fn all_of(template: &str, roles: &[Id]) -> String {
    let braced = roles.iter().map(|role| format!("{{{role}}}"));
    braced
        .reduce(|all, next| fill(template, &[("one", &all), ("other", &next)]).to_string())
        .unwrap_or_default()
}

/// Turns a step into a place.
struct Maker<'a> {
    merged: &'a Merged,
    step: &'a LadderStep,
    /// The places that come right before one outside school.
    last: &'a HashSet<Id>,
}

impl Maker<'_> {
    fn place(&self, id: Id) -> Place {
        let Self { merged, step, .. } = self;
        let ladder = &merged.guide.ladder;
        let kind = merged.guide.kinds.of(step.kind);
        let of_kind = |texts: &[Text]| texts.iter().map(|text| self.with_to(text)).collect();
        // A step that leads to a place in England's guide has the words and addresses of that
        // place.
        let known = step.place.as_ref();
        let known = known.and_then(|id| merged.guide.places.iter().find(|place| place.id == *id));
        let mut place = known.cloned().unwrap_or_else(|| Place {
            id: id.clone(),
            name: self.with_to(&kind.name),
            answer: self.with_to(&kind.answer),
            channel: kind.channel,
            to: Vec::new(),
            or_to: Vec::new(),
            via: None,
            decided_by: Vec::new(),
            instead: None,
            how: of_kind(&kind.how),
            ready: of_kind(&kind.ready),
            next: of_kind(&kind.next),
            done: None,
            purpose: None,
            telephone: None,
            link: None,
            documents: Vec::new(),
            stage: None,
            by: Vec::new(),
        });
        place.by = known.map(|known| by_at(&merged.guide, &known.id)).unwrap_or_default();
        place.id = id;
        place.done = step.done.clone().or(place.done).or_else(|| Some(self.with_to(&kind.done)));
        place.name = step.name.clone().unwrap_or(place.name);
        place.answer = step.answer.clone().unwrap_or(place.answer);
        place.to.extend(step.to.iter().cloned());
        place.or_to.extend(step.or_to.iter().cloned());
        place.via = step.via.clone().or(place.via);
        place.decided_by.extend(step.decided_by.iter().cloned());
        let from = step.members.iter().flat_map(|members| &members.from);
        place.decided_by.extend(from.cloned());
        place.how.extend(self.people());
        place.how.extend(step.how.iter().cloned());
        place.ready.extend(step.ready.iter().cloned());
        place.next.extend(step.next.iter().cloned());
        if self.last.contains(&place.id) {
            let status = merged.status.map(|status| merged.guide.statuses.of(status));
            place.next.extend(status.iter().flat_map(|words| &words.after).cloned());
        }
        let procedure = ladder.document.iter().filter(|_| step.kind.is_formal());
        place.documents.extend(step.form.iter().chain(procedure).cloned());
        place.stage.clone_from(&step.stage);
        place
    }

    /// One of England's texts, with the roles that receive this step filled in.
    fn with_to(&self, text: &str) -> Text {
        let words = &self.merged.guide.steps;
        fill(text, &[("to", &all_of(&words.or, &self.step.to))])
    }

    /// Sentences about the people at this step and how to put a complaint to them.
    fn people(&self) -> Vec<Text> {
        let Self { merged, step, .. } = self;
        let words = &merged.guide.steps;
        let mut sentences = Vec::new();
        sentences.extend(either(step.in_writing, &words.in_writing, &words.not_in_writing));
        let usual = merged.guide.ladder.step(&step.id);
        let to = all_of(&words.or, &step.to);
        if let Some(via) = &step.via {
            let via = format!("{{{via}}}");
            sentences.push(fill(&words.via, &[("via", &via), ("to", &to)]));
        } else if step.kind == Kind::Write && usual.is_some_and(|usual| usual.to != step.to) {
            sentences.push(fill(&words.private, &[("to", &to)]));
        }
        match &step.members {
            Some(members) => sentences.extend(self.members(members)),
            None if step.kind == Kind::Panel => {
                let status = merged.status.map(|status| merged.guide.statuses.of(status));
                sentences.extend(status.iter().flat_map(|words| &words.panel).cloned());
            }
            None => {}
        }
        if !step.decided_by.is_empty() && step.decided_by != step.to {
            let decided_by = all_of(&words.and, &step.decided_by);
            sentences.push(fill(&words.decided_by, &[("decided_by", &decided_by)]));
        }
        if step.kind.is_meeting() {
            let companion = merged.guide.ladder.companion;
            sentences.extend(either(companion, &words.companion, &words.no_companion));
        }
        sentences
    }

    fn members(&self, members: &Members) -> Vec<Text> {
        let words = &self.merged.guide.steps;
        let count = |text: &str, number: i64| fill(text, &[("count", &number.to_string())]);
        let mut sentences = vec![count(&words.members, members.at_least)];
        if !members.from.is_empty() {
            let from = all_of(&words.and, &members.from);
            sentences.push(fill(&words.members_from, &[("from", &from)]));
        }
        match members.independent {
            0 => {}
            1 => sentences.push(words.independent_one.clone()),
            number => sentences.push(count(&words.independent_many, number)),
        }
        sentences
    }
}

/// A step at one school: what all schools of the trust share, with the school's changes. Also
/// returns the step's own contact, if it has one.
pub(super) fn at_school(
    merged: &Merged,
    step: &Step,
    own: Option<&StepChange>,
    early_years: bool,
) -> (SchoolStep, Option<Contact>) {
    let Step { place, entry } = step;
    let is_variant = place.id != entry.id;
    let contact = own.and_then(|own| own.contact.as_ref());
    // A variant is for other people, so what is sent to the school's contact for the step may not
    // reach them.
    let contact = contact.filter(|_| !is_variant).or(entry.contact.as_ref());
    let mut times = times(merged, entry, own);
    if early_years && entry.kind == Kind::Write {
        times.extend(merged.guide.steps.early_years.iter().cloned());
    }
    let here = SchoolStep {
        name: own.and_then(|own| own.name.clone()),
        reached_at: contact.map(|_| contact_id(&place.id)),
        by: by(merged, step, own),
        times,
    };
    (here, contact.cloned())
}

/// The id, among a school's roles, of a step's own contact. It has a space, which no role's id can
/// have.
fn contact_id(place: &Id) -> Id {
    format!("step {place}").into()
}

/// Sentences on when to ask for a step by, with a school's own changes.
fn by(merged: &Merged, Step { place, entry }: &Step, own: Option<&StepChange>) -> Vec<Text> {
    let words = &merged.guide.spans;
    let ladder = &merged.guide.ladder;
    let mut sentences = Vec::new();
    if let Some(raise) = ladder.raise.as_ref().filter(|_| is_first_in_writing(ladder, &place.id)) {
        sentences.push(words.sentence(&words.raise, raise));
        sentences.extend(ladder.late.clone());
    }
    let ask = own.and_then(|own| own.ask.as_ref()).or(entry.ask.as_ref());
    sentences.extend(ask.map(|ask| words.sentence(&words.ask, ask)));
    sentences
}

/// Sentences on how long a step should take, with a school's own changes.
fn times(merged: &Merged, step: &LadderStep, own: Option<&StepChange>) -> Vec<Text> {
    let words = &merged.guide.spans;
    let ladder = &merged.guide.ladder;
    let spans = [
        (own.and_then(|own| own.acknowledged.as_ref()), &step.acknowledged, &words.acknowledged),
        (own.and_then(|own| own.meets.as_ref()), &step.meets, &words.meets),
        (own.and_then(|own| own.answered.as_ref()), &step.answered, &words.answered),
    ];
    let spans = spans.map(|(own, usual, words)| (own.or(usual.as_ref()), words));
    let known = || spans.iter().filter_map(|(span, sentence)| Some(((*span)?, *sentence)));
    let mut sentences: Vec<Text> =
        known().map(|(span, sentence)| words.sentence(sentence, span)).collect();
    if sentences.is_empty() {
        return sentences;
    }
    if spans[2].0.is_some() {
        sentences.extend(either(ladder.extends, &words.extends, &words.never_extends));
    }
    let ask = own.and_then(|own| own.ask.as_ref()).or(step.ask.as_ref());
    let used: Vec<&Span> = known().map(|(span, _)| span).chain(ask).collect();
    let meanings = ladder.day_means.iter();
    let meanings = meanings.filter(|(unit, _)| used.iter().any(|span| span.unit.id() == **unit));
    sentences.extend(meanings.map(|(_, meaning)| meaning.clone()));
    sentences.extend(ladder.holidays.clone());
    sentences
}

/// Whether this place is the first step in writing on any path.
fn is_first_in_writing(ladder: &Ladder, place: &Id) -> bool {
    let is_it = |path: Vec<(Id, &LadderStep)>| {
        path.iter().find(|(_, step)| step.kind.is_formal()).is_some_and(|(id, _)| id == place)
    };
    ladder.paths().any(is_it)
}
