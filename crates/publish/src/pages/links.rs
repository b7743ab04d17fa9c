//! The choices of the start page, as links. The app answers them; without it, they are ordinary
//! links.

use std::collections::HashSet;

use journey::guide::Id;
use journey::{Answer, Choice};
use view::{attribute, text as text_node};
use yew::prelude::*;

/// Choices as links. Only the first link to a concern gets the concern's id as an anchor:
/// `anchored` holds those that have one.
pub(super) fn links(choices: &[Choice], anchored: &mut HashSet<Id>) -> Html {
    let mut link = |Choice { text, answer }: &Choice| {
        let (id, href) = match answer {
            // A topic's concerns are further down the page. A concern is in the handbook.
            Answer::Topic(id) => (None, format!("#{id}")),
            Answer::Concern(id) => {
                (anchored.insert(id.clone()).then(|| attribute(id)), format!("guide/#{id}"))
            }
            _ => return Html::default(),
        };
        html! {
            <li {id}>
                <a class="choice" part="choice" {href}>{text_node(text)}</a>
            </li>
        }
    };
    html! { <ul class="choices" role="list">{for choices.iter().map(&mut link)}</ul> }
}
