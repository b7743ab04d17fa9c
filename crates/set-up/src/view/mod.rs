//! The page as HTML, one part of it a file. Words come from `words`, faults from the check.

mod faults;
mod field;
mod file;
mod links;
mod list;
mod looks;
mod option;
mod page;
mod part;
mod paste;
mod people;
mod policy;
mod preview;
mod procedure;
mod school;
mod select;
mod span;
mod table;
mod take;

pub(crate) use page::page;
pub(crate) use table::heading;

use publish::content::Edition;
use set_up::draft::{Draft, Which};
use yew::html::Scope;

use crate::app::{App, AppProps};

/// What each part of the page needs to draw itself.
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

    /// The guide that the draft leads to; England's own if the draft can't be read.
    fn edition(&self) -> &'a Edition {
        let trust = self.app.checkup.trust.as_ref();
        trust.map_or(&self.props.england, |trust| &trust.guide.edition)
    }
}

/// The name of a school, or what stands for it.
fn name_of(draft: &Draft, school: usize) -> String {
    let name = draft.text(Which::School(school), "/name").trim();
    let name = if name.is_empty() { set_up::words::say("school", "unnamed") } else { name };
    name.to_owned()
}
