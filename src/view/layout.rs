//! The layout of the screen: a page, and what stands round every page.

use yew::prelude::*;

use super::advice::advice_page;
use super::answers::given_answers;
use super::choices::choices;
use super::danger::danger;
use super::find::find;
use super::masthead::masthead;
use super::question::question_page;
use super::screen::Screen;
use super::start::start_page;
use crate::guide::{Guide, Text};
use crate::journey::{Action, Content};
use crate::school::School;

/// The whole screen as HTML.
pub fn layout(screen: &Screen<'_>) -> Html {
    let Screen { guide, page, turn, .. } = screen;
    let words = &guide.wording;
    let content = match &page.content {
        Content::Start(topics) => {
            let find = find(screen, false);
            start_page(screen, find, topics, &mut |list| choices(list, turn))
        }
        Content::Question(question) => question_page(question, turn),
        Content::Advice(advice) => advice_page(words, advice, turn),
    };
    let main = html! {
        // A key of its own for every page: nothing of the last one is left to update.
        <main class="page" key={screen.turns}>
            if !page.given.is_empty() {
                <button type="button" class="back" onclick={turn.reform(|_| Action::Back)}>
                    {&words.back}
                </button>
            }
            {content}
            {given_answers(words, &page.given, turn)}
        </main>
    };
    around(screen, main)
}

/// A page of the app with what stands round it: below it a link to the handbook.
pub(super) fn around(Screen { guide, school, root, .. }: &Screen<'_>, main: Html) -> Html {
    frame(guide, school, root.clone(), main, ("guide/", &guide.wording.everything))
}

/// What stands round every page, with the address and the words of a link below it.
pub(super) fn frame(
    guide: &Guide,
    school: &School,
    root: NodeRef,
    main: Html,
    (href, text): (&'static str, &Text),
) -> Html {
    let words = &guide.wording;
    html! {
        <div class="open-door" lang={&guide.language} ref={root}>
            {masthead(guide, school)}
            {danger(words)}
            {main}
            <footer class="footer">
                <p><a {href}>{text}</a></p>
                <p>{&words.privacy}</p>
            </footer>
        </div>
    }
}
