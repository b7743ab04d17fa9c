//! What the policy asks, asks not to do, and says that the school does.

use yew::prelude::*;

use crate::guide::{Text, Wording};
use crate::journey::{Cited, Policy};

/// What the policy says.
pub(super) fn policy(words: &Wording, policy: &Policy) -> Html {
    html! {
        <section class="policy" aria-labelledby="policy_title">
            <h2 id="policy_title">{&words.policy}</h2>
            <p>{&words.policy_for}</p>
            <div class="policy__asks">
                <div class="policy__do">{statements(&words.policy_do, &policy.dos)}</div>
                <div class="policy__dont">{statements(&words.policy_dont, &policy.donts)}</div>
            </div>
            {statements(&words.policy_action, &policy.actions)}
            <p>{&words.policy_rights}</p>
            <p class="policy__source">
                <span>{&policy.source}</span>{" "}
                if let Some(link) = &policy.link {
                    <a href={&link.href} target="_top">{&link.text}</a>
                } else {
                    <span>{&words.policy_copy}</span>
                }
            </p>
        </section>
    }
}

/// Statements of one kind under a heading; nothing where there are none.
fn statements(heading: &Text, cited: &[Cited]) -> Html {
    if cited.is_empty() {
        return Html::default();
    }
    // A section is named once, after the last of its statements.
    let item = |(index, Cited { text, section }): (usize, &Cited)| {
        let ends = cited.get(index + 1).is_none_or(|next| next.section != *section);
        html! { <li><span>{text}</span>if ends { {" "}<cite>{section}</cite> }</li> }
    };
    html! { <><h3>{heading}</h3><ol>{for cited.iter().enumerate().map(item)}</ol></> }
}
