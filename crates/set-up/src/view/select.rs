//! A choice from a drop-down list.

use set_up::draft::Which;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Form;
use super::faults::{Aria, aria, faults};
use crate::app::{Edit, Message};

/// A labelled choice between values.
pub(crate) struct Select<'a> {
    pub(crate) id: String,
    pub(crate) label: &'a str,
    /// Whether its label is for screen readers only, because the field before it shows what it's
    /// about.
    pub(crate) is_beside: bool,
    /// Each value, and its name.
    pub(crate) options: &'a [(String, String)],
    /// The value that is chosen.
    pub(crate) now: &'a str,
}

impl Select<'_> {
    /// A choice that edits a field of the trust's file, and shows its faults. `edit` returns the
    /// change for a value. Its id must be the field's.
    pub(crate) fn editing(
        self,
        form: Form<'_>,
        pointer: &str,
        edit: impl Fn(String) -> Edit + 'static,
    ) -> Html {
        let faults = faults(form, Which::Trust, pointer, &format!("{}-faults", self.id));
        let choose = form.link.callback(move |value| Message::Edit(edit(value)));
        self.html(faults, aria(form, Which::Trust, pointer, false), &choose)
    }

    /// A choice that calls `choose` with the value.
    pub(crate) fn choosing(self, choose: &Callback<String>) -> Html {
        self.html(Html::default(), Aria::default(), choose)
    }

    fn html(
        self,
        faults: Html,
        Aria { described_by, invalid }: Aria,
        choose: &Callback<String>,
    ) -> Html {
        let Self { id, label, is_beside, options, now } = self;
        let onchange = choose
            .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
        // The attribute chooses an option that is new. Any other is chosen by the property, because
        // the attribute has no effect on it once someone has chosen.
        let option = |(value, label): &(String, String)| {
            html! {
                <option key={value.clone()} value={value.clone()} selected={value == now}>
                    {label}
                </option>
            }
        };
        html! {
            <div class="field">
                <label class={is_beside.then_some("unseen")} for={id.clone()}>{label.to_owned()}</label>
                {faults}
                <select
                    {id}
                    ~value={now.to_owned()}
                    aria-describedby={described_by}
                    aria-invalid={invalid}
                    {onchange}
                >
                    {for options.iter().map(option)}
                </select>
            </div>
        }
    }
}

/// A labelled choice between options, by index.
pub(crate) fn select_one(
    id: &'static str,
    label: &str,
    options: Vec<String>,
    now: usize,
    choose: &Callback<usize>,
) -> Html {
    let onchange = choose.reform(|event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        usize::try_from(chosen).unwrap_or_default()
    });
    let option = |(index, label): (usize, String)| {
        html! { <option key={index} selected={index == now}>{label}</option> }
    };
    html! {
        <div class="field">
            <label for={id}>{label.to_owned()}</label>
            <select {id} ~selectedIndex={now} {onchange}>
                {for options.into_iter().enumerate().map(option)}
            </select>
        </div>
    }
}
