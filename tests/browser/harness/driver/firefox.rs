//! What is Firefox's own.

use std::sync::atomic::{AtomicU32, Ordering};

use http::Method;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::action_chain::ActionChain;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebElement};
use xtask::browser::Engine;

use super::idle;
use super::session::{Session, as_json};
use crate::harness::until;

/// Collects all that any console shows: what pages write to it, of which only their own process is told,
/// and what Firefox says of pages.
const WATCH: &str = "
    const tell = () => {
        const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
        const show = (said) => String(Cu.waiveXrays(said));
        storage.addLogEventListener(({ level, arguments: said, filename }) => {
            // What Firefox says of itself is not of a page.
            if (filename.startsWith('resource:')) return;
            sendAsyncMessage('open-door', `console.${level}: ${said.map(show).join(' ')}`);
        }, Services.scriptSecurityManager.getSystemPrincipal());
    };
    const own = window.openDoor = { seen: [] };
    const note = (line) => own.seen.push(line);
    Services.ppmm.addMessageListener('open-door', ({ data }) => note(data));
    Services.ppmm.loadProcessScript(`data:,(${encodeURIComponent(tell)})()`, true);
    own.listener = { observe(said) {
        if (!(said instanceof Ci.nsIScriptError) || !said.sourceName.startsWith('http')) return;
        // Of a page that was left while a script ran there.
        if (said.errorMessage.startsWith('Script terminated')) return;
        // It comes of the driver's own looks at a page.
        if (said.errorMessage.startsWith('Layout was forced')) return;
        const thrown = said.category === 'content javascript' ? 'Uncaught ' : '';
        note(`${said.sourceName}: ${thrown}${said.errorMessage}`);
    } };
    Services.console.registerListener(own.listener);
    // A window may be as narrow as a phone.
    document.documentElement.style.minWidth = 0;
";

/// Opens an empty tab in a container and closes all others.
const OPEN: &str = "
    const [userContextId] = arguments;
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    const tab = gBrowser.addTab('about:blank', { userContextId, triggeringPrincipal });
    gBrowser.selectedTab = tab;
    for (const other of [...gBrowser.tabs].filter((other) => other !== tab)) {
        gBrowser.removeTab(other, { animate: false, skipPermitUnload: true });
    }
    Services.prefs.clearUserPref('font.size.variable.x-western');
    const { webProgress } = tab.linkedBrowser;
    while (webProgress.isLoadingDocument) await new Promise((later) => setTimeout(later, 5));
    window.openDoor.seen.length = 0;
";

/// A browser with an empty tab, in a container that no test has used: it has nothing that a site keeps.
pub(super) fn fresh() -> Session {
    static CONTAINERS: AtomicU32 = AtomicU32::new(1);
    let session = idle::take().unwrap_or_else(|| {
        let session = Session::start(Engine::Firefox, &[]);
        let () = run(&session, WATCH, &[]);
        session
    });
    let container = CONTAINERS.fetch_add(1, Ordering::Relaxed);
    let open = format!("return (async (...arguments) => {{ {OPEN} }})(...arguments)");
    let () = run(&session, &open, &[json!(container)]);
    let tabs = session.wait(session.line().windows());
    let [tab] = &*tabs else { panic!("one tab is open: {tabs:?}") };
    session.wait(session.line().switch_to_window(tab.clone()));
    session
}

/// Goes to an address. The driver takes the end of an empty tab for that of the page.
pub(super) fn go(session: &Session, address: &str) {
    session.wait(session.line().goto(address));
    until("the page", || session.has_loaded().then_some(()));
}

/// Clicks an element. The driver's own click brings no frame in sight, and leaves a listener behind that
/// keeps the page out of the browser's memory. It complains where a click has led the whole tab away.
pub(super) fn click(session: &Session, element: &WebElement) {
    let script = "arguments[0].scrollIntoView({ block: 'nearest' })";
    let () = session.run(script, &[as_json(element)]);
    let pointer = session.line().action_chain();
    match session.try_to(pointer.move_to_element_center(element).click().perform()) {
        Err(why) if why.to_string().contains("Actor is no longer active") => {}
        done => done.expect("the element can be clicked"),
    }
}

/// Runs no script of any page in this tab from now on. What a test asks of a page is still answered.
pub(super) fn forbid_scripts(session: &Session) {
    let () = run(session, "gBrowser.selectedBrowser.browsingContext.allowJavascript = false", &[]);
}

/// Says to style sheets on which medium the page is shown, and in which colours.
pub(super) fn emulate(session: &Session, media: &str, features: &[(&str, &str)]) {
    let script = "
        const [media, features] = arguments;
        const { 'prefers-color-scheme': scheme, 'forced-colors': forced } = Object.fromEntries(features);
        const tab = gBrowser.selectedBrowser.browsingContext;
        tab.mediumOverride = media;
        tab.prefersColorSchemeOverride = scheme;
        tab.forcedColorsOverride = forced;
    ";
    let () = run(session, script, &[json!(media), json!(features)]);
}

/// Sets the size of text that pages may count on, until another tab is opened.
pub(super) fn set_text_size(session: &Session, size: u32) {
    let script = "Services.prefs.setIntPref('font.size.variable.x-western', arguments[0])";
    let () = run(session, script, &[json!(size)]);
}

/// The cookies of the tab's container, which the driver does not tell of.
pub(super) fn cookies(session: &Session) -> Vec<String> {
    let script = "
        const { userContextId } = gBrowser.selectedTab;
        const own = Services.cookies.cookies
            .filter(({ originAttributes }) => originAttributes.userContextId === userContextId);
        return own.map(({ name, value }) => `${name}=${value}`);
    ";
    run(session, script, &[])
}

/// What the console has shown since it was last asked for.
pub(super) fn console(session: &Session) -> Vec<String> {
    run(session, "return window.openDoor.seen.splice(0)", &[])
}

/// Runs a script in the browser itself, not in the page.
fn run<T: DeserializeOwned>(session: &Session, script: &str, given: &[Value]) -> T {
    within_itself(session, || session.run(script, given))
}

/// Presses keys as a reader does: they go where the focus is, behind the end of a page to the browser’s
/// own buttons.
pub(super) fn press(session: &Session, keys: &ActionChain) {
    within_itself(session, || session.wait(keys.perform()));
    // What comes of them, such as a scroll, comes with the next frame. A page that is left has none.
    let drawn = "return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))";
    session.attempt(session.line().execute(drawn, []));
}

/// Does something in the browser itself, not in the page.
fn within_itself<T>(session: &Session, act: impl FnOnce() -> T) -> T {
    let _: Value = session.order(Within("chrome"));
    let done = act();
    let _: Value = session.order(Within("content"));
    done
}

/// Says where the scripts run that are given from now on.
#[derive(Debug)]
struct Within(&'static str);

impl FormatRequestData for Within {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let body = json!({ "context": self.0 });
        RequestData::new(Method::POST, format!("session/{session}/moz/context")).add_body(body)
    }
}
