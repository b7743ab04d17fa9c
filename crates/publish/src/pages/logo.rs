//! A school's logo.

use yew::prelude::*;

use crate::logo::Logo;

/// A logo as a picture, whose file has this address. It has no text, because the school's name is
/// beside it, and its size, so that nothing moves once it's there.
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
