//! Makes the site, and hands it over.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Uint8Array;
use yew::prelude::*;

use super::{App, AppProps, Message};
use crate::state::{MadeSite, Site};
use crate::view::TAKE;

impl App {
    pub(super) fn make(&mut self, context: &Context<Self>) {
        self.focus = Some(TAKE.to_owned());
        self.is_stopped = !self.checkup.is_good();
        if self.is_stopped || matches!(self.site, Site::Making(..)) {
            return;
        }
        let files = match self.draft.save() {
            Ok(files) => files,
            Err(error) => {
                self.site = Site::Failed(error.to_string());
                return;
            }
        };
        self.site = Site::Making(0, 1);
        let AppProps { host, today, .. } = context.props().clone();
        let changes = self.changes;
        let progress = context.link().callback(|(done, all)| Message::Progress(done, all));
        context.link().send_future(async move {
            let report = Closure::<dyn Fn(usize, usize)>::new(move |done, all| {
                progress.emit((done, all));
            });
            let made = host.make(files, &today, report.as_ref()).await;
            Message::Made(changes, made)
        });
    }

    /// Offers the site for download, and downloads it straight away, because staff have already
    /// pressed a button for it.
    pub(super) fn made(
        &mut self,
        context: &Context<Self>,
        changes: usize,
        made: Result<JsValue, JsValue>,
    ) {
        self.site = match made {
            Ok(zip) => {
                let bytes = zip.unchecked_ref::<Uint8Array>().length();
                let link = context.props().host.offer(&zip, "application/zip");
                self.wants_site = true;
                Site::Made(MadeSite { link, bytes, changes })
            }
            Err(why) => Site::Failed(why.as_string().unwrap_or_default()),
        };
    }

    /// Notes that the draft is saved, because the site's zip has it too; later changes aren't.
    pub(super) fn downloaded(&self, context: &Context<Self>) {
        let is_old = matches!(&self.site, Site::Made(site) if self.is_old(site));
        context.props().host.set_unsaved(is_old);
    }

    /// Whether something has changed since this site was made.
    pub(crate) fn is_old(&self, site: &MadeSite) -> bool {
        site.changes != self.changes
    }
}
