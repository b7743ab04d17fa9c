//! The words that staff read about what to paste.

use journey::guide::Text;
use serde::{Deserialize, Serialize};

use super::{Code, Target};

/// The words that staff read about what to paste: `content/set-up/snippets.toml`.
///
/// A text may name `{school}`, `{link}` for the address of its guide, and `{origin}` for that of the
/// site as a content security policy names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SnippetWords {
    /// The text of a link to the guide, and the title of a frame: parents read it.
    pub link: Text,
    /// The kinds of websites to choose from.
    pub website: Vec<WebsiteWords>,
    /// Words for an email to the people who look after the website.
    pub email: EmailWords,
}

/// A kind of website.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebsiteWords {
    /// Its id, in the file and on the set-up page.
    pub id: String,
    /// What staff call it.
    pub name: Text,
    /// Ways to put a guide on it, the one to try first at the start.
    pub way: Vec<WayWords>,
}

/// One way to put a guide on a website.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WayWords {
    /// What to paste.
    pub code: Code,
    /// What the way is, in a few words.
    pub title: Text,
    /// What to do, one thing after the other.
    pub steps: Vec<Text>,
}

/// Words for an email to the people who look after a website.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmailWords {
    /// Its subject.
    pub subject: Text,
    /// Above the code, if the guide is online.
    pub online: Vec<Text>,
    /// What to do with the zip, if it isn't.
    pub zip: Vec<Text>,
    /// Below the code.
    pub link: Vec<Text>,
    /// What the website has to allow.
    pub policy: Vec<Text>,
    /// The end.
    pub end: Vec<Text>,
}

impl SnippetWords {
    /// Reads the file.
    ///
    /// # Errors
    /// If it isn't TOML or has other fields: the line and the field.
    pub fn read(file: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(file)
    }
}

/// A text with its names filled in.
pub(super) fn fill(text: &str, target: &Target<'_>) -> String {
    let (link, origin) = (target.link(), target.address.origin());
    crate::fill::fill(text, &[("school", target.name), ("link", &link), ("origin", &origin)])
}
