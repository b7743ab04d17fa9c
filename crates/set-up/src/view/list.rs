//! Buttons to move and remove the items of a list, which work with a keyboard too.

use publish::fill::fill;
use set_up::draft::{Draft, Which};
use set_up::words::say;
use yew::prelude::*;

use super::Form;
use super::faults::id_of;
use crate::app::Message;
use crate::state::Removed;

/// A list in a file.
#[derive(Clone, Copy)]
pub(crate) struct List<'a> {
    /// Its field in the trust's file.
    pub(crate) pointer: &'a str,
    /// How to remove an item.
    pub(crate) remove: fn(&mut Draft, &str, usize),
    /// Whether the order matters.
    pub(crate) is_ordered: bool,
}

impl<'a> List<'a> {
    /// An ordered list whose items nothing else refers to.
    pub(crate) fn plain(pointer: &'a str) -> Self {
        let remove = |draft: &mut Draft, pointer: &str, index| {
            draft.remove(Which::Trust, pointer, index);
        };
        Self { pointer, remove, is_ordered: true }
    }
}

/// The HTML id of a button of an item. When an item moves, the focus follows it to its new button.
fn button_id(pointer: &str, index: usize, what: &str) -> String {
    id_of(Which::Trust, &format!("{pointer}/{index}-{what}"))
}

/// The buttons of an item. `what` is its name, for screen readers.
pub(crate) fn buttons(
    form: Form<'_>,
    List { pointer, remove, is_ordered }: List<'_>,
    index: usize,
    what: &str,
) -> Html {
    let count = form.app.draft.length(Which::Trust, pointer);
    let button =
        |name: &'static str, sign: &'static str, is_off: bool, act: Callback<MouseEvent>| {
            html! {
                <button
                    type="button"
                    class="quiet-button"
                    id={button_id(pointer, index, name)}
                    aria-label={fill(say("list", name), &[("what", what)])}
                    title={fill(say("list", name), &[("what", what)])}
                    disabled={is_off}
                    onclick={act}
                >
                    {sign}
                </button>
            }
        };
    let mover = |from: usize, to: usize, name: &'static str| {
        let (pointer, what) = (pointer.to_owned(), what.to_owned());
        form.link.callback(move |_: MouseEvent| {
            let (list, upper) = (pointer.clone(), from.max(to));
            let place = (to + 1).to_string();
            let count = count.to_string();
            let gaps = [("what", &*what), ("place", &*place), ("count", &*count)];
            Message::Change {
                edit: Box::new(move |draft| draft.move_up(Which::Trust, &list, upper)),
                announcement: fill(say("list", "moved"), &gaps),
                focus: Some(button_id(&pointer, to, name)),
            }
        })
    };
    let remover = {
        let (pointer, what) = (pointer.to_owned(), what.to_owned());
        form.link.callback(move |_: MouseEvent| {
            let list = pointer.clone();
            Message::Remove {
                list: pointer.clone(),
                edit: Box::new(move |draft| remove(draft, &list, index)),
                announcement: fill(say("list", "removed"), &[("what", &what)]),
                item: button_id(&pointer, index, "remove"),
            }
        })
    };
    html! {
        <span class="item-buttons">
            if is_ordered {
                {button("up", say("list", "up_sign"), index == 0, mover(index, index.saturating_sub(1), "up"))}
                {button("down", say("list", "down_sign"), index + 1 >= count, mover(index, index + 1, "down"))}
            }
            {button("remove", say("list", "remove_sign"), false, remover)}
        </span>
    }
}

/// The id of the button that brings back what was removed.
pub(crate) const UNDO: &str = "undo";

/// Offers to bring back what was just removed from this list.
pub(crate) fn undo(form: Form<'_>, pointer: &str) -> Html {
    let removed = form.app.removed.as_ref().filter(|removed| removed.list == pointer);
    let Some(Removed { announcement, .. }) = removed else { return Html::default() };
    let onclick = form.link.callback(|_: MouseEvent| Message::Undo);
    html! {
        <p class="buttons">
            {announcement.clone()}
            <button type="button" class="quiet-button" id={UNDO} {onclick}>{say("list", "undo")}</button>
        </p>
    }
}
