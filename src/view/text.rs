//! Text as HTML: always a text node or an attribute, never markup.

use std::rc::Rc;

use yew::html::{ImplicitClone, IntoPropValue};
use yew::prelude::*;
use yew::virtual_dom::VText;

use crate::guide::Text;

impl ImplicitClone for Text {}

impl From<&Text> for AttrValue {
    // Every text on a page goes through it, so a copy less of the code counts.
    #[inline(never)]
    fn from(text: &Text) -> Self {
        Self::Rc(Rc::from(&**text))
    }
}

impl IntoPropValue<Html> for &Text {
    fn into_prop_value(self) -> Html {
        VText::new(AttrValue::from(self)).into()
    }
}

impl IntoPropValue<Option<AttrValue>> for &Text {
    fn into_prop_value(self) -> Option<AttrValue> {
        Some(self.into())
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
