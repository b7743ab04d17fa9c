//! A poster, A4.

use set_up::invitation::Invitation;
use yew::prelude::*;

use super::{Form, amount, door, logo, people, school, way_in};

pub(super) fn poster(form: Form<'_>, invitation: &Invitation) -> Html {
    html! {
        <article class={classes!("poster", "invitation", amount(form, invitation))}>
            {school(form, logo(form).unwrap_or_else(door))}
            <h3>{invitation.headline.clone()}</h3>
            <p class="invitation__promise">{invitation.promise}</p>
            {way_in(invitation, None)}
            <footer>{people(form)}</footer>
        </article>
    }
}
