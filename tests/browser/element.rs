//! The element's life in a host page: loading, moving, leaving and coming back.

use serde_json::json;

use crate::harness::{Folder, Gate, HILL, Page, Site, hold_back, until};
use crate::keyboard::expect_focus_on;

pub(crate) const TITLE: &str = "Who can I talk to at school?";

#[test]
fn it_leaves_the_hosts_page_alone() {
    let page = Page::visit_host(Site::built(), "plain.html", HILL);
    let names = "return Object.getOwnPropertyNames(window)";
    let known: Vec<String> = page.look(names, &[]);
    let own = "
        const colours = [...document.querySelectorAll('p')].map((node) => getComputedStyle(node).color);
        return [
            document.head.innerHTML,
            document.title,
            location.href,
            String(history.length),
            String(scrollY),
            document.activeElement.localName,
            colours.join(),
        ];
    ";
    let before: Vec<String> = page.look(own, &[]);
    add(&page, "example-hill");
    page.await_app();
    page.choose_all(&["Friends and bullying", "My child is falling out with friends"]);
    page.start_again();
    let () = page.look("document.activeElement.blur(); scrollTo(0, 0)", &[]);
    let () = page.look("root.activeElement?.blur()", &[]);
    let after: Vec<String> = page.look(own, &[]);
    assert_eq!(after, before);
    let mut now: Vec<String> = page.look(names, &[]);
    let is_drivers = |name: &str| ["ret_", "se_"].iter().any(|start| name.starts_with(start));
    now.retain(|name| !known.contains(name) && *name != "heard" && !is_drivers(name));
    assert_eq!(now, [""; 0], "new properties of the host's window");
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn neither_the_focus_nor_the_page_moves_when_it_loads() {
    let gate = Gate::shut();
    let site = Site::misserved(|_| (), |files| hold_back(files, "app.wasm", &gate));
    let page = Page::visit_host(site, "element.html", &[HILL, "#grooming"].concat());
    until("the start page", || (page.heading() == TITLE).then_some(()));
    let () = page.look("scrollTo(0, 300)", &[]);
    gate.open();
    page.await_app();
    until("its start", || (page.heading() == "Report it to CEOP").then_some(()));
    assert!(page.scrolled() == 300.0, "the host is scrolled to {}", page.scrolled());
    assert_eq!(page.focused(), ("body".into(), String::new()));
}

/// `docs/embedding.md` says what a host with a sticky header can do.
#[test]
fn after_a_click_the_heading_is_in_sight_below_the_hosts_header() {
    let page = Page::visit_host(Site::built(), "far.html", HILL);
    let () = page.look(
        "document.documentElement.style.scrollPaddingTop = '120px';
         document.querySelector('open-door').scrollIntoView()",
        &[],
    );
    page.await_app();
    page.widen(400);
    let top = "return all('h1')[0].getBoundingClientRect().top";
    for concern in ["My child is being bullied at school", "Something else"] {
        page.unfold();
        let () = page.look(
            "const link = all('.concerns a').find((link) => text(link) === arguments[0]);
             link.scrollIntoView({ block: 'center' });
             link.click()",
            &[json!(concern)],
        );
        until("the heading in sight", || {
            let has_focus: bool = page.look("return focused()?.localName === 'h1'", &[]);
            (has_focus && (119.0..700.0).contains(&page.look::<f64>(top, &[]))).then_some(())
        });
        println!("{concern}: at {} px", page.look::<f64>(top, &[]));
        page.start_again();
    }
}

#[test]
fn a_link_in_it_stays_while_it_has_the_focus() {
    let page = Page::visit_host(Site::built(), "plain.html", HILL);
    let () = page.look(
        "const element = document.createElement('open-door');
         element.setAttribute('school', 'example-hill');
         const link = document.createElement('a');
         link.href = '#dates';
         link.textContent = 'Who to talk to';
         element.append(link);
         document.querySelector('main').append(element);
         link.focus();",
        &[],
    );
    load(&page);
    until("the page to load", || asked_for(&page, |path| path == "/example-hill/element.html"));
    assert_eq!(page.focused(), ("a".into(), "Who to talk to".into()));
    let shown: bool = page.look("return root.querySelector('slot') !== null", &[]);
    assert!(shown, "the element shows its own content");
    let () = page.look("document.activeElement.blur()", &[]);
    page.await_app();
    assert_eq!(page.heading(), TITLE);
}

#[test]
fn nothing_but_its_script_loads_until_it_is_near_the_screen() {
    let page = Page::visit_host(Site::built(), "far.html", HILL);
    until("the element", || {
        page.look::<bool>("return Boolean(customElements.get('open-door'))", &[]).then_some(())
    });
    // Intersection observers report at the end of a rendering frame.
    let () = page.look(
        "return new Promise((done) =>
             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))",
        &[],
    );
    assert_eq!(page.requests(), ["/open-door.js"]);
    let () = page.look("scrollTo(0, 9600)", &[]);
    page.await_app();
    assert_eq!(page.heading(), TITLE);
}

