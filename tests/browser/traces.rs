//! A visit leaves no trace, and the harness would see one.

use crate::harness::{HILL, Page, Site, until};

#[test]
fn a_whole_journey_leaves_no_trace() {
    let page = Page::open(HILL);
    assert_eq!(page.opened_console(), [""; 0]);
    page.find("bully");
    page.choose_all(&[
        "My child is being bullied online",
        "I have told the class teacher",
        "I have had no reply",
        "I am unhappy with the outcome",
    ]);
    page.back();
    page.change("What have you done about it so far?");
    page.choose("None of these yet");
    page.start_again();
    page.choose_all(&[
        "Safety and health",
        "An adult in school may have harmed a child",
        "Yes, about the principal",
    ]);
    assert_eq!(page.heading(), "Tell the chair of the local board today");
    assert_eq!(page.leaks(), [""; 0]);

    // Nor is anything sent when the parent leaves.
    let asked = page.requests().len();
    page.leave("/left");
    page.leave("/left/again");
    assert_eq!(page.requests()[asked..], ["/left", "/left/again"]);
}

#[test]
fn a_second_visit_knows_nothing_of_the_first() {
    let page = Page::open(HILL);
    page.choose_all(&["My child online", "My child is being bullied online"]);
    page.leave(HILL);
    page.await_app();
    assert_eq!(page.heading(), "Who can I talk to at school?");
    assert_eq!(page.answers(), [""; 0]);
}

#[test]
fn every_kind_of_trace_would_be_seen() {
    let site = Site::changed(|folder| folder.add("worker.js", b""));
    let page = Page::open_of(site, HILL);
    page.choose("Friends and bullying");
    assert_eq!(page.leaks(), [""; 0], "there is nothing to be seen before anything leaks");
    for (leak, seen) in [
        ("localStorage.setItem('topic', 'friends')", "local storage: topic=friends"),
        ("sessionStorage.topic = 'friends'", "session storage: topic=friends"),
        ("document.cookie = 'topic=friends; path=/'", "cookie: topic=friends"),
        (
            "await new Promise((done) => indexedDB.open('friends').onsuccess = done)",
            "database: friends",
        ),
        ("await caches.open('friends')", "cache: friends"),
        (
            "const policy = trustedTypes.createPolicy('leak', { createScriptURL: String });
             await navigator.serviceWorker.register(policy.createScriptURL('/worker.js'))",
            "service worker: http",
        ),
        (
            "history.replaceState({ topic: 'friends' }, '')",
            "history state: {\"topic\":\"friends\"}",
        ),
        ("history.pushState(null, '')", "history length: "),
        ("location.hash = 'friends'", "address: http"),
        ("document.title = 'Friends'", "title: Friends"),
        ("window.name = 'friends'", "window name: friends"),
        ("console.log('friends')", "console: "),
        ("await fetch('/friends')", "request: http"),
        ("navigator.sendBeacon('/beacon')", "served: /beacon"),
    ] {
        let () = page.look(&format!("return (async () => {{ {leak}; }})()"), &[]);
        until(&format!("{leak} to be seen as {seen}"), || {
            page.leaks().iter().any(|found| found.starts_with(seen)).then_some(())
        });
    }
}
