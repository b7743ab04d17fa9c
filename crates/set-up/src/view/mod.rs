//! The page as HTML, with one part per file. Words come from `words`, and faults from the check.
//!
//! The parts are plain functions rather than components: a change to one field can change what is
//! wrong with any other, so every change draws the whole form again. Only the preview is a
//! component, because it has state of its own.

mod add;
mod copy;
mod email;
mod faults;
mod field;
mod file;
mod governors;
mod links;
mod list;
mod logo;
mod looks;
mod option;
mod page;
mod paper;
mod part;
mod paste;
mod people;
mod policy;
mod preview;
mod procedure;
mod question;
mod school;
mod select;
mod span;
mod table;
mod take;
mod target;

pub(crate) use copy::BY_HAND;
pub(crate) use faults::id_of;
pub(crate) use file::OPEN;
pub(crate) use list::UNDO;
pub(crate) use page::page;
pub(crate) use paper::DIALOG;
pub(crate) use procedure::PATTERN;
pub(crate) use table::headings;
pub(crate) use take::{DOWNLOAD, TAKE};

use journey::Names;
use journey::school::Contact;
use publish::check::CheckedTrust;
use publish::content::{Edition, PublishedSchool};
use set_up::draft::{Draft, Which};
use yew::html::Scope;

use crate::app::{App, AppProps};

/// What each part of the page needs: the state to show, and the link to send messages with.
#[derive(Clone, Copy)]
pub(crate) struct Form<'a> {
    pub(crate) app: &'a App,
    pub(crate) link: &'a Scope<App>,
    pub(crate) props: &'a AppProps,
}

impl<'a> Form<'a> {
    /// The school that is being filled in.
    fn school(&self) -> Which {
        Which::School(self.app.school)
    }

    /// The name of the school that is being filled in.
    fn school_name(&self) -> String {
        name_of(&self.app.draft, self.app.school)
    }

    /// The edition that the draft makes; England's own if the draft can't be read.
    fn edition(&self) -> &'a Edition {
        let trust = self.app.checkup.trust.as_ref();
        trust.map_or(&self.props.england, |trust| &trust.guide.edition)
    }

    /// Whether all schools of the trust say how to reach the holder of a role.
    fn is_shared(&self, role: &str) -> bool {
        self.edition().shared.contact(role).is_some_and(Contact::is_reachable)
    }

    /// The trust and the school that is being filled in; `None` if they have an error.
    fn published(&self) -> Option<(&'a CheckedTrust, &'a PublishedSchool)> {
        let trust = self.app.checkup.trust.as_ref().filter(|_| self.app.checkup.is_good())?;
        let id = self.app.draft.school_id(self.app.school)?;
        Some((trust, trust.schools.iter().find(|school| school.id == id)?))
    }

    /// The names at the school that is being filled in, or if it has an error, those that the
    /// trust's schools share.
    fn names(&self) -> Names<'a> {
        let edition = self.edition();
        let school = self.published().map_or(&edition.shared, |(_, school)| &school.school);
        Names { guide: &edition.guide, school }
    }
}

/// The name of a school, or a placeholder if it has none.
fn name_of(draft: &Draft, school: usize) -> String {
    let name = draft.text(Which::School(school), "/name").trim();
    let name = if name.is_empty() { set_up::words::say("school", "unnamed") } else { name };
    name.to_owned()
}
