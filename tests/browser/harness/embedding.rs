//! How the guide is embedded, and how to find it there.

use super::Page;
use super::driver::Browser;
use super::site::Site;

/// How the guide is embedded in a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Embedding {
    /// The guide is a page of its own.
    Page,
    /// It is in an element on a page of another site.
    Element,
    /// It is in a frame on a page of another site.
    Frame,
}

impl Embedding {
    pub(crate) const ALL: [Self; 3] = [Self::Page, Self::Element, Self::Frame];

    /// Goes to a page of the site, embedded like this. Scripts then run in the guide's document.
    pub(super) fn go(self, browser: &Browser, site: &Site, address: &str) {
        match self {
            Self::Page => browser.go(&site.address(address)),
            Self::Element => browser.go(&site.host_address("element.html", address)),
            Self::Frame => {
                browser.go(&site.host_address("frame.html", address));
                browser.enter_frame();
            }
        }
    }

    /// A JavaScript expression for the document or shadow root that the guide is in.
    pub(super) fn root(self) -> &'static str {
        match self {
            Self::Page | Self::Frame => "document",
            Self::Element => {
                "[document, ...[...document.querySelectorAll('*')].map((node) => node.shadowRoot)]
                     .map((root) => root?.querySelector('open-door')?.shadowRoot).find(Boolean)
                     ?? document"
            }
        }
    }
}

/// Opens a page of the site in every embedding, one after the other.
pub(crate) fn in_every_embedding(address: &str) -> impl Iterator<Item = Page> {
    in_every_embedding_of(Site::built, address)
}

/// Opens a page of sites made like this in every embedding, one after the other.
pub(crate) fn in_every_embedding_of(
    site: impl Fn() -> Site,
    address: &str,
) -> impl Iterator<Item = Page> {
    Embedding::ALL.into_iter().map(move |embedding| {
        // The output shows this if the test fails.
        println!("embedding: {embedding:?}");
        Page::open_in(site(), embedding, address)
    })
}
