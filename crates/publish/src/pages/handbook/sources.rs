//! Where the facts come from.

use journey::guide::Text;
use view::{attribute, text};
use yew::prelude::*;

use crate::content::{Edition, Source};
use crate::fill::fill;
use crate::handbook::Handbook;

/// The list of every source for the handbook; empty HTML if there are none.
pub(super) fn sources(edition: &Edition, handbook: &Handbook) -> Html {
    let words = &edition.handbook;
    let Some(checked) = &edition.sources.checked else { return Html::default() };
    let source = |source: &Source| {
        let names = supported(source, handbook);
        if names.is_empty() {
            return Html::default();
        }
        let supports = fill(&words.supports, &[("names", &names.join("; "))]);
        html! {
            <li>
                <a href={attribute(&source.link.href)} target="_top">{text(&source.link.text)}</a>
                {" "}<span>{text(&source.checked)}</span>
                {" "}<span>{supports}</span>
            </li>
        }
    };
    html! {
        <section class="sources">
            <h2 id="sources_title">{text(&words.sources)}</h2>
            <p>{text(checked)}</p>
            <details>
                <summary>{text(&words.sources_open)}</summary>
                <ul>{for edition.sources.list.iter().map(source)}</ul>
            </details>
        </section>
    }
}

/// The names of the concerns and places in the handbook that a source supports.
fn supported<'a>(source: &Source, handbook: &'a Handbook) -> Vec<&'a str> {
    let concerns = handbook.topics.iter().flat_map(|topic| &topic.concerns);
    let concerns = concerns.filter(|concern| source.concerns.contains(&concern.id));
    let places = handbook.places.iter().filter(|place| source.places.contains(&place.id));
    let titles = concerns.map(|concern| &concern.title);
    let names = places.map(|place| &place.name);
    titles.chain(names).map(|name: &Text| &**name).collect()
}
