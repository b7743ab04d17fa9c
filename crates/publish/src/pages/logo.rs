//! A school's logo.

use yew::prelude::*;

use crate::logo::Logo;

/// The picture of a logo whose file is at `src`. It has no alternative text, because the school's name
/// stands beside it, and it gives its size, so that nothing moves once it has loaded.
pub fn logo_image(logo: &Logo, src: String) -> Html {
    let (width, height) = logo.shown_size();
    html! {
        <img
            class="logo"
            {src}
            alt=""
            width={width.to_string()}
            height={height.to_string()}
            fetchpriority="low"
            decoding="async"
        />
    }
}
