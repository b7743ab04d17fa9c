//! A visit leaves no trace in any embedding, and the tests would notice if it did.

use crate::harness::{
    AT_HOME, Embedding, HILL, ICON, Page, Profile, Site, in_every_embedding, in_every_embedding_of,
    until,
};

/// A search and a whole journey, with every kind of page.
#[track_caller]
fn journey(page: &Page) {
    page.find("bully");
    page.choose_all(&[
        "My child is being bullied online",
        "I have told the class teacher",
        "I have had no reply",
        "I am unhappy with the outcome",
    ]);
    page.back();
    page.change("Who have you told so far?");
    page.choose("None of these yet");
    page.start_again();
    page.choose_all(&[
        "A child’s safety",
        "An adult in school may have harmed a child",
        "Yes, or I am not sure",
    ]);
    assert_eq!(page.heading(), "Tell the chair of the local board today");
}

#[test]
fn a_whole_journey_leaves_no_trace() {
    for page in in_every_embedding(HILL) {
        assert_eq!(page.opened_console(), [""; 0]);
        journey(&page);
        if page.embedding() == Embedding::Page {
            // The browser's buttons walk through the pages.
            page.leave_back();
            until("the step before", || {
                (page.heading() != "Tell the chair of the local board today").then_some(())
            });
            page.leave_forward();
            until("the step again", || {
                (page.heading() == "Tell the chair of the local board today").then_some(())
            });
        }
        assert_eq!(page.leaks(), [""; 0]);

        // Nothing is sent when the parent leaves either.
        let asked = page.requests().len();
        page.leave("/left");
        page.leave("/left/again");
        let requests = page.requests().split_off(asked);
        let by_the_page: Vec<_> = requests.iter().filter(|path| *path != ICON).collect();
        assert_eq!(by_the_page, ["/left", "/left/again"]);
    }
}

#[test]
fn a_linked_page_is_not_told_where_its_reader_comes_from() {
    let page = Page::open(HILL);
    page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
    page.follow("Read everything on one page");
    let referrer: String = page.look("return document.referrer", &[]);
    assert_eq!(referrer, "");
}

#[test]
fn nothing_typed_is_filled_in_again() {
    for page in in_every_embedding(HILL) {
        let remembered: Vec<String> = page.look(
            "return all('input').flatMap(({ autocomplete, name, form }) =>
                 [autocomplete, name, form ? 'a form' : 'no form'])",
            &[],
        );
        assert_eq!(remembered, ["off", "", "no form"]);
    }
    let page = Page::open(HILL);
    for typed in ["bully", "phone"] {
        page.find(typed);
        page.reload();
        page.await_app();
        let typed: Vec<String> = page.look("return all('input').map(({ value }) => value)", &[]);
        assert_eq!(typed, [""]);
    }
}

#[test]
fn a_browser_writes_nothing_about_a_visit_to_disk() {
    assert!(written(Site::built()).is_none_or(|found| found.is_empty()));
}

#[test]
fn what_a_leaking_build_writes_to_disk_is_noticed() {
    for leak in [
        // The browser would offer what was typed to the next visitor.
        "const box = document.querySelector('input');
         const form = document.createElement('form');
         box.autocomplete = 'on';
         box.replaceWith(form);
         form.append(box);
         box.onblur = () => form.requestSubmit();",
        "addEventListener('input', ({ target }) => history.replaceState(null, '', `?${target.value}`));",
        "addEventListener('focusin', ({ target }) => {
             if (target.localName === 'h1') document.title = target.textContent;
         });",
    ] {
        let site = Site::changed(|folder| {
            folder.reseal("page.js", &[leak.as_bytes(), &*folder.read("page.js")].concat());
        });
        assert!(written(site).is_none_or(|found| !found.is_empty()), "{leak}");
    }
}

