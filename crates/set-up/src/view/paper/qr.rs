//! A QR code as a picture.

use base64::prelude::{BASE64_STANDARD, Engine};
use publish::fill::fill;
use set_up::words::say;
use yew::prelude::*;

/// The picture of the QR code of a link.
pub(crate) fn qr(png: &[u8], link: &str) -> Html {
    let src = format!("data:image/png;base64,{}", BASE64_STANDARD.encode(png));
    html! { <img class="qr" {src} alt={fill(say("paste", "qr"), &[("link", link)])} /> }
}
