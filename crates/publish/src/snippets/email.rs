//! Writes an e-mail to whoever looks after a school's website.

use journey::guide::Text;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::words::fill;
use super::{Code, SnippetWords, Target};

/// An e-mail, ready to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    /// Its subject, on one line.
    pub subject: String,
    /// Its text, with an empty line between paragraphs.
    pub body: String,
}

impl Email {
    /// A link that opens it in the reader's mail program, without a recipient.
    #[must_use]
    pub fn mailto(&self) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        // Mail programs expect carriage returns too.
        let body = self.body.replace('\n', "\r\n");
        format!("mailto:?subject={}&body={}", encoded(&self.subject), encoded(&body))
    }
}

/// The e-mail about a guide: the element, a frame for websites that don't accept it, and what the
/// website's policy must allow.
pub(super) fn email(words: &SnippetWords, target: &Target<'_>) -> Email {
    let fill = |text: &Text| fill(text, target);
    let code = |code: Code| [code.of(target, words)];
    let text = &words.email;
    let paragraphs: Vec<String> = text
        .element
        .iter()
        .map(fill)
        .chain(code(Code::Element))
        .chain(text.frame.iter().map(fill))
        .chain(code(Code::Frame))
        .chain(text.end.iter().map(fill))
        .collect();
    Email { subject: fill(&text.subject), body: paragraphs.join("\n\n") }
}