#[test]
fn it_keeps_the_answers_if_it_is_moved() {
    let page = Page::visit_host(Site::built(), "element.html", HILL);
    page.await_app();
    page.choose_all(&["Friends and bullying", "My child is falling out with friends"]);
    // In a driver's script, WebKit runs microtasks early.
    let () = page.look(
        "return new Promise((done) => setTimeout(() => {
             const element = document.querySelector('open-door');
             document.body.append(element);
             const { body } = document;
             if (body.moveBefore) body.moveBefore(element, body.firstChild);
             element.remove();
             body.prepend(element);
             done();
         }))",
        &[],
    );
    assert_eq!(page.heading(), "Who have you told so far?");
    page.choose("None of these yet");
    assert_eq!(page.heading(), "Talk to your child’s class teacher");
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn it_starts_again_without_a_request_if_it_is_removed_and_put_back() {
    let page = Page::visit_host(Site::built(), "element.html", HILL);
    page.await_app();
    page.choose_all(&["Friends and bullying", "My child is falling out with friends"]);
    let asked = page.requests().len();
    let () = page.look("window.kept = document.querySelector('open-door'); kept.remove()", &[]);
    until("it to be removed", || {
        page.look::<bool>("return kept.shadowRoot.querySelector('slot') !== null", &[])
            .then_some(())
    });
    let () = page.look("document.body.append(kept)", &[]);
    page.await_app();
    assert_eq!(page.heading(), TITLE);
    assert_eq!(page.answers(), [""; 0]);
    page.choose("My child online");
    expect_focus_on(&page, "Which is closest?");
    assert_eq!(page.requests()[asked..], [""; 0]);
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn removing_it_while_it_loads_does_no_harm() {
    let gate = Gate::shut();
    let site = Site::misserved(|_| (), |files| hold_back(files, "app.wasm", &gate));
    let page = Page::visit_host(site, "element.html", HILL);
    until("the request", || asked_for(&page, |path| path.starts_with("/assets/app.")));
    let () = page.look("window.kept = document.querySelector('open-door'); kept.remove()", &[]);
    gate.open();
    page.await_fetched("/assets/app.");
    let () = page.look("document.body.append(kept)", &[]);
    page.await_app();
    page.choose("My child online");
    assert_eq!(page.heading(), "Which is closest?");
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn events_say_when_it_is_ready_and_when_it_fails() {
    let page = Page::visit_host(Site::built(), "plain.html", HILL);
    add(&page, "example-hill");
    page.await_app();
    assert_eq!(events(&page), ["ready of main > open-door: Event"]);
    page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
    assert_eq!(events(&page).len(), 1, "steps fire no events");
    set(&page, "school", "no-such-school");
    until("the failure", || (events(&page).len() == 2).then_some(()));
    assert_eq!(events(&page)[1], "failed of main > open-door: Event");
}

#[test]
fn removed_elements_can_be_freed() {
    let page = Page::visit_host(Site::built(), "element.html", HILL);
    page.await_app();
    let replace = "
        const element = document.querySelector('open-door');
        const parent = element.parentNode;
        const frame = () => new Promise(requestAnimationFrame);
        const ready = () => new Promise((done) =>
            addEventListener('open-door:ready', done, { once: true }));
        window.removed = [];
        return (async () => {
            for (let turn = 0; turn < 50; turn += 1) {
                const old = parent.querySelector('open-door');
                removed.push(new WeakRef(old), new WeakRef(old.shadowRoot.querySelector('#open-door')));
                old.remove();
                await frame();
                const other = element.cloneNode(true);
                const loaded = ready();
                parent.append(other);
                await loaded;
                other.shadowRoot.querySelector('.topics a').click();
                while (!other.shadowRoot.querySelector('.app .page')) await frame();
            }
        })();
    ";
    let () = page.look(replace, &[]);
    assert_eq!(page.console(), [""; 0]);
    if !page.can_free_memory() {
        return;
    }
    // Chromium keeps whatever an address on the stack happens to point at, so ask it to collect
    // garbage once no script runs. The engine may need a few attempts.
    let collect = "
        return (async () => {
            await gc({ execution: 'async' });
            return removed.filter((ref) => ref.deref()).length;
        })();
    ";
    until("the removed elements to be freed", || {
        let left: u32 = page.run(collect);
        // The first one is still referenced by the script that cloned it.
        (left <= 4).then_some(())
    });
}

#[test]
fn a_school_file_of_a_megabyte_leaves_the_start_page() {
    let junk = vec![0x7f; 1 << 20];
    let site = Site::changed(|folder: &Folder| folder.reseal("schools/example-hill.bin", &junk));
    let page = Page::visit_host(site, "element.html", HILL);
    page.await_fallback("a megabyte", "/assets/schools/example-hill.");
    assert_eq!(page.heading(), TITLE);
}

/// Adds an element for a school, and the element's script, as a host's own script would.
fn add(page: &Page, school: &str) {
    let () = page.look(
        "const element = document.createElement('open-door');
         element.setAttribute('school', arguments[0]);
         const link = document.createElement('a');
         link.href = '#dates';
         link.textContent = 'Who to talk to';
         element.append(link);
         window.heard = [];
         for (const what of ['ready', 'failed']) {
             addEventListener(`open-door:${what}`, ({ target, constructor }) => {
                 const { localName, parentNode } = target;
                 heard.push(`${what} of ${parentNode.localName} > ${localName}: ${constructor.name}`);
             });
         }
         document.querySelector('main').append(element)",
        &[json!(school)],
    );
    load(page);
}

/// Loads the element's script.
pub(crate) fn load(page: &Page) {
    let () = page.look(
        "const script = document.createElement('script');
         Object.assign(script, { type: 'module', src: arguments[0] });
         return new Promise((done) => {
             script.onload = () => { script.remove(); done(); };
             document.body.append(script);
         })",
        &[json!(page.guide_address("/open-door.js"))],
    );
}

/// The events that the host has seen so far.
fn events(page: &Page) -> Vec<String> {
    page.look("return window.heard", &[])
}

pub(crate) fn set(page: &Page, name: &str, value: &str) {
    let () = page.look(
        "document.querySelector('open-door').setAttribute(...arguments)",
        &[json!(name), json!(value)],
    );
}

fn asked_for(page: &Page, is_it: impl Fn(&str) -> bool) -> Option<()> {
    page.requests().iter().any(|path| is_it(path)).then_some(())
}
