//! What the complaints procedure says beyond its steps.

use journey::Names;
use journey::guide::{Id, Link, Text};
use view::{attribute, paragraphs, text as text_node};
use yew::prelude::*;

use crate::content::{Procedure, ProcedurePart};

/// What the complaints procedure says beyond its steps; empty HTML if that's nothing.
pub(super) fn procedure(names: Names<'_>, procedure: &Procedure) -> Html {
    let item = |(text, document): &(Text, Option<Id>)| {
        let link = document.as_ref().and_then(|id| names.document(id));
        html! {
            <li>
                <span>{text_node(&names.fill(text))}</span>
                if let Some(Link { text, href }) = link {
                    {" "}<a href={attribute(&href)} target="_top">{text_node(&text)}</a>
                }
            </li>
        }
    };
    if procedure.is_empty() {
        return Html::default();
    }
    html! {
        <section class="procedure">
            <h2 id="procedure_title">{text_node(&names.fill(&procedure.title))}</h2>
            {paragraphs(&names.fill_all(&procedure.facts))}
            for ProcedurePart { heading, texts } in &procedure.parts {
                <h3>{text_node(heading)}</h3>
                <ul>{for texts.iter().map(item)}</ul>
            }
        </section>
    }
}
