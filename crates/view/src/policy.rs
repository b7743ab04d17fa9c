//! What the policy asks, asks not to do, and says the school may do.

use journey::guide::{Text, Wording};
use journey::{CitedStatement, PolicyExcerpt};
use yew::prelude::*;

use crate::{attribute, text as text_node};

/// What the policy says, without a heading.
pub fn policy(words: &Wording, policy: &PolicyExcerpt) -> Html {
    html! {
        <div class="policy">
            <div class="policy__asks">
                <div class="policy__do">{statements(&words.policy_do, &policy.dos)}</div>
                <div class="policy__dont">{statements(&words.policy_dont, &policy.donts)}</div>
            </div>
            {statements(&words.policy_action, &policy.actions)}
            <p>{text_node(&words.policy_rights)}</p>
            <p class="policy__source">
                if let Some(speaks_to) = &policy.speaks_to {
                    <span>{text_node(speaks_to)}</span>{" "}
                }
                <span>{text_node(&policy.source)}</span>{" "}
                if let Some(link) = &policy.link {
                    <a href={attribute(&link.href)} target="_top">{text_node(&link.text)}</a>
                } else {
                    <span>{text_node(&words.policy_copy)}</span>
                }
            </p>
        </div>
    }
}

/// Statements of one kind under a heading; empty HTML if there are none.
fn statements(heading: &Text, cited: &[CitedStatement]) -> Html {
    if cited.is_empty() {
        return Html::default();
    }
    // Name each section once, after the last of its statements.
    let item = |(index, CitedStatement { text, section }): (usize, &CitedStatement)| {
        let is_last = cited.get(index + 1).is_none_or(|next| next.section != *section);
        html! {
            <li>
                <span>{text_node(text)}</span>
                if let Some(section) = section.as_ref().filter(|_| is_last) {
                    {" "}<cite>{text_node(section)}</cite>
                }
            </li>
        }
    };
    html! { <><h3>{text_node(heading)}</h3><ol>{for cited.iter().enumerate().map(item)}</ol></> }
}
