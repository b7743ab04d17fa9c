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
    /// A change that screen readers announce, and that may move the focus.
    Change {
        edit: Edit,
        announcement: String,
        focus: Option<String>,
    },
    /// A change that removes an item of this list. If staff bring it back, the element with the id
    /// `item` gets the focus.
    Remove {
        list: String,
        edit: Edit,
        announcement: String,
        item: String,
    },
    /// Brings back what was removed.
    Undo,
    /// Whether the site is for a trust or group, rather than for one school.
    ChooseGroup(bool),
    ChooseSchool(usize),
    AddSchool,
    ChoosePattern(String),
    /// Whether the chosen pattern may replace the changed steps.
    ReplaceSteps(bool),
    /// What is in the box for a table now.
    Paste(String),
    AddTable,
    ChooseWebsite(usize),
    ChooseConcern(Text),
    /// The picture chosen as a school's logo.
    ChooseLogo(Which, web_sys::File),
    /// The logo made from that picture, or why it can't be one.
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
    /// Saves the draft as a file.
    Save,
    Open(web_sys::File),
    /// The draft in the file with this name, or why it can't be opened. Without a name, it is the
    /// example.
    Read(Option<String>, Result<Draft, Refused>),
    /// Whether the file that was opened may replace what was typed.
    Replace(bool),
}
