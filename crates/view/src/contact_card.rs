//! How to reach someone.

use journey::guide::{Text, Wording};
use journey::{ContactCard, ContactMethod};
use yew::prelude::*;

use crate::{attribute, text};

/// How to reach someone.
pub fn contact_card(words: &Wording, card: &ContactCard) -> Html {
    let method = |ContactMethod { label, text: shown, href }: &ContactMethod| {
        // An address, unlike the title of a page, is the same in every language.
        let translate = href.ends_with(&**shown).then_some("no");
        let href = attribute(href);
        row(label, html! { <a {href} {translate} target="_top">{text(shown)}</a> })
    };
    let more = [(&words.address, &card.address), (&words.hours, &card.hours)];
    let more =
        more.into_iter().filter_map(|(label, detail)| Some(row(label, text(detail.as_ref()?))));
    html! {
        <div class="contact-card" part="contact">
            if let Some(instead) = &card.instead { <p>{text(instead)}</p> }
            if let Some(person) = &card.person {
                <p class="contact-card__person">{text(person)}</p>
            }
            if let Some(role) = &card.role { <p class="contact-card__role">{text(role)}</p> }
            if let Some(ask) = &card.ask { <p>{text(ask)}</p> }
            <dl>{for card.methods.iter().map(method).chain(more)}</dl>
        </div>
    }
}

fn row(label: &Text, content: Html) -> Html {
    html! { <div><dt>{text(label)}</dt><dd>{content}</dd></div> }
}

/// How to reach each of several people.
pub fn contact_cards(words: &Wording, cards: &[ContactCard]) -> Html {
    cards.iter().map(|card| contact_card(words, card)).collect()
}
