//! An advice page: the answer first, then how, what happens next, and what the policy asks.

use yew::prelude::*;

use super::Shared;
use super::choices::Choices;
use super::heading::Heading;
use super::help::Help;
use super::policy::Policy;
use super::reach::reach;
use super::steps::Steps;
use super::text::{list, paragraphs};
use crate::guide::{Channel, Guide, Text};
use crate::journey::{Action, Advice};

/// What to advise.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct AdvicePageProps {
    /// Where the words stand.
    pub(super) guide: Shared<Guide>,
    /// The advice.
    pub(super) advice: Shared<Advice>,
    /// Whether its heading takes the focus.
    pub(super) focus: bool,
    /// Told how the step went.
    pub(super) act: Callback<Action>,
}

/// An advice page.
#[component]
pub(super) fn AdvicePage(AdvicePageProps { guide, advice, focus, act }: &AdvicePageProps) -> Html {
    let words = &guide.wording;
    html! {
        <article class={classes("advice", advice.channel)}>
            <p class="advice__concern">{&advice.concern}</p>
            <Heading text={advice.answer.clone()} {focus} />
            <p class="channel">{words.channels.name(advice.channel)}</p>
            if !advice.first.is_empty() {
                <section class="first">
                    <h2>{&words.first}</h2>
                    <ol>{for advice.first.iter().map(|text| html! { <li>{text}</li> })}</ol>
                </section>
            }
            <section class="how">
                <h2>{&words.how}</h2>
                {paragraphs(&advice.how)}
                {reach(&advice.reach, words)}
                if let Some(link) = &advice.document { <p><a href={&link.href}>{&link.text}</a></p> }
            </section>
            {listed(&words.ready, &advice.ready)}
            <section class="next">
                <h2>{&words.next}</h2>
                {paragraphs(&advice.next)}
                if let Some(deadline) = &advice.deadline { <p>{deadline}</p> }
                if advice.steps.len() > 1 { <Steps {guide} {advice} /> }
                if !advice.onward.is_empty() {
                    <section class="onward" aria-labelledby="onward">
                        <h3 id="onward">{&words.not_settled}</h3>
                        <Choices choices={advice.onward.clone()} {act} />
                    </section>
                }
            </section>
            {listed(&words.know, &advice.know)}
            <Policy {guide} {advice} />
            if !advice.help.is_empty() { <Help {guide} {advice} /> }
            if let Some(office) = &advice.unsure {
                <section class="unsure">
                    <h2>{&words.unsure}</h2>
                    {reach(office, words)}
                </section>
            }
        </article>
    }
}

/// A heading with a list; nothing where the list is empty.
fn listed(heading: &Text, texts: &[Text]) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    html! { <section><h2>{heading}</h2>{list(texts)}</section> }
}

/// A block's classes with the modifier for a channel.
fn classes(block: &'static str, channel: Channel) -> Classes {
    let modifier = match channel {
        Channel::Urgent => Some("advice--urgent"),
        _ => None,
    };
    classes!(block, modifier)
}
