//! Slips for book bags: two of A5 on one sheet of A4, so that nobody needs special paper.

use set_up::invitation::Invitation;
use set_up::words::say;
use yew::prelude::*;

use super::{Form, contacts, door, logo, school, size_class, way_in};

pub(super) fn slips(form: Form<'_>, invitation: &Invitation) -> Html {
    let slip = || {
        html! {
            <article class={classes!("slip", "invitation", size_class(form, invitation))}>
                <div>
                    {school(form, door())}
                    <h3>{invitation.headline.clone()}</h3>
                    <p class="invitation__promise">{invitation.promise}</p>
                    <footer>{contacts(form)}</footer>
                </div>
                // Beside the school's name, the logo would leave too little room for long names.
                {way_in(invitation, logo(form))}
            </article>
        }
    };
    html! {
        <div class="slips">
            {slip()}
            <p class="cut">{say("paper", "cut")}</p>
            {slip()}
        </div>
    }
}
