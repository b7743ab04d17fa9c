//! Links to a school's documents.

use journey::guide::Titled;
use set_up::words::say;
use yew::prelude::*;

use super::Form;
use super::field::{LINK, field};
use super::part::part;

/// The part of the form about documents.
pub(crate) fn links(form: Form<'_>) -> Html {
    let edition = form.edition();
    let document = |Titled { id, title }: &Titled| {
        field(form, form.school(), &format!("/documents/{id}"), LINK, title, None)
    };
    let content = edition.guide.documents.iter().map(document).collect();
    part("links", say("links", "title"), say("links", "intro"), content)
}
