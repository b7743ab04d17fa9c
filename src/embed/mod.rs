//! The host page: reads what the loader fetched and answers what a parent does there.

use std::cell::RefCell;

use web_sys::Element;
use yew::AppHandle;

use crate::bytes;
use crate::guide::Guide;
use crate::journey;
use crate::school::School;
use crate::view::{App, AppProps, Event, Shared};

/// A file that cannot be read: it is damaged or of another version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoilt {
    /// The guide.
    Guide,
    /// The file of the school.
    School,
}

/// Starts an app in an empty element, with the bytes of a guide and of a school, and returns its
/// number. Without bytes of a school it speaks for none.
///
/// # Errors
/// Where the bytes cannot be read; then nothing was changed.
pub fn start(root: Element, guide: &[u8], school: &[u8]) -> Result<usize, Spoilt> {
    let guide: Guide = bytes::read(guide).map_err(|_| Spoilt::Guide)?;
    let school = if school.is_empty() {
        School::default()
    } else {
        bytes::read(school).map_err(|_| Spoilt::School)?
    };
    let (guide, school) = (Shared::from(guide), Shared::from(school));
    let props = AppProps { guide, school, root: root.clone() };
    let app = yew::Renderer::<App>::with_root_and_props(root, props).render();
    APPS.with_borrow_mut(|apps| {
        apps.push(Embedded { app, guide, school });
        Ok(apps.len() - 1)
    })
}

/// Opens the page at the topic or concern that is `named`, after so many steps. Where nothing is named,
/// it shows the last of them again, or, where there are none, opens at its beginning. Whoever has asked
/// for it has the focus taken to it.
pub fn go(app: usize, steps: usize, named: &str, takes_focus: bool) {
    APPS.with_borrow(|apps| {
        if let Some(Embedded { app, .. }) = apps.get(app) {
            app.send_message(Event::Go { steps, named: named.into(), takes_focus });
        }
    });
}

/// See [`journey::search`].
#[must_use]
pub fn find(app: usize, typed: &str) -> String {
    APPS.with_borrow(|apps| {
        let app = apps.get(app);
        app.map(|app| journey::search(&app.guide, &app.school, typed)).unwrap_or_default()
    })
}

thread_local! {
    /// Every app that was started: each stays for as long as its page, as Yew never lets go of what it
    /// listens to.
    static APPS: RefCell<Vec<Embedded>> = const { RefCell::new(Vec::new()) };
}

/// The app in one place of a page.
#[derive(Debug)]
struct Embedded {
    app: AppHandle<App>,
    guide: Shared<Guide>,
    school: Shared<School>,
}
