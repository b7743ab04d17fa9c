//! Copies texts to the clipboard.

use set_up::words::say;
use yew::prelude::*;

use super::{App, Message};
use crate::view::BY_HAND;

/// How long a button says that its text has been copied, in milliseconds.
const COPIED_FOR: u32 = 4000;

/// Copies a text, and says so for a while. If the browser refuses, the page shows the text instead.
pub(super) fn copy(context: &Context<App>, text: String) {
    let host = context.props().host.clone();
    let link = context.link().clone();
    context.link().send_future(async move {
        if host.copy(&text).await.is_err() {
            return Message::NotCopied(text);
        }
        link.send_message(Message::Copied(text.clone()));
        host.wait(COPIED_FOR).await;
        Message::CopiedEarlier(text)
    });
}

impl App {
    pub(super) fn copied(&mut self, text: String) {
        say("paste", "copied").clone_into(&mut self.announcement);
        self.not_copied = None;
        self.copied = Some(text);
    }

    /// Shows a text to copy by hand.
    pub(super) fn not_copied(&mut self, text: String) {
        self.focus = Some(BY_HAND.to_owned());
        self.copied = None;
        self.not_copied = Some(text);
    }
}
