//! The content files, in three layers: England's guide, what one trust adds, and its schools.
//!
//! A layer refines the one below and never has to copy it. [`merge`] puts a trust on top of
//! England's guide, and [`resolve`] works out what parents at its schools are shown.

mod change;
mod concern;
mod guide;
mod ladder;
mod last_date;
mod merge;
mod months;
mod people;
mod policy;
mod resolve;
mod school;
mod source;
mod span;
mod trust;
pub mod words;
mod written;

pub use change::Change;
pub use concern::{ConcernEntry, JoinsAt, PathsAt, QuestionEntry, ReplyEntry, RouteEntry};
pub use guide::{GuideFile, KindWords, StatusWords};
pub use ladder::{AboutPath, Elsewhere, Kind, Ladder, LadderStep, Members, PathStep};
pub use last_date::LastDate;
pub use merge::{Layers, Lists, Merged, merge, with_status};
pub use months::{is_month, is_overdue, spoken};
pub use people::{DocumentEntry, RoleEntry};
pub use policy::{PolicyEntry, StatementEntry};
pub use resolve::{
    Edition, PolicyStory, Procedure, ProcedurePart, PublishedSchool, Source, Sources, resolve,
};
pub use school::{SchoolFile, StepChange, school_schema};
pub use source::{MAX_AGE, SourceEntry};
pub use span::{RunsFrom, Span, SpanWords, Unit};
pub use trust::{Status, TrustFile, trust_schema};
pub use written::{ADDRESS, CONTENT, SCHOOLS, TRUST, school_text, trust_text};
