//! The whole form, and the preview beside it.

use yew::prelude::*;

use super::Form;
use super::file::file;
use super::governors::governors;
use super::links::links;
use super::looks::looks;
use super::paper::paper;
use super::paste::paste;
use super::people::people;
use super::policy::policy;
use super::preview::preview;
use super::procedure::procedure;
use super::school::school;
use super::take::{bar, take};

/// The page below its heading.
pub(crate) fn page(form: Form<'_>) -> Html {
    html! {
        <>
            <div class="set-up__columns">
                <div class="set-up__form">
                    <p class="unseen" role="status">{form.app.announcement.clone()}</p>
                    {school(form)}
                    {people(form)}
                    {procedure(form)}
                    {policy(form)}
                    {links(form)}
                    {looks(form)}
                    {take(form)}
                    {paste(form)}
                    {governors(form)}
                    {file(form)}
                    {bar(form)}
                </div>
                {preview(form)}
            </div>
            {paper(form)}
        </>
    }
}
