//! Copies texts to the clipboard.

use yew::prelude::*;

use super::{App, Message};

/// How long a button says that it has copied, in milliseconds.
const COPIED_FOR: u32 = 4000;

/// Copies a text, and says so for a while.
pub(super) fn copy(context: &Context<App>, text: String) {
    let host = context.props().host.clone();
    let link = context.link().clone();
    context.link().send_future(async move {
        if host.copy(&text).await.is_ok() {
            link.send_message(Message::Copied(text.clone()));
            host.wait(COPIED_FOR).await;
        }
        Message::CopiedEarlier(text)
    });
}
