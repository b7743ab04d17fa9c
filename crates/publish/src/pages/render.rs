//! HTML as text.

use yew::LocalServerRenderer;
use yew::prelude::*;

/// Renders HTML as text, without the marks that hydration would need.
pub async fn render(html: Html) -> String {
    let renderer = LocalServerRenderer::<Rendered>::with_props(RenderedProps { html });
    renderer.hydratable(false).render().await
}

#[derive(Clone, PartialEq, Properties)]
struct RenderedProps {
    html: Html,
}

/// Yew renders nothing but components.
#[component]
fn Rendered(RenderedProps { html }: &RenderedProps) -> Html {
    html.clone()
}
