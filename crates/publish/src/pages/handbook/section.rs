//! A section of an entry in the handbook.

use journey::guide::Text;
use view::text;
use yew::prelude::*;

/// Content under a heading; empty HTML if there is no content.
pub(super) fn section(heading: &Text, content: Html, is_empty: bool) -> Html {
    if is_empty {
        Html::default()
    } else {
        html! { <><h4>{text(heading)}</h4>{content}</> }
    }
}
