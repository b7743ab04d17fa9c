//! The whole screen: a page, and what stands round every page.

use yew::prelude::*;

use super::Act;
use super::advice::advice_page;
use super::answers::given_answers;
use super::danger::danger;
use super::masthead::masthead;
use super::question::question_page;
use super::start::start_page;
use crate::guide::Guide;
use crate::journey::{Action, Content, Page};
use crate::school::School;

/// What stands on the screen.
#[derive(Debug)]
pub struct Screen<'a> {
    /// Where the words stand.
    pub guide: &'a Guide,
    /// Whose names they use.
    pub school: &'a School,
    /// The page.
    pub page: &'a Page,
    /// How many pages have been turned to reach it.
    pub turns: usize,
    /// What stands in the find box.
    pub typed: &'a str,
    /// Filled with the outermost element.
    pub root: NodeRef,
    /// Told which page to turn to.
    pub turn: Act,
    /// Told what is typed in the find box.
    pub search: Callback<String>,
}

/// The whole screen.
pub fn screen(screen: &Screen<'_>) -> Html {
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
