//! The choices of the first page, as links: the app answers them, and without it they lead on.

use std::collections::HashSet;

use yew::prelude::*;

use crate::guide::Id;
use crate::journey::{Answer, Choice};

/// Choices as links; `named` holds the ids of those that a link to this page can name already.
pub(super) fn links(choices: &[Choice], named: &mut HashSet<Id>) -> Html {
    let mut link = |Choice { text, answer }: &Choice| {
        let (id, href) = match answer {
            // A topic is further down this page, and a concern in the handbook.
            Answer::Topic(id) => (None, format!("#{id}")),
            Answer::Concern(id) => (named.insert(id.clone()).then_some(id), format!("guide/#{id}")),
            _ => return Html::default(),
        };
        html! {
            <li id={id.map(AttrValue::from)}>
                <a class="choice" part="choice" {href}>{text}</a>
            </li>
        }
    };
    html! { <ul class="choices" role="list">{for choices.iter().map(&mut link)}</ul> }
}
