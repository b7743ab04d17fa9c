//! The first page as it is delivered: to read and to press before the app is there, and without it.

use std::collections::HashSet;

use yew::prelude::*;

use super::find::find;
use super::layout::around;
use super::links::links;
use super::screen::Screen;
use super::start::start_page;
use crate::guide::Guide;
use crate::journey::{self, Answers, Content};
use crate::school::School;

/// The first page as it is delivered. The app's own differs from it only in its choices, which are
/// buttons there, so that it can take this one's place unnoticed.
pub fn delivered(guide: &Guide, school: &School) -> Html {
    let page = &journey::page(guide, school, &Answers::default());
    let screen = Screen {
        guide,
        school,
        page,
        turns: 0,
        typed: "",
        root: NodeRef::default(),
        turn: Callback::noop(),
        search: Callback::noop(),
    };
    let Content::Start(topics) = &page.content else { return Html::default() };
    let mut named = HashSet::new();
    let find = find(&screen, true);
    let start = start_page(&screen, find, topics, &mut |list| links(list, &mut named));
    around(&screen, html! { <main class="page">{start}</main> })
}
