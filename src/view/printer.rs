//! HTML as text, for the pages that are written before anyone asks for them.

use yew::LocalServerRenderer;
use yew::prelude::*;

/// HTML as text, without anything that only a program would need.
pub async fn print(html: Html) -> String {
    let sheet = LocalServerRenderer::<Sheet>::with_props(SheetProps { html });
    sheet.hydratable(false).render().await
}

#[derive(Clone, PartialEq, Properties)]
struct SheetProps {
    html: Html,
}

/// Only a component can be rendered.
#[component]
fn Sheet(SheetProps { html }: &SheetProps) -> Html {
    html.clone()
}
