//! Renders HTML as text.

use yew::LocalServerRenderer;
use yew::prelude::*;

/// Renders HTML as text, without the markers that hydration would need.
pub async fn render(html: Html) -> String {
    let renderer = LocalServerRenderer::<Rendered>::with_props(RenderedProps { html });
    renderer.hydratable(false).render().await
}

#[derive(Clone, PartialEq, Properties)]
struct RenderedProps {
    html: Html,
}

/// A component, because Yew renders nothing else.
#[component]
fn Rendered(RenderedProps { html }: &RenderedProps) -> Html {
    html.clone()
}
