//! Lets a parent leave a page about harm quickly.

use view::{attribute, text};
use yew::prelude::*;

use crate::content::words::LeaveWords;

/// The bar that offers to leave, and the blank page that covers everything once the parent has. The
/// styles show the bar only above a page about harm.
pub(super) fn leave_bar(words: &LeaveWords) -> Html {
    let more = [&words.press_twice, &words.press_once];
    html! {
        <>
            <div class="leave">
                <p role="status">
                    <span>{text(&words.press)}</span>
                    {for more.map(|press| html! { <span hidden=true>{text(press)}</span> })}
                </p>
                {leave_link(words)}
            </div>
            <dialog class="blank" aria-labelledby="blank_title" closedby="none">
                <p id="blank_title">{text(&words.loading)}</p>
                <p>{text(&words.otherwise)}</p>
            </dialog>
        </>
    }
}

/// Only the link, which works without scripts.
pub(super) fn leave_link(LeaveWords { link, .. }: &LeaveWords) -> Html {
    html! {
        <a class="leave__link" href={attribute(&link.href)} target="_top" rel="noreferrer">
            {text(&link.text)}
        </a>
    }
}
