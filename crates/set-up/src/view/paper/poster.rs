//! A poster, A4.

use set_up::invitation::Invitation;
use yew::prelude::*;

use super::{Form, contacts, door, logo, school, size_class, way_in};

pub(super) fn poster(form: Form<'_>, invitation: &Invitation) -> Html {
    html! {
        <article class={classes!("poster", "invitation", size_class(form, invitation))}>
            {school(form, logo(form).unwrap_or_else(door))}
            <h3>{invitation.headline.clone()}</h3>
            <p class="invitation__promise">{invitation.promise}</p>
            {way_in(invitation, None)}
            <footer>{contacts(form)}</footer>
        </article>
    }
}
