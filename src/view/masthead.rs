//! Whose page this is.

use yew::prelude::*;

use super::frame::Setting;
use crate::guide::FrameWords;
use crate::school::School;

/// The name of the product and of the school.
pub(super) fn masthead(words: &FrameWords, school: &School, setting: Setting) -> Html {
    html! {
        <@{setting.landmark("header")} class="masthead" part="masthead">
            <span class="masthead__door" aria-hidden="true"></span>
            <p class="masthead__name">{&words.name}</p>
            if !school.name.is_empty() {
                <p class="masthead__school">{&school.name}</p>
            }
        </@>
    }
}
