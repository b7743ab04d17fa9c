//! What is around every page. The app doesn't touch it.

use journey::guide::Text;
use journey::school::School;
use view::{attribute, text as text_node};
use yew::prelude::*;

use super::danger::danger;
use super::masthead::masthead;
use crate::content::Edition;

/// Where a page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surroundings {
    /// On a page of its own.
    OwnPage,
    /// On a host page, which has landmarks of its own, so one more region is enough.
    HostPage,
}

impl Surroundings {
    /// A landmark element, or a plain `div` on a host page. The class is also its CSS `part`.
    #[expect(clippy::ignored_unit_patterns, reason = "`html!` generates it for a dynamic tag")]
    pub(super) fn landmark(
        self,
        element: &'static str,
        class: &'static str,
        label: Option<AttrValue>,
        content: Html,
    ) -> Html {
        let is_own = self == Self::OwnPage;
        let label = label.filter(|_| is_own);
        let element = if is_own { element } else { "div" };
        html! { <@{element} {class} part={class} aria-label={label}>{content}</@> }
    }
}

/// Puts the layout around a page. `logo` is the school's [`logo_image`](super::logo_image); nothing if
/// it isn't shown.
///
/// The footer links to the `counterpart` of this page, given by its address and link text, and to
/// parts of the handbook, whose address is `handbook`.
pub fn layout(
    edition: &Edition,
    school: &School,
    logo: Html,
    surroundings: Surroundings,
    page: Html,
    counterpart: (&str, &Text),
    handbook: &str,
) -> Html {
    let words = &edition.layout;
    let region = (surroundings == Surroundings::HostPage).then_some("region");
    let link = |href: String, text: &Text| html! { <p><a {href}>{text_node(text)}</a></p> };
    let part = |id: &str, text: &Text| link([handbook, id].concat(), text);
    let policy = edition.guide.policy.as_ref();
    let has_policy = policy.is_some_and(|policy| !policy.statements.is_empty());
    let footer = html! {
        <>
            <p class="rights">{text_node(&words.rights)}</p>
            {link(counterpart.0.to_owned(), counterpart.1)}
            if has_policy { {part("#policy_title", &words.policy)} }
            {part("#privacy_title", &words.privacy)}
            {for edition.sources.checked.iter().map(|checked| part("#sources_title", checked))}
        </>
    };
    html! {
        <div
            class="open-door"
            lang={attribute(&edition.guide.language)}
            dir={edition.direction()}
            role={region}
            aria-label={region.map(|_| attribute(&words.name))}
        >
            {masthead(edition, school, logo, surroundings)}
            {danger(words, surroundings)}
            {surroundings.landmark("main", "main", None, page)}
            {surroundings.landmark("footer", "footer", None, footer)}
        </div>
    }
}
