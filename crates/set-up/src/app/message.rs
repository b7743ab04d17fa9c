//! What can happen on the page.

use journey::guide::Text;
use publish::logo::Logo;
use set_up::draft::{Draft, Which};
use set_up::opened::Refused;
use wasm_bindgen::JsValue;

use crate::state::Paper;

/// A change to the draft.
pub(crate) type Edit = Box<dyn FnOnce(&mut Draft)>;

/// Something that happens on the page.
pub(crate) enum Message {
    Edit(Edit),
    /// A change that moves the focus and that screen readers announce.
    Change {
        edit: Edit,
        said: String,
        focus: Option<String>,
    },
    /// A change that removes an item of this list. The focus is on `item` again once it's back.
    Remove {
        list: String,
        edit: Edit,
        said: String,
        item: String,
    },
    /// Brings back what was removed.
    Undo,
    /// Whether it is for a group.
    ChooseGroup(bool),
    ChooseSchool(usize),
    AddSchool,
    ChoosePattern(String),
    ReplaceSteps(bool),
    Paste(String),
    AddTable,
    ChooseWebsite(usize),
    ChooseConcern(Text),
    /// The logo chosen for a school, or why the file can't be one.
    Logo(Which, Result<Logo, String>),
    OpenPaper(Paper),
    ClosePaper,
    Copy(String),
    Copied(String),
    /// The browser refused to copy this text.
    NotCopied(String),
    /// It's a while since this text was copied, so its button can stop saying so.
    CopiedEarlier(String),
    SaveFile(Vec<u8>, String),
    Make,
    Progress(usize, usize),
    /// A site was made, or couldn't be, from the draft as it was after this many changes.
    Made(usize, Result<JsValue, JsValue>),
    /// The site was downloaded.
    Downloaded,
    Save,
    Open(web_sys::File),
    Read(String, Result<Draft, Refused>),
    Replace(bool),
}
