//! An advice page: who to talk to and how to reach them, what to do, what happens next, and then
//! the rest.

use journey::AdvicePage;
use journey::guide::{Text, Wording};
use yew::prelude::*;

use crate::choices::choices;
use crate::folded::folded;
use crate::help::help;
use crate::steps::steps;
use crate::{
    OnAction, contact_card, contact_cards, documents, items, paragraphs, place_summary, policy,
    text,
};

/// An advice page.
///
/// If it's about harm, what to do first comes before who to tell, and places that can help come
/// right after how to go about it.
pub(crate) fn advice_page(
    words: &Wording,
    advice: &AdvicePage,
    harm: bool,
    on_action: &OnAction,
) -> Html {
    let place = &advice.place;
    let first = html! {
        if !advice.first.is_empty() {
            <section class="first">
                <h2>{text(&words.first)}</h2>
                <ol>{items(&advice.first)}</ol>
            </section>
        }
    };
    let contacts = contact_cards(words, &place.contacts);
    let (before, after) = if harm { (first, contacts) } else { (contacts, first) };
    html! {
        <article class="advice" data-channel={place.channel.id()}>
            <p class="advice__concern">{text(&advice.concern)}</p>
            <h1 part="heading" tabindex="-1">{text(&place.answer)}</h1>
            {place_summary(place)}
            {before}
            {after}
            <section>
                <h2>{text(&words.how)}</h2>
                {paragraphs(&place.how)}
                {documents(place)}
            </section>
            if harm { {help(words, &advice.help)} }
            {list(&words.ready, &advice.ready)}
            {list(&words.know, &advice.know)}
            <section>
                <h2>{text(&words.next)}</h2>
                {paragraphs(&place.next)}
                if !advice.onward.is_empty() {
                    <section class="onward" aria-labelledby="onward_title">
                        <h3 id="onward_title">{text(&words.not_settled)}</h3>
                        {choices(&advice.onward, on_action)}
                    </section>
                }
            </section>
            {steps(words, &advice.steps)}
            if let Some(excerpt) = &advice.policy {
                {folded(&words.policy, advice.posting, policy(words, excerpt))}
            }
            if !harm { {help(words, &advice.help)} }
            if let Some(office) = &advice.unsure {
                {folded(&words.unsure, false, contact_card(words, office))}
            }
        </article>
    }
}

/// A list under a heading; empty HTML if the list is empty.
fn list(heading: &Text, texts: &[Text]) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    html! { <section><h2>{text(heading)}</h2><ul>{items(texts)}</ul></section> }
}
