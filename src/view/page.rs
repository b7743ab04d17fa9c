//! One page of the journey, after the first.

use yew::prelude::*;

use super::advice::advice_page;
use super::answers::given_answers;
use super::question::question_page;
use super::screen::Screen;
use crate::journey::{Action, Content};

/// One page of the journey; nothing at the first, which was delivered and stays as it is.
pub fn page(Screen { words, page, turns, turn }: &Screen<'_>) -> Html {
    let content = match &page.content {
        Content::Start(_) => return Html::default(),
        Content::Question(question) => question_page(question, turn),
        Content::Advice(advice) => advice_page(words, advice, turn),
    };
    html! {
        // A key of its own for every page: nothing of the last one is left to update.
        <div class="page" data-harm={page.harm.then_some("yes")} key={*turns}>
            <button type="button" class="back" onclick={turn.reform(|_| Action::Back)}>
                {&words.back}
            </button>
            {content}
            {given_answers(words, &page.given, turn)}
        </div>
    }
}
