//! What the page remembers besides the draft: the site made from it, and the last file and table.

use std::rc::Rc;

use publish::content::{Edition, PublishedSchool};
use set_up::draft::Draft;
use set_up::opened::Refused;
use set_up::table::{RowFault, TableFault};
use set_up::words::say;

/// Something to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paper {
    /// A poster, A4.
    Poster,
    /// Two slips of A5.
    Slips,
    /// The governors' pack.
    Pack,
}

impl Paper {
    /// Its title, which is also on the button that opens it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Poster => say("paper", "poster"),
            Self::Slips => say("paper", "slips"),
            Self::Pack => say("paper", "pack"),
        }
    }

    /// The id of the button that opens it.
    pub(crate) fn button(self) -> &'static str {
        match self {
            Self::Poster => "open_poster",
            Self::Slips => "open_slips",
            Self::Pack => "open_pack",
        }
    }
}

/// What parents see of a school.
#[derive(Clone, PartialEq)]
pub(crate) struct Shown {
    pub(crate) edition: Rc<Edition>,
    pub(crate) school: Rc<PublishedSchool>,
}

/// The site that was made last.
#[derive(Default)]
pub(crate) enum Site {
    /// None yet.
    #[default]
    None,
    /// It is being made. Gives the number of parts done and their total.
    Making(usize, usize),
    /// It is ready.
    Made(MadeSite),
    /// It couldn't be made. Says why.
    Failed(String),
}

/// A site that is ready to be downloaded.
pub(crate) struct MadeSite {
    /// The address of its zip.
    pub(crate) link: String,
    /// Its size in bytes.
    pub(crate) bytes: u32,
    /// The number of changes when it was started.
    pub(crate) changes: usize,
}

/// What happened to the file that was opened or saved last.
#[derive(Default)]
pub(crate) enum FileState {
    /// There is nothing to say.
    #[default]
    None,
    /// It is open; without a name, it is the example.
    Open(Option<String>),
    /// It couldn't be opened, so the draft is unchanged.
    Refused(String, Refused),
    /// It would replace what was typed, so it's waiting for a yes.
    Waiting(Option<String>, Box<Draft>),
    /// The draft couldn't be saved. Says why.
    NotSaved(String),
}

/// What happened to the table that was pasted last.
#[derive(Default)]
pub(crate) enum TableState {
    /// There was none.
    #[default]
    None,
    /// It was read.
    Added {
        /// How many schools were added.
        added: usize,
        /// The headings of columns that aren't used.
        unused: Vec<String>,
        /// What keeps the other rows from being added.
        faults: Vec<RowFault>,
    },
    /// None of it can be added.
    Refused(TableFault),
}

/// Something that was removed.
pub(crate) struct Removed {
    /// The list that it was in.
    pub(crate) list: String,
    /// What the page says about it.
    pub(crate) announcement: String,
    /// The id of the element that gets the focus once it's back.
    pub(crate) item: String,
    /// The draft with it.
    pub(crate) before: Draft,
    /// The index of the school that was being filled in.
    pub(crate) school: usize,
}
