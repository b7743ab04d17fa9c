//! What a school pastes into its website: code, the steps for it, and an e-mail to whoever looks after
//! the website.
//!
//! All words are in a content file, [`SnippetWords`]. The README and `docs/embedding.md` show the same
//! code.

mod code;
mod email;
mod words;

pub use code::{Code, Target};
pub use email::{Email, zip_email};
pub use words::{EmailWords, SnippetWords, WayWords, WebsiteWords};

use email::email;
use words::fill;

/// How to put a guide on a website of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instructions {
    /// Ways to do it, the one to try first at the start.
    pub ways: Vec<Way>,
    /// What to send to whoever looks after the website.
    pub email: Email,
}

/// One way to put a guide on a website.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What the way is, in a few words.
    pub title: String,
    /// What to do, one thing after the other.
    pub steps: Vec<String>,
    /// What kind of code it is.
    pub kind: Code,
    /// What to paste: HTML or an address, as text.
    pub code: String,
}

/// How to put a guide on a website of this kind.
#[must_use]
pub fn instructions(
    words: &SnippetWords,
    website: &WebsiteWords,
    target: &Target<'_>,
) -> Instructions {
    let way = |way: &WayWords| Way {
        title: way.title.to_string(),
        steps: way.steps.iter().map(|step| fill(step, target)).collect(),
        kind: way.code,
        code: way.code.of(target, words),
    };
    // The way to try first.
    let code = website.way.first().map_or(Code::Link, |way| way.code);
    Instructions { ways: website.way.iter().map(way).collect(), email: email(words, code, target) }
}
