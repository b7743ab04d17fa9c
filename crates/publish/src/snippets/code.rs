//! Makes the code that a school pastes.

use serde::{Deserialize, Serialize};

use super::SnippetWords;
use crate::address::SiteAddress;
use crate::escape::escaped;

/// What to put on a website: a school's guide, or one concern in it.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The address of the site with the guide.
    pub address: &'a SiteAddress,
    /// The id of the school.
    pub school: &'a str,
    /// Whether its site has no other school, so that its page is the site's first.
    pub is_only: bool,
    /// The name of the school.
    pub name: &'a str,
    /// The language of the guide: `en`.
    pub language: &'a str,
    /// The id and the title of the concern to open; `None` for the start page.
    pub concern: Option<(&'a str, &'a str)>,
}

impl Target<'_> {
    /// The address of the guide's page, which opens at the concern, if there is one.
    #[must_use]
    pub fn link(&self) -> String {
        if self.is_only { self.page("") } else { self.page(&format!("{}/", self.school)) }
    }

    /// The address to show in a frame.
    #[must_use]
    pub fn frame(&self) -> String {
        self.page(&format!("{}/?embed", self.school))
    }

    fn page(&self, path: &str) -> String {
        let concern = self.concern.map(|(id, _)| format!("#{id}")).unwrap_or_default();
        self.address.of(&[path, &concern].concat())
    }
}

/// A kind of code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// The element, with a link for websites that remove it.
    Element,
    /// A frame with the script that sets its height, and a link under it.
    Frame,
    /// A frame without a script, and a link under it.
    PlainFrame,
    /// A link.
    Link,
    /// The address to show in a frame, for website builders that ask for an address.
    FrameAddress,
    /// The address of the page, for newsletters and websites that turn it into a link.
    Address,
}

impl Code {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Element,
        Self::Frame,
        Self::PlainFrame,
        Self::Link,
        Self::FrameAddress,
        Self::Address,
    ];

    /// Whether it's an address rather than HTML.
    #[must_use]
    pub fn is_address(self) -> bool {
        matches!(self, Self::FrameAddress | Self::Address)
    }

    /// The code for a guide.
    ///
    /// HTML is wrapped in a `<div>`. Links, frames, and elements that aren't defined yet are inline
    /// content, which many themes would put outside the page's column.
    #[must_use]
    pub fn of(self, target: &Target<'_>, words: &SnippetWords) -> String {
        let link = link(target, words);
        match self {
            Self::Element => element(target, &link),
            Self::Frame => frame(target, words, Some("open-door-frame.js"), &link),
            Self::PlainFrame => frame(target, words, None, &link),
            Self::Link => format!("<div>{link}</div>"),
            Self::FrameAddress => target.frame(),
            Self::Address => target.link(),
        }
    }
}

fn element(target: &Target<'_>, link: &str) -> String {
    let script = escaped(&target.address.of("open-door.js"));
    let [school, language] = [target.school, target.language].map(escaped);
    let start =
        target.concern.map(|(id, _)| format!(" start=\"{}\"", escaped(id))).unwrap_or_default();
    format!(
        "<div>\n  \
           <script type=\"module\" src=\"{script}\"></script>\n  \
           <open-door school=\"{school}\"{start} lang=\"{language}\">\n    \
             {link}\n  \
           </open-door>\n\
         </div>"
    )
}

/// Sets the size in attributes too, because a strict policy on the host page blocks the style.
fn frame(target: &Target<'_>, words: &SnippetWords, script: Option<&str>, link: &str) -> String {
    let [frame, title] = [&target.frame(), &*words.link].map(escaped);
    let script = script.map(|name| escaped(&target.address.of(name)));
    let script =
        script.map(|script| format!("  <script type=\"module\" src=\"{script}\"></script>\n"));
    format!(
        "<div>\n  \
           <iframe src=\"{frame}\" title=\"{title}\" loading=\"lazy\" width=\"100%\" height=\"800\" \
             style=\"width: 100%; height: 800px; border: 0\"></iframe>\n\
           {}  <p>{link}</p>\n\
         </div>",
        script.unwrap_or_default()
    )
}

fn link(target: &Target<'_>, words: &SnippetWords) -> String {
    let text = target.concern.map_or(&*words.link, |(_, title)| title);
    format!("<a href=\"{}\">{}</a>", escaped(&target.link()), escaped(text))
}
