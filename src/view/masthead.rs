//! Whose page this is.

use yew::prelude::*;

use super::frame::Setting;
use crate::guide::FrameWords;
use crate::school::School;

/// The name of the product and of the school.
pub(super) fn masthead(words: &FrameWords, school: &School, setting: Setting) -> Html {
    let content = html! {
        <>
            <span class="masthead__door" aria-hidden="true"></span>
            <p class="masthead__name">{&words.name}</p>
            if !school.name.is_empty() {
                <p class="masthead__school">{&school.name}</p>
            }
        </>
    };
    setting.landmark("header", "masthead", None, content)
}
