//! What to do in immediate danger, on every page.

use yew::prelude::*;

use super::frame::Setting;
use crate::guide::FrameWords;

/// What to do in immediate danger.
pub(super) fn danger(words: &FrameWords, setting: Setting) -> Html {
    let label = (setting == Setting::Page).then(|| AttrValue::from(&words.danger));
    html! {
        <@{setting.landmark("aside")} class="danger" part="danger" aria-label={label}>
            <p>
                <span>{&words.danger}</span>{" "}
                <a href={["tel:", &words.danger_telephone].concat()}>{&words.danger_call}</a>
            </p>
        </@>
    }
}
