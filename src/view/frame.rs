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
    /// A landmark of this name, or in another page an element that is none; its class is its part.
    #[expect(clippy::ignored_unit_patterns, reason = "the macro writes it for a name that varies")]
    pub(super) fn landmark(
        self,
        name: &'static str,
        class: &'static str,
        label: Option<&Text>,
        content: Html,
    ) -> Html {
        let is_own = self == Self::Page;
        let label = label.filter(|_| is_own).map(AttrValue::from);
        let name = if is_own { name } else { "div" };
        html! { <@{name} {class} part={class} aria-label={label}>{content}</@> }
    }
}

/// What stands round every page, with links below it, each an address and its words.
pub(super) fn frame(
    guide: &Guide,
    school: &School,
    setting: Setting,
    page: Html,
    links: [(&'static str, &Text); 2],
) -> Html {
    let words = &guide.frame;
    let region = (setting == Setting::Element).then_some("region");
    let below = links.iter().map(|(href, text)| html! { <p><a href={*href}>{*text}</a></p> });
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
            {setting.landmark("main", "main", None, page)}
            {setting.landmark("footer", "footer", None, below.collect())}
        </div>
    }
}
