//! The ways in which the guide comes into a page, and how to look for it there.

use super::Page;
use super::driver::Browser;
use super::site::Site;

/// A way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// The guide is a page of its own.
    Page,
    /// It stands in an element of a page of another site.
    Element,
    /// It stands in a frame of a page of another site.
    Frame,
}

impl Way {
    /// Goes to a page of the site in this way; scripts then run where the guide is.
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

    /// What holds the guide, in JavaScript.
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

/// Opens a page of the site in every way, one after the other, each in a browser of its own.
pub(crate) fn in_every_way(address: &str) -> impl Iterator<Item = Page> {
    in_every_way_of(Site::built, address)
}

/// Opens a page of such a site in every way, one after the other, each in a browser of its own.
pub(crate) fn in_every_way_of(
    site: impl Fn() -> Site,
    address: &str,
) -> impl Iterator<Item = Page> {
    [Way::Page, Way::Element, Way::Frame].into_iter().map(move |way| {
        // Shown where the journey fails.
        println!("in this way: {way:?}");
        Page::open_of_in(site(), way, address)
    })
}
