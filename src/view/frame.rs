//! What stands round every page: it is delivered, and the app leaves it as it is.

use yew::prelude::*;

use super::danger::danger;
use super::masthead::masthead;
use crate::guide::{Guide, Text};
use crate::school::School;

/// What stands round every page, with the address and the words of a link below it.
pub(super) fn frame(
    guide: &Guide,
    school: &School,
    page: Html,
    (href, text): (&'static str, &Text),
) -> Html {
    let words = &guide.frame;
    html! {
        <div class="open-door" lang={&guide.language} dir={guide.direction()}>
            {masthead(words, school)}
            {danger(words)}
            <main part="page">{page}</main>
            <footer class="footer" part="footer">
                <p><a {href}>{text}</a></p>
                <p>{&words.privacy}</p>
            </footer>
        </div>
    }
}
