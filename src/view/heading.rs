//! The heading of a page, to which the focus goes after each step.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::guide::Text;

/// What the heading says.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct HeadingProps {
    /// Its words.
    pub(super) text: Text,
    /// Whether it takes the focus when it appears.
    pub(super) focus: bool,
}

/// The heading of a page.
#[component]
pub(super) fn Heading(HeadingProps { text, focus }: &HeadingProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(*focus, move |&focus| {
            if let Some(heading) = node.cast::<HtmlElement>().filter(|_| focus) {
                // A heading that cannot take the focus is still read in its place.
                let _ = heading.focus();
            }
        });
    }
    html! { <h1 ref={node} tabindex="-1">{text}</h1> }
}
