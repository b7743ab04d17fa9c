//! Everything that a visit may leave behind, collected in one place.

use serde::Deserialize;

use super::Page;

/// Collects in the page whatever a script can find there.
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
            `history state: ${JSON.stringify(history.state)}`,
            `history length: ${history.length}`,
            `referrer: ${document.referrer}`,
            `window name: ${window.name}`,
        ],
        fetched: performance.getEntriesByType('resource').map(({ name }) => `request: ${name}`),
    };
";

/// What there is to find of a visit.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Trace {
    /// What the browser keeps; nothing may stand here.
    kept: Vec<String>,
    /// What the page shows of itself; no step may change it.
    shown: Vec<String>,
    /// What the page asked for, of any server; no step may add to it.
    fetched: Vec<String>,
    /// What this site's server was asked for, by whatever way.
    #[serde(skip)]
    served: Vec<String>,
    /// What the console has shown; nothing may stand here.
    #[serde(skip)]
    console: Vec<String>,
}

impl Trace {
    /// Collects all that there is.
    pub(super) fn of(page: &Page) -> Self {
        let mut trace: Self = page.look(&format!("return (async () => {{ {COLLECT} }})()"), &[]);
        let kept = |kind: &'static str, found: Vec<String>| {
            found.into_iter().map(move |found| format!("{kind}: {found}"))
        };
        trace.kept.extend(kept("cookie", page.cookies()));
        trace.served.extend(kept("served", page.requests()));
        trace.console.extend(kept("console", page.console()));
        trace
    }

    /// What the console has shown.
    pub(super) fn console(&self) -> &[String] {
        &self.console
    }

    /// What is found here that a visit must not leave, given what was there when it began.
    pub(super) fn leaks(self, opened: &Self) -> Vec<String> {
        let changed = self.shown.into_iter().filter(|shown| !opened.shown.contains(shown));
        let fetched = self.fetched.into_iter().skip(opened.fetched.len());
        let served = self.served.into_iter().skip(opened.served.len());
        let kept = self.kept.into_iter().chain(self.console);
        kept.chain(changed).chain(fetched).chain(served).collect()
    }
}
