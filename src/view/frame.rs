//! What stands round every page: it is delivered, and the app leaves it as it is.

use yew::prelude::*;

use super::danger::danger;
use super::masthead::masthead;
use crate::guide::{Guide, Text};
use crate::school::School;

/// Where a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// At an address of its own.
    Page,
    /// In an element of another page, which has landmarks of its own: a region more is enough.
    Element,
}

impl Setting {
    /// The name of an element: a landmark's, or in another page one that is none.
    pub(super) fn landmark(self, name: &'static str) -> &'static str {
        if self == Self::Page { name } else { "div" }
    }
}

/// What stands round every page, with the address and the words of a link below it.
pub(super) fn frame(
    guide: &Guide,
    school: &School,
    setting: Setting,
    page: Html,
    (href, text): (&'static str, &Text),
) -> Html {
    let words = &guide.frame;
    let region = (setting == Setting::Element).then_some("region");
    html! {
        <div
            class="open-door"
            lang={&guide.language}
            dir={guide.direction()}
            role={region}
            aria-label={region.map(|_| AttrValue::from(&words.name))}
        >
            {masthead(words, school, setting)}
            {danger(words, setting)}
            <@{setting.landmark("main")} part="page">{page}</@>
            <@{setting.landmark("footer")} class="footer" part="footer">
                <p><a {href}>{text}</a></p>
                <p>{&words.privacy}</p>
            </@>
        </div>
    }
}
