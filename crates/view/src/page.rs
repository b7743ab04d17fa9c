//! One page of the journey.

use journey::guide::Wording;
use journey::{Action, Page, PageKind};
use yew::prelude::*;

use crate::advice::advice_page;
use crate::given_answers::given_answers;
use crate::question::question_page;
use crate::{OnAction, text};

/// One page of the journey; empty HTML for the start page, which is already there.
///
/// `key` is different for every page, so that a new page never reuses the elements of the last one.
pub fn page(words: &Wording, page: &Page, key: usize, on_action: &OnAction) -> Html {
    let content = match &page.kind {
        PageKind::Start(_) => return Html::default(),
        PageKind::Question(question) => question_page(question, on_action),
        PageKind::Advice(advice) => advice_page(words, advice, page.harm, on_action),
    };
    // Advice pages are long enough already, so they fold the answers.
    let is_question = matches!(page.kind, PageKind::Question(_));
    html! {
        <div class="page" data-harm={page.harm.then_some("yes")} {key}>
            <button type="button" class="back" onclick={on_action.reform(|_| Action::Back)}>
                {text(&words.back)}
            </button>
            {content}
            {given_answers(words, &page.given, is_question, on_action)}
        </div>
    }
}
