//! Content that only some parents need, folded under its heading.

use journey::guide::Text;
use yew::prelude::*;

use crate::text;

/// Content folded under its heading. If `open`, it starts unfolded.
///
/// The browser does the folding, and the styles unfold it on paper.
pub(crate) fn folded(heading: &Text, open: bool, content: Html) -> Html {
    html! {
        <details {open}>
            <summary><h2>{text(heading)}</h2></summary>
            {content}
        </details>
    }
}
