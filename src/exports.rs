//! The functions that the scripts in `embed` can call.

#![expect(unreachable_pub, reason = "wasm-bindgen exports them to JavaScript")]

use std::cell::RefCell;

use journey::guide::Guide;
use journey::school::School;
use journey::{Action, Found, Model, answer_for, bytes};
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use web_sys::js_sys::Array;
use yew::AppHandle;

use crate::app::{App, AppProps, Message};
use crate::host::Host;
use crate::shared::Shared;

#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

thread_local! {
    /// Every app started so far. Yew never removes a root's listeners, so an app is kept for as
    /// long as the browser's page, and reused.
    static APPS: RefCell<Vec<StartedApp>> = const { RefCell::new(Vec::new()) };
    /// The find box's model, once it has arrived. It's the same for every guide.
    static MODEL: RefCell<Model> = RefCell::default();
}

struct StartedApp {
    handle: AppHandle<App>,
    guide: Shared<Guide>,
    school: Shared<School>,
}

/// Starts an app in an empty element, and returns its number. Without a school, `school` is empty.
///
/// # Errors
/// The name of the damaged part: "guide" or "school".
#[wasm_bindgen]
pub fn start(root: Element, guide: &[u8], school: &[u8], host: Host) -> Result<usize, JsValue> {
    let guide: Guide = bytes::read(guide).map_err(|_| "guide")?;
    let school = match school {
        [] => School::default(),
        school => bytes::read(school).map_err(|_| "school")?,
    };
    let (guide, school) = (Shared::from(guide), Shared::from(school));
    let props = AppProps { guide, school, host };
    let handle = yew::Renderer::<App>::with_root_and_props(root, props).render();
    APPS.with_borrow_mut(|apps| {
        apps.push(StartedApp { handle, guide, school });
        Ok(apps.len() - 1)
    })
}

/// Opens the topic or concern with this id on a new page.
#[wasm_bindgen]
pub fn open(app: usize, id: &str) {
    with_app(app, |app| {
        if let Some(answer) = answer_for(&app.guide, id) {
            app.handle.send_message(Message::Act(Action::Choose(answer)));
        }
    });
}

/// Goes to the page after this many page changes.
#[wasm_bindgen]
pub fn show(app: usize, page_changes: usize) {
    with_app(app, |app| app.handle.send_message(Message::Show(page_changes)));
}

/// Forgets what the parent has done, and starts again at the topic or concern with this id, or at
/// the start page if there is none.
#[wasm_bindgen]
pub fn restart(app: usize, id: &str) {
    with_app(app, |app| app.handle.send_message(Message::Restart(answer_for(&app.guide, id))));
}

/// Makes the find box understand sentences, in every app. Damaged bytes change nothing.
#[wasm_bindgen]
pub fn learn(model: &[u8]) {
    if let Some(model) = Model::read(model) {
        MODEL.set(model);
    }
}

/// What the find box shows for the typed words, as an array: its status, whether somebody may be at
/// risk, whether the offers match (likeliest first), and the id of each topic or concern to offer.
#[wasm_bindgen]
#[must_use]
pub fn find(app: usize, typed: &str) -> Array {
    with_app(app, |app| {
        let found = |model: &Model| journey::find(&app.guide, &app.school, model, typed);
        let Found { status, at_risk, matches, offers } = MODEL.with_borrow(found);
        let all = Array::of3(&JsValue::from_str(&status), &at_risk.into(), &matches.into());
        for id in &offers {
            all.push(&JsValue::from_str(id));
        }
        all
    })
}

/// What `act` returns for the app with this number; the default if there is no such app.
fn with_app<T: Default>(app: usize, act: impl FnOnce(&StartedApp) -> T) -> T {
    APPS.with_borrow(|apps| apps.get(app).map(act).unwrap_or_default())
}
