//! Text as HTML: always a text node or an attribute, never markup.

use std::rc::Rc;

use journey::guide::Text;
use yew::prelude::*;
use yew::virtual_dom::VText;

/// A text node.
pub fn text(text: &Text) -> Html {
    VText::new(attribute(text)).into()
}

/// The value of an attribute.
#[must_use]
pub fn attribute(text: &Text) -> AttrValue {
    AttrValue::Rc(Rc::from(&**text))
}

/// Each text as a paragraph.
pub fn paragraphs(texts: &[Text]) -> Html {
    texts.iter().map(|paragraph| html! { <p>{text(paragraph)}</p> }).collect()
}

/// Each text as a list item.
pub fn items(texts: &[Text]) -> Html {
    texts.iter().map(|item| html! { <li>{text(item)}</li> }).collect()
}
