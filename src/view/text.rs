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

/// One item of a list a text.
pub(super) fn items(texts: &[Text]) -> Html {
    texts.iter().map(|text| html! { <li>{text}</li> }).collect()
}
