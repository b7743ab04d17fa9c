//! The list of schools, on pages that aren't for one school.

use journey::guide::Text;
use view::{attribute, text};
use yew::prelude::*;

use crate::content::words::SchoolsWords;

/// The schools of one trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolGroup {
    /// The id of the trust, which is also the address of its pages.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The id and the name of each school.
    pub schools: Vec<(String, Text)>,
}

/// The list of schools, each with a link; empty HTML if there are none. Names the trusts if there
/// are several. `root` is the relative path from the page to the site's folder.
pub(super) fn schools(words: &SchoolsWords, groups: &[SchoolGroup], root: &str) -> Html {
    let link = |id: &str, name: &Text| {
        html! { <a href={format!("{root}{id}/")}>{text(name)}</a> }
    };
    let group = |SchoolGroup { id, name, schools }: &SchoolGroup| {
        // A school that isn't part of a trust is a trust of the same name.
        let is_alone = matches!(&**schools, [(_, school)] if school == name);
        html! {
            <div class="schools__group">
                if groups.len() > 1 && !is_alone { <h3>{link(id, name)}</h3> }
                <ul role="list">
                    {for schools.iter().map(|(id, name)| html! { <li>{link(id, name)}</li> })}
                </ul>
            </div>
        }
    };
    if groups.is_empty() {
        return Html::default();
    }
    html! {
        <section class="schools" aria-labelledby="schools_title">
            <h2 id="schools_title">{text(&words.title)}</h2>
            <div class="schools__find" hidden=true>
                <label for="schools_box">{text(&words.find)}</label>
                <input
                    class="find__box"
                    id="schools_box"
                    type="text"
                    inputmode="search"
                    enterkeyhint="done"
                    autocomplete="off"
                    maxlength="80"
                />
                <p role="status" data-none={attribute(&words.none)}></p>
            </div>
            <div class="schools__list">{for groups.iter().map(group)}</div>
            <p>{text(&words.otherwise)}</p>
        </section>
    }
}
