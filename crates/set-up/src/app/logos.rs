//! Makes logos from pictures.

use publish::fill::fill;
use publish::logo::{Logo, LogoFlaw, MAX_BYTES};
use set_up::draft::Which;
use set_up::words::say;
use web_sys::js_sys::Uint8Array;
use yew::prelude::*;

use super::{App, Message};
use crate::host::Host;

/// The largest width and height of a logo, in pixels: enough for sharp screens and for paper.
const MAX_SIZE: (u32, u32) = (480, 160);

/// Makes a school's logo from a picture that the user has chosen.
pub(super) fn make_logo(context: &Context<App>, which: Which, picture: web_sys::File) {
    let host = context.props().host.clone();
    context.link().send_future(async move {
        let logo = shrunk(&host, &picture).await;
        Message::Logo(which, logo.map_err(|flaw| fill(why(flaw), &[("name", &picture.name())])))
    });
}

/// A logo made from a picture; otherwise why it can't be one.
async fn shrunk(host: &Host, picture: &web_sys::File) -> Result<Logo, LogoFlaw> {
    let (width, height) = MAX_SIZE;
    let small = host.shrink(picture, width, height, MAX_BYTES).await;
    Logo::read(&Uint8Array::new(&small.map_err(|_| LogoFlaw::NoPicture)?).to_vec())
}

fn why(flaw: LogoFlaw) -> &'static str {
    match flaw {
        LogoFlaw::NoPicture => say("logo", "no_picture"),
        LogoFlaw::TooSmall(..) => say("logo", "too_small"),
        LogoFlaw::TooHeavy | LogoFlaw::TooLarge(..) => say("logo", "too_heavy"),
    }
}

impl App {
    pub(super) fn take_logo(
        &mut self,
        context: &Context<Self>,
        which: Which,
        logo: Result<Logo, String>,
    ) {
        match logo {
            Ok(logo) => {
                self.draft.set_logo(which, logo);
                say("logo", "added").clone_into(&mut self.announcement);
                self.changed(context);
            }
            Err(why) => self.refused_logo = Some((which, why)),
        }
    }
}
