//! The layout of the screen: a page, and what stands round every page.

use yew::prelude::*;

use super::advice::advice_page;
use super::answers::given_answers;
use super::danger::danger;
use super::masthead::masthead;
use super::question::question_page;
use super::screen::Screen;
use super::start::start_page;
use crate::journey::{Action, Content};

/// The whole screen as HTML.
pub fn layout(screen: &Screen<'_>) -> Html {
    let Screen { guide, school, page, turn, .. } = screen;
    let words = &guide.wording;
    let content = match &page.content {
        Content::Start(topics) => start_page(screen, topics),
        Content::Question(question) => question_page(question, turn),
        Content::Advice(advice) => advice_page(words, advice, turn),
    };
    html! {
        <div class="open-door" lang={&guide.language} ref={&screen.root}>
            {masthead(guide, school)}
            {danger(words)}
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
            <footer class="privacy"><p>{&words.privacy}</p></footer>
        </div>
    }
}
