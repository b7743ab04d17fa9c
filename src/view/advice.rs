//! An advice page: the answer first, then how, what happens next, and what the policy asks.

use yew::prelude::*;

use super::Act;
use super::choices::choices;
use super::help::help;
use super::policy::policy;
use super::reach::reach;
use super::steps::steps;
use super::text::{items, paragraphs};
use crate::guide::{Text, Wording};
use crate::journey::Advice;

/// An advice page.
pub(super) fn advice_page(words: &Wording, advice: &Advice, act: &Act) -> Html {
    html! {
        <article class="advice" data-channel={advice.channel.id()}>
            <p class="advice__concern">{&advice.concern}</p>
            <h1 part="heading" tabindex="-1">{&advice.answer}</h1>
            <p class="channel">{&advice.channel_name}</p>
            if !advice.first.is_empty() {
                <section class="first">
                    <h2>{&words.first}</h2>
                    <ol>{items(&advice.first)}</ol>
                </section>
            }
            <section>
                <h2>{&words.how}</h2>
                {paragraphs(&advice.how)}
                {reach(words, &advice.reach)}
                if let Some(link) = &advice.document {
                    <p class="document"><a href={&link.href} target="_top">{&link.text}</a></p>
                }
            </section>
            {list(&words.ready, &advice.ready)}
            <section>
                <h2>{&words.next}</h2>
                {paragraphs(&advice.next)}
                if let Some(deadline) = &advice.deadline { <p>{deadline}</p> }
                {steps(words, &advice.steps)}
                if !advice.onward.is_empty() {
                    <section class="onward" aria-labelledby="onward_title">
                        <h3 id="onward_title">{&words.not_settled}</h3>
                        {choices(&advice.onward, act)}
                    </section>
                }
            </section>
            {list(&words.know, &advice.know)}
            {policy(words, &advice.policy)}
            {help(words, &advice.help)}
            if let Some(office) = &advice.unsure {
                <section class="unsure">
                    <h2>{&words.unsure}</h2>
                    {reach(words, office)}
                </section>
            }
        </article>
    }
}

/// A heading with a list; nothing where the list is empty.
fn list(heading: &Text, texts: &[Text]) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    html! { <section><h2>{heading}</h2><ul>{items(texts)}</ul></section> }
}
