//! What to do in immediate danger, on every page.

use yew::prelude::*;

use super::frame::Setting;
use crate::guide::FrameWords;

/// What to do in immediate danger.
pub(super) fn danger(words: &FrameWords, setting: Setting) -> Html {
    let content = html! {
        <p>
            <span>{&words.danger}</span>{" "}
            <a href={["tel:", &words.danger_telephone].concat()}>{&words.danger_call}</a>
        </p>
    };
    setting.landmark("aside", "danger", Some(&words.danger), content)
}
