//! Spans of time, such as "within 10 school days of the answer", and the sentences made from them.

use journey::guide::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fill::fill;

/// A span of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// How many of the unit, from 1 to 999.
    pub count: i64,
    /// The unit.
    pub unit: Unit,
    /// What it runs from.
    #[serde(default)]
    pub from: Option<RunsFrom>,
    /// Whether it is only what usually happens.
    #[serde(default)]
    pub usually: bool,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Days on which the school is open to pupils.
    SchoolDays,
    /// Weekdays that aren't bank holidays, or whatever the procedure means by working days.
    WorkingDays,
    /// Days of the calendar.
    Days,
    /// Weeks of the calendar.
    Weeks,
    /// Weeks in which the school is open.
    SchoolWeeks,
    /// Months of the calendar.
    Months,
}

/// What a span runs from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RunsFrom {
    /// The day on which the parent asks.
    Asking,
    /// The day on which the school has what the parent sent.
    Receipt,
    /// The answer to the step before.
    Answer,
    /// The meeting.
    Meeting,
    /// What the complaint is about, or the last time it happened.
    Incident,
    /// The day on which the parent first knew of it.
    FirstKnew,
    /// The letter with what the parent disagrees with.
    Letter,
    /// The certificate of a mediation adviser.
    Certificate,
    /// The last thing that the school said about it.
    LastAnswer,
}

/// The words that make sentences from spans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpanWords {
    /// The last day to complain at all: `{span}`.
    pub raise: SpanSentence,
    /// The last day to ask for a step: `{span}`.
    pub ask: SpanSentence,
    /// When the parent hears that a complaint has arrived: `{span}`.
    pub acknowledged: SpanSentence,
    /// When people meet: `{span}`.
    pub meets: SpanSentence,
    /// When the parent has an answer: `{span}`.
    pub answered: SpanSentence,
    /// The last date, set from outside the school: `{span}`.
    pub last: SpanSentence,
    /// The last date for something: `{to}` and `{span}`.
    pub last_to: SpanSentence,
    /// Two spans, of which the one that ends later counts: `{one}` and `{other}`.
    pub later: Text,
    /// A `{span}` that ends a day early.
    pub less_a_day: Text,
    /// Says that it may take longer, if the parent is told.
    pub extends: Text,
    /// Says that it may not take longer.
    pub never_extends: Text,
    /// The units, in a sentence.
    pub units: UnitsWords,
    /// What a span runs from, after it: "of the answer".
    pub from: FromWords,
}

/// The words for each unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct UnitsWords {
    /// [`Unit::SchoolDays`].
    pub school_days: UnitWords,
    /// [`Unit::WorkingDays`].
    pub working_days: UnitWords,
    /// [`Unit::Days`].
    pub days: UnitWords,
    /// [`Unit::Weeks`].
    pub weeks: UnitWords,
    /// [`Unit::SchoolWeeks`].
    pub school_weeks: UnitWords,
    /// [`Unit::Months`].
    pub months: UnitWords,
}

/// The words for what a span runs from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FromWords {
    /// [`RunsFrom::Asking`].
    pub asking: Text,
    /// [`RunsFrom::Receipt`].
    pub receipt: Text,
    /// [`RunsFrom::Answer`].
    pub answer: Text,
    /// [`RunsFrom::Meeting`].
    pub meeting: Text,
    /// [`RunsFrom::Incident`].
    pub incident: Text,
    /// [`RunsFrom::FirstKnew`].
    pub first_knew: Text,
    /// [`RunsFrom::Letter`].
    pub letter: Text,
    /// [`RunsFrom::Certificate`].
    pub certificate: Text,
    /// [`RunsFrom::LastAnswer`].
    pub last_answer: Text,
}

/// A sentence about a span.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpanSentence {
    /// If the span is a promise.
    pub always: Text,
    /// If it is only what usually happens.
    pub usually: Text,
}

/// The words for a number of units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitWords {
    /// Exactly one: "1 school day".
    pub one: Text,
    /// Several: "`{count}` school days".
    pub many: Text,
}

impl SpanWords {
    /// One of these sentences, with this span filled in.
    #[must_use]
    pub fn sentence(&self, sentence: &SpanSentence, span: &Span) -> Text {
        let length = self.with_start(self.amount(span), span.from);
        let sentence = if span.usually { &sentence.usually } else { &sentence.always };
        fill(sentence, &[("span", &length)]).into()
    }

    /// How long it is: "10 school days".
    pub(super) fn amount(&self, span: &Span) -> String {
        let words = self.units.of(span.unit);
        let number = if span.count == 1 { &words.one } else { &words.many };
        fill(number, &[("count", &span.count.to_string())])
    }

    /// An amount with what it runs from: "10 school days of the answer".
    pub(super) fn with_start(&self, mut amount: String, from: Option<RunsFrom>) -> String {
        if let Some(from) = from {
            amount.push(' ');
            amount.push_str(self.from.of(from));
        }
        amount
    }
}

impl UnitsWords {
    fn of(&self, unit: Unit) -> &UnitWords {
        match unit {
            Unit::SchoolDays => &self.school_days,
            Unit::WorkingDays => &self.working_days,
            Unit::Days => &self.days,
            Unit::Weeks => &self.weeks,
            Unit::SchoolWeeks => &self.school_weeks,
            Unit::Months => &self.months,
        }
    }
}

impl FromWords {
    fn of(&self, from: RunsFrom) -> &Text {
        match from {
            RunsFrom::Asking => &self.asking,
            RunsFrom::Receipt => &self.receipt,
            RunsFrom::Answer => &self.answer,
            RunsFrom::Meeting => &self.meeting,
            RunsFrom::Incident => &self.incident,
            RunsFrom::FirstKnew => &self.first_knew,
            RunsFrom::Letter => &self.letter,
            RunsFrom::Certificate => &self.certificate,
            RunsFrom::LastAnswer => &self.last_answer,
        }
    }
}

impl Unit {
    /// Its id in a content file.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::SchoolDays => "school-days",
            Self::WorkingDays => "working-days",
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::SchoolWeeks => "school-weeks",
            Self::Months => "months",
        }
    }

    /// Every unit.
    pub const ALL: [Self; 6] = [
        Self::SchoolDays,
        Self::WorkingDays,
        Self::Days,
        Self::Weeks,
        Self::SchoolWeeks,
        Self::Months,
    ];
}
