//! What a school pastes into its website: code, instructions, and an email to the people who look
//! after the website.
//!
//! All words come from a content file, read as [`SnippetWords`]. The README and `docs/embedding.md`
//! show the same code.

mod code;
mod email;
mod words;

pub use code::{Code, Target};
pub use email::{Email, zip_email};
pub use words::{EmailWords, SnippetWords, WayWords, WebsiteWords};

use email::email;
use words::fill;

/// How to put a guide on one kind of website.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instructions {
    /// The ways to do it, in the order in which to try them.
    pub ways: Vec<Way>,
    /// What to send to whoever looks after the website.
    pub email: Email,
}

/// One way to put a guide on a website.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// A short title.
    pub title: String,
    /// What to do, step by step.
    pub steps: Vec<String>,
    /// What kind of code it is.
    pub kind: Code,
    /// What to paste: HTML or an address, as text.
    pub code: String,
}

/// How to put a guide on this kind of website.
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
