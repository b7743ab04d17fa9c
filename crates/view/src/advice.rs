//! An advice page: the answer first, then how, what happens next, and what the policy asks.

use journey::AdvicePage;
use journey::guide::{Text, Wording};
use yew::prelude::*;

use crate::choices::choices;
use crate::help::help;
use crate::steps::steps;
use crate::{
    OnAction, contact_card, contact_cards, how_to_reach, items, paragraphs, place_summary, policy,
    text,
};

/// An advice page.
///
/// If it is about harm, those who can help come right after whom to tell.
pub(crate) fn advice_page(
    words: &Wording,
    advice: &AdvicePage,
    harm: bool,
    on_action: &OnAction,
) -> Html {
    let place = &advice.place;

    html! {
        <article class="advice" data-channel={place.channel.id()}>
            <p class="advice__concern">{text(&advice.concern)}</p>
            <h1 part="heading" tabindex="-1">{text(&place.answer)}</h1>
            {place_summary(place)}
            if !advice.first.is_empty() {
                <section class="first">
                    <h2>{text(&words.first)}</h2>
                    <ol>{items(&advice.first)}</ol>
                </section>
            }
            <section>
                <h2>{text(&words.how)}</h2>
                {how_to_reach(place, contact_cards(words, &place.contacts))}
            </section>
            if harm { {help(words, &advice.help)} }
            {list(&words.ready, &advice.ready)}
            <section>
                <h2>{text(&words.next)}</h2>
                {paragraphs(&place.next)}
                {steps(words, &advice.steps)}
                if !advice.onward.is_empty() {
                    <section class="onward" aria-labelledby="onward_title">
                        <h3 id="onward_title">{text(&words.not_settled)}</h3>
                        {choices(&advice.onward, on_action)}
                    </section>
                }
            </section>
            {list(&words.know, &advice.know)}
            if let Some(excerpt) = &advice.policy { {policy(words, excerpt)} }
            if !harm { {help(words, &advice.help)} }
            if let Some(office) = &advice.unsure {
                <section class="unsure">
                    <h2>{text(&words.unsure)}</h2>
                    {contact_card(words, office)}
                </section>
            }
        </article>
    }
}

/// A list under a heading, or nothing if the list is empty.
fn list(heading: &Text, texts: &[Text]) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    html! { <section><h2>{text(heading)}</h2><ul>{items(texts)}</ul></section> }
}
