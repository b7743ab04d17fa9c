//! Saves the draft as a file, and opens files.

use set_up::draft::Draft;
use set_up::opened::{self, Refused};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Uint8Array;
use yew::prelude::*;

use super::{App, Message};
use crate::state::FileState;
use crate::view::OPEN;

impl App {
    /// Saves the draft as a file.
    pub(super) fn save(&mut self, context: &Context<Self>) {
        let host = &context.props().host;
        match self.draft.save() {
            Ok(zip) => {
                host.save(zip, &format!("saved-{}.zip", self.file_stem()));
                host.set_unsaved(false);
                if matches!(self.file, FileState::NotSaved(_)) {
                    self.file = FileState::None;
                }
            }
            Err(error) => self.file = FileState::NotSaved(error.to_string()),
        }
    }

    /// Takes in a file that was read. Asks first if something typed would be lost.
    pub(super) fn opened(
        &mut self,
        context: &Context<Self>,
        name: Option<String>,
        read: Result<Draft, Refused>,
    ) {
        match read {
            Ok(draft) => {
                self.file = FileState::Waiting(name, Box::new(draft));
                if self.draft == Draft::default() {
                    self.replace(context);
                }
            }
            Err(refused) => self.file = FileState::Refused(name.unwrap_or_default(), refused),
        }
    }

    /// Replaces the draft with the file that is waiting, or keeps the draft.
    pub(super) fn replace_or_keep(&mut self, context: &Context<Self>, yes: bool) {
        // The buttons to answer with are gone.
        self.focus = Some(OPEN.to_owned());
        if yes {
            self.replace(context);
        } else {
            self.file = FileState::None;
        }
    }

    /// Replaces the draft with the file that is waiting.
    fn replace(&mut self, context: &Context<Self>) {
        let FileState::Waiting(name, draft) = std::mem::take(&mut self.file) else { return };
        self.draft = *draft;
        self.file = FileState::Open(name);
        self.school = 0;
        self.changed(context);
        context.props().host.set_unsaved(false);
    }
}

/// Reads a file that the user has chosen.
pub(super) fn read(context: &Context<App>, file: web_sys::File) {
    context.link().send_future(async move {
        let name = file.name();
        // A file that is too large isn't read at all.
        if file.size() > f64::from(opened::LARGEST) {
            return Message::Read(Some(name), Err(Refused::TooLarge));
        }
        let draft = match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => opened::open(&name, &Uint8Array::new(&buffer).to_vec()),
            Err(_) => Err(Refused::Damaged),
        };
        Message::Read(Some(name), draft)
    });
}