/// The files that still say something about a visit after the browser has quit.
fn written(site: Site) -> Option<Vec<String>> {
    let profile = Profile::new();
    let page = Page::open_keeping(&profile, site, HILL)?;
    page.find("glockenspielist");
    page.choose("Something else");
    page.leave_back();
    until("the start page", || (!page.announced().is_empty()).then_some(()));
    page.find("a stranger online asks her for pictures");
    page.choose("Someone is grooming my child or sending them sexual messages");
    let answer = page.heading();
    page.leave("/left");
    page.quit();
    assert_ne!(profile.files_with(HILL), [""; 0], "the browser has written its history to disk");
    Some([profile.files_with("glockenspielist"), profile.files_with(&answer)].concat())
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
fn a_leaking_build_is_noticed() {
    let leak = "
        addEventListener('click', (event) => {
            const chosen = event.composedPath()[0].textContent;
            localStorage.chosen = document.title = chosen;
            document.cookie = `chosen=${chosen.length}`;
            fetch(`?${chosen.length}`);
            console.log(chosen);
        }, true);
    ";
    let leaking = || {
        Site::changed(|folder| {
            let loader = [leak.as_bytes(), &*folder.read("loader.js")].concat();
            folder.reseal("loader.js", &loader);
        })
    };
    for page in in_every_embedding_of(leaking, HILL) {
        page.choose("Friends and bullying");
        // Looking at the console empties it, so look for its line first.
        for seen in [
            CONSOLE,
            "local storage: chosen=Friends and bullying",
            "cookie: chosen=20",
            "title: Friends and bullying",
            "served: /",
        ] {
            if seen == CONSOLE && !page.has_console() {
                continue;
            }
            expect_seen(&page, "a choice", seen);
        }
    }
}

#[test]
fn a_build_that_keeps_more_than_page_numbers_is_noticed() {
    for (kept, seen) in [
        (".pushState({ chosen: `friends` },", "history state: {\"chosen\":\"friends\"}"),
        // A number that gives an answer away.
        (".pushState(4000,", "history state: 4000"),
        (".pushState(1, ``,`?friends`),(()=>{})(", "address: http"),
    ] {
        let site = Site::changed(|folder| {
            let page = String::from_utf8(folder.read("page.js")).expect("a script is text");
            let (before, after) = page.split_once(".pushState(").expect("it adds history entries");
            let (_, after) = after.split_once(',').expect("there is a title");
            folder.reseal("page.js", [before, kept, after].concat().as_bytes());
        });
        let page = Page::open_of(site, HILL);
        page.choose("Friends and bullying");
        let leaks = page.leaks();
        assert!(leaks.iter().any(|found| found.starts_with(seen)), "{kept}: {leaks:#?}");
    }
}

#[test]
fn every_kind_of_trace_would_be_noticed() {
    let site = || Site::changed(|folder| folder.add("worker.js", b""));
    for page in in_every_embedding_of(site, HILL) {
        page.choose("Friends and bullying");
        assert_eq!(page.leaks(), [""; 0], "nothing is listed before anything leaks");
        for (leak, seen) in LEAKS {
            let is_hidden =
                HIDDEN.iter().any(|part| leak.contains(part)) && !page.sees_its_own_traces();
            match page.embedding() {
                // The host's site doesn't have this file.
                Embedding::Element if leak.contains("worker.js") => continue,
                // On a page of its own, the guide adds such entries itself.
                Embedding::Page if leak.contains("pushState") => continue,
                _ if seen == CONSOLE && !page.has_console() => continue,
                _ if is_hidden => continue,
                _ => (),
            }
            let () = page.look(&format!("return (async () => {{ {leak}; }})()"), &[]);
            expect_seen(&page, leak, seen);
        }
        if page.embedding() == Embedding::Page {
            continue;
        }
        for (leak, seen) in LEAKS_IN_HOST {
            // A frame can only send messages to the page around it.
            if page.embedding() == Embedding::Frame && leak.contains("dispatchEvent") {
                continue;
            }
            page.in_host(|| page.run::<()>(&format!("return (async () => {{ {leak}; }})()")));
            expect_seen(&page, leak, seen);
        }
        // Finally, what any page stores for the guide's origin.
        let kept = "sessionStorage.clear(); await new Promise((done) => indexedDB.open('home').onsuccess = done)";
        page.beside(AT_HOME, || page.run::<()>(&format!("return (async () => {{ {kept}; }})()")));
        expect_seen(&page, kept, "at home, database: home");
    }
}

/// The prefix of a line of the console.
const CONSOLE: &str = "console: ";

/// Leaks in the guide's own document, and how each is listed.
const LEAKS: [(&str, &str); 15] = [
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
    ("history.replaceState({ topic: 'friends' }, '')", "history state: {\"topic\":\"friends\"}"),
    ("history.replaceState('friends', '')", "history state: \"friends\""),
    ("history.pushState(null, '')", "history length: "),
    ("location.hash = 'friends'", "address: http"),
    ("document.title = 'Friends'", "title: Friends"),
    ("window.name = 'friends'", "window name: friends"),
    ("console.log('friends')", CONSOLE),
    ("await fetch('/friends')", "request: http"),
    ("navigator.sendBeacon('/beacon')", "served: /beacon"),
];

/// Parts of the leaks that not every browser shows in a frame.
const HIDDEN: [&str; 2] = ["indexedDB", "history."];

/// Leaks in the host page, and how each is listed.
const LEAKS_IN_HOST: [(&str, &str); 5] = [
    ("document.body.dataset.topic = 'friends'", "host’s page: "),
    (
        "dispatchEvent(new CustomEvent('open-door:topic', { detail: 'friends' }))",
        "host’s event: open-door:topic",
    ),
    ("postMessage('friends', '*')", "host’s message: \"friends\""),
    ("postMessage({ openDoorHeight: 801 }, '*')", "host’s message: {\"openDoorHeight\":801}"),
    ("navigator.sendBeacon('/told')", "served: /told"),
];

#[track_caller]
fn expect_seen(page: &Page, leak: &str, seen: &str) {
    until(&format!("{leak} to be seen as {seen}"), || {
        page.leaks().iter().any(|found| found.starts_with(seen)).then_some(())
    });
}
