//! Looks for everything that a visit could leave behind.

use serde::Deserialize;
use serde_json::Value;

use super::{Embedding, Page, frame_heights};

/// A script that collects everything that scripts can find in a document.
const COLLECT: &str = "
    const stored = (kind, storage) =>
        Object.entries(storage).map(([key, value]) => `${kind}: ${key}=${value}`);
    const named = (kind, names) => names.map((name) => `${kind}: ${name}`);
    const workers = await navigator.serviceWorker.getRegistrations();
    return {
        kept: [
            ...stored('local storage', localStorage),
            ...stored('session storage', sessionStorage),
            ...named('database', (await indexedDB.databases()).map(({ name }) => name)),
            ...named('cache', await caches.keys()),
            ...named('service worker', workers.map(({ scope }) => scope)),
        ],
        shown: [
            `address: ${location.href}`,
            `title: ${document.title}`,
            `referrer: ${document.referrer}`,
            `window name: ${window.name}`,
        ],
        state: history.state,
        entries: history.length,
        fetched: performance.getEntriesByType('resource').map(({ name }) => `request: ${name}`),
    };
";

/// A script that collects what a host page can learn: its own content, and the events and messages
/// that it got.
const COLLECT_OF_HOST: &str = "
    // The driver marks the frame that it is in.
    const page = document.documentElement.outerHTML.replace(/ cd_frame_id_=[^ >]*/, '');
    const width = document.querySelector('iframe')?.clientWidth ?? 0;
    return [[`page: ${page}`], window.heard ?? [], width];
";

/// A file at the guide's origin that the pages under test don't use.
pub(crate) const AT_HOME: &str = "/open-door-frame.js";

/// The path that browsers request by themselves.
pub(crate) const ICON: &str = "/favicon.ico";

/// What there is to find about a visit.
#[derive(Debug, Default)]
pub(crate) struct Trace {
    /// In the guide's document.
    guide: Document,
    /// In the host page, if there is one.
    host: Option<Host>,
    /// What was requested from both servers, however it was requested.
    served: Vec<String>,
    /// What the console has shown. Must be empty.
    console: Vec<String>,
}

/// What there is to find in a document.
#[derive(Debug, Default, Deserialize)]
struct Document {
    /// What the browser stores for its origin. Must be empty.
    kept: Vec<String>,
    /// What the document reveals. Mustn't change.
    shown: Vec<String>,
    /// The history state.
    state: Value,
    /// The number of entries in the history.
    entries: u64,
    /// What the document has requested, from any server. Mustn't grow.
    fetched: Vec<String>,
}

/// What there is to find in a host page.
#[derive(Debug)]
struct Host {
    /// What is in its document, if that isn't also the guide's.
    document: Option<Document>,
    /// Its content. Mustn't change.
    page: Vec<String>,
    /// The events and messages that its scripts got.
    heard: Vec<String>,
    /// The width of the frame in CSS pixels, if there is one.
    frame_width: u32,
}

impl Trace {
    /// Collects everything.
    pub(super) fn of(page: &Page) -> Self {
        let host = (page.embedding() != Embedding::Page).then(|| {
            page.in_host(|| {
                let (shown, heard, frame_width) = page.run(COLLECT_OF_HOST);
                let document = (page.embedding() == Embedding::Frame).then(|| Document::of(page));
                Host { document, page: shown, heard, frame_width }
            })
        });
        Self {
            guide: Document::of(page),
            host,
            served: page.requests_of_all(),
            console: page.console(),
        }
    }

    /// What the console has shown.
    pub(super) fn console(&self) -> &[String] {
        &self.console
    }

    /// What a visit shouldn't have left but did, given what was there when it began.
    pub(super) fn leaks(self, opened: &Self) -> Vec<String> {
        let steps = if self.host.is_none() { self.guide.steps(&opened.guide) } else { 0 };
        let mut leaks = self.guide.leaks(&opened.guide, steps);
        if let (Some(host), Some(opened)) = (self.host, &opened.host) {
            leaks.extend(of("host’s", host.leaks(opened)));
        }
        let served = self.served.into_iter().skip(opened.served.len());
        leaks.extend(of("served:", served.filter(|path| path != AT_HOME && path != ICON)));
        leaks.extend(of("console:", self.console));
        leaks
    }

    /// What the browser stores for the guide's origin, seen from a page there.
    pub(super) fn kept_at_home(page: &Page) -> Vec<String> {
        let kept = page.beside(AT_HOME, || Document::of(page).kept);
        of("at home,", kept).collect()
    }
}

impl Document {
    /// Collects everything in the document that scripts run in.
    fn of(page: &Page) -> Self {
        let mut document: Self = page.run(&format!("return (async () => {{ {COLLECT} }})()"));
        document.kept.extend(of("cookie:", page.cookies()));
        document
    }

    /// The number of entries that the guide has added. The state of each may only be its number.
    fn steps(&self, opened: &Self) -> u64 {
        let more = self.entries.saturating_sub(opened.entries);
        if self.state.is_null() || self.state.as_u64().is_some_and(|step| step <= more) {
            more
        } else {
            0
        }
    }

    fn leaks(self, opened: &Self, steps: u64) -> Vec<String> {
        let changed = self.shown.into_iter().filter(|shown| !opened.shown.contains(shown));
        let fetched = self.fetched.into_iter().skip(opened.fetched.len());
        let mut leaks: Vec<_> = self.kept.into_iter().chain(changed).chain(fetched).collect();
        if self.entries != opened.entries + steps {
            leaks.push(format!("history length: {}", self.entries));
        }
        if self.state != opened.state && steps == 0 {
            leaks.push(format!("history state: {}", self.state));
        }
        leaks
    }
}

impl Host {
    fn leaks(self, opened: &Self) -> Vec<String> {
        let mut leaks = Vec::new();
        if let (Some(document), Some(opened)) = (self.document, &opened.document) {
            leaks.extend(document.leaks(opened, 0));
        }
        leaks.extend(self.page.into_iter().filter(|page| !opened.page.contains(page)));
        let allowed = may_be_heard(self.frame_width);
        leaks.extend(self.heard.into_iter().filter(|heard| !allowed.contains(heard)));
        leaks
    }
}

/// Messages and events that reveal only that the guide is there, and which of a few heights fits
/// it.
fn may_be_heard(frame_width: u32) -> Vec<String> {
    let heights = frame_heights(frame_width);
    let messages = heights.map(|height| format!("message: {{\"openDoorHeight\":{height}}}"));
    messages.into_iter().chain(["event: open-door:ready".to_owned()]).collect()
}

/// Adds whose each finding is.
fn of(whose: &str, found: impl IntoIterator<Item = String>) -> impl Iterator<Item = String> {
    found.into_iter().map(move |found| format!("{whose} {found}"))
}
