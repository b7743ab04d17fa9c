//! Slips for book bags: two of A5 on one sheet of A4, so that nobody needs special paper.

use set_up::invitation::Invitation;
use set_up::words::say;
use yew::prelude::*;

use super::{Form, amount, door, logo, people, school, way_in};

pub(super) fn slips(form: Form<'_>, invitation: &Invitation) -> Html {
    let slip = || {
        html! {
            <article class={classes!("slip", "invitation", amount(form, invitation))}>
                <div>
                    {school(form, door())}
                    <h3>{invitation.headline.clone()}</h3>
                    <p class="invitation__promise">{invitation.promise}</p>
                    <footer>{people(form)}</footer>
                </div>
                // Beside the name, it would take the room that long names need.
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
