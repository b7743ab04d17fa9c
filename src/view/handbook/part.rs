//! One part of an entry in the handbook.

use yew::prelude::*;

use crate::guide::Text;

/// Something under a heading; nothing where it is empty.
pub(super) fn part(heading: &Text, content: Html, is_empty: bool) -> Html {
    if is_empty {
        Html::default()
    } else {
        html! { <><h4>{heading}</h4>{content}</> }
    }
}
