//! Leaving quickly: the link, the key that does the same, and the blank page.

use yew::prelude::*;

use crate::guide::LeaveWords;

/// The way to leave quickly, which is to be seen only above a page about harm, and the blank page
/// that covers everything as soon as it is taken.
pub(super) fn leave(words: &LeaveWords) -> Html {
    let more = [&words.press_twice, &words.press_once];
    html! {
        <>
            <div class="leave">
                <p role="status">
                    <span>{&words.press}</span>
                    {for more.map(|press| html! { <span hidden=true>{press}</span> })}
                </p>
                {leave_link(words)}
            </div>
            <dialog class="blank" aria-labelledby="blank_title" closedby="none">
                <p id="blank_title">{&words.loading}</p>
                <p>{&words.otherwise}</p>
            </dialog>
        </>
    }
}

/// The link alone, as it works without scripts.
pub(super) fn leave_link(LeaveWords { link, .. }: &LeaveWords) -> Html {
    html! {
        <a class="leave__link" href={&link.href} target="_top" rel="noreferrer">{&link.text}</a>
    }
}
