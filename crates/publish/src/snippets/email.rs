//! Writes an email to whoever looks after a school's website.

use journey::guide::Text;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::words::fill;
use super::{Code, SnippetWords, Target};

/// The characters to escape in a link to an email.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b':').remove(b',');

/// The longest link to an email. Some mail programs cut it at about 2,000 letters.
const LONGEST: usize = 1800;

/// An email, ready to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    /// Its subject, on one line.
    pub subject: String,
    /// Its text, with an empty line between paragraphs. It's short, because some mail programs cut links.
    pub body: String,
    /// The same with what only some websites need, to be copied.
    pub whole: String,
}

impl Email {
    /// A link that opens it in the reader's mail program, without a recipient.
    #[must_use]
    pub fn mailto(&self) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, ESCAPED).to_string();
        // Mail programs expect carriage returns too.
        let body = self.body.replace('\n', "\r\n");
        format!("mailto:?subject={}&body={}", encoded(&self.subject), encoded(&body))
    }
}

/// An email about a guide that's already online. It has this code, and says what the website's policy
/// must allow. If the `mailto:` link would get too long, it has the guide's address instead of the code.
pub(super) fn email(words: &SnippetWords, code: Code, target: &Target<'_>) -> Email {
    let text = &words.email;
    let filled = |texts: &[Text]| texts.iter().map(|text| fill(text, target)).collect();
    let start: Vec<String> = filled(&text.online);
    let (link, policy, end) = (filled(&text.link), filled(&text.policy), filled(&text.end));
    let body = |code: Code| {
        let code = vec![code.of(target, words)];
        [&*start, &code, &link, &end].concat().join("\n\n")
    };
    let whole = [&*start, &[code.of(target, words)], &link, &policy, &end].concat().join("\n\n");
    let email = Email { subject: fill(&text.subject, target), body: body(code), whole };
    if email.mailto().len() <= LONGEST {
        email
    } else {
        Email { body: body(Code::Address), ..email }
    }
}

/// An email to send with the zip of a school's site.
#[must_use]
pub fn zip_email(words: &SnippetWords, school: &str) -> Email {
    let text = &words.email;
    let fill = |text: &Text| crate::fill::fill(text, &[("school", school)]);
    let body: Vec<String> = text.zip.iter().chain(&text.end).map(fill).collect();
    let body = body.join("\n\n");
    Email { subject: fill(&text.subject), whole: body.clone(), body }
}
