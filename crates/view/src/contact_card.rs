//! How to reach someone.

use journey::guide::Wording;
use journey::{ContactCard, ContactMethod};
use yew::prelude::*;

use crate::{attribute, text};

/// How to reach someone.
pub fn contact_card(words: &Wording, card: &ContactCard) -> Html {
    let method = |method: &ContactMethod| {
        // A number or an address is the same in every language.
        let translate = method.href.ends_with(&*method.text).then_some("no");
        let href = attribute(&method.href);
        html! {
            <div>
                <dt>{text(&method.label)}</dt>
                <dd><a {href} {translate} target="_top">{text(&method.text)}</a></dd>
            </div>
        }
    };
    html! {
        <div class="contact-card" part="contact">
            if let Some(person) = &card.person {
                <p class="contact-card__person">{text(person)}</p>
            }
            if let Some(role) = &card.role { <p class="contact-card__role">{text(role)}</p> }
            if let Some(ask) = &card.ask { <p>{text(ask)}</p> }
            <dl>
                {for card.methods.iter().map(method)}
                if let Some(hours) = &card.hours {
                    <div><dt>{text(&words.hours)}</dt><dd>{text(hours)}</dd></div>
                }
            </dl>
        </div>
    }
}
