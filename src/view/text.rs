//! Text as HTML: always a text node or an attribute, never markup.

use yew::html::{ImplicitClone, IntoPropValue};
use yew::prelude::*;
use yew::virtual_dom::VText;

use crate::guide::Text;

impl ImplicitClone for Text {}

impl IntoPropValue<Html> for &Text {
    fn into_prop_value(self) -> Html {
        VText::new(self.shared()).into()
    }
}

impl IntoPropValue<Option<AttrValue>> for &Text {
    fn into_prop_value(self) -> Option<AttrValue> {
        Some(self.shared().into())
    }
}

/// One paragraph a text.
pub(super) fn paragraphs(texts: &[Text]) -> Html {
    texts.iter().map(|text| html! { <p>{text}</p> }).collect()
}

/// One item a text; nothing for no texts.
pub(super) fn list(texts: &[Text]) -> Html {
    let items = texts.iter().map(|text| html! { <li>{text}</li> });
    if texts.is_empty() {
        Html::default()
    } else {
        html! { <ul>{for items}</ul> }
    }
}
