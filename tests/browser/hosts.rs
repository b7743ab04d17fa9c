//! The element in every kind of host page, from `tests/pages`.

use publish::site::integrity;

use crate::harness::{Folder, HILL, Page, Site, until};
use crate::layout::expect_fit_in;

const TITLE: &str = "Who can I talk to at school?";
const FALLBACK: &str = "Who to talk to about a concern";

/// Host pages, each awkward in its own way.
const HOSTS: [&str; 8] = [
    "element.html",
    "rewriting.html",
    "hostile.html",
    "strict.html?wasm=wasm-unsafe-eval",
    "right-to-left.html",
    "narrow.html",
    "dark.html",
    "nested.html",
];

#[test]
fn a_journey_works_on_every_kind_of_host_page() {
    for host in HOSTS {
        println!("on {host}");
        let page = Page::visit_host(Site::built(), host, HILL);
        page.await_app();
        expect_fit_in(&page, host);
        page.choose_all(&["Friends and bullying", "My child is falling out with friends"]);
        expect_fit_in(&page, host);
        page.choose("None of these yet");
        assert_eq!(page.heading(), "Talk to your child’s class teacher", "{host}");
        page.expect_what_all_advice_has();
        expect_fit_in(&page, host);
        page.back();
        page.start_again();
        assert_eq!(page.heading(), TITLE, "{host}");
        assert_eq!(page.console(), [""; 0], "{host}");
    }
}

#[test]
fn it_looks_the_same_on_every_host_page() {
    let looks = "
        return all('h1, p, .choice, .contact-card, input, .footer').map((node) => {
            const looks = getComputedStyle(node);
            const named = ['fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'letterSpacing',
                'lineHeight', 'textAlign', 'textTransform', 'whiteSpace', 'color', 'direction',
                'backgroundColor', 'pointerEvents', 'visibility'];
            return [node.className, ...named.map((name) => looks[name])].join(' | ');
        });
    ";
    let page = Page::visit_host(Site::built(), "element.html", HILL);
    page.await_app();
    page.widen(500);
    page.unfold();
    let wanted: Vec<String> = page.look(looks, &[]);
    assert!(wanted.len() > 40, "there is too little to compare: {}", wanted.len());
    for host in ["hostile.html", "strict.html?wasm=wasm-unsafe-eval", "right-to-left.html"] {
        let page = Page::visit_host(Site::built(), host, HILL);
        page.await_app();
        page.widen(500);
        page.unfold();
        let found: Vec<String> = page.look(looks, &[]);
        assert_eq!(found.len(), wanted.len(), "{host}");
        for (found, wanted) in found.iter().zip(&wanted) {
            // The width differs, and the size of headings depends on the width.
            if !wanted.starts_with(" | ") || !found.starts_with(" | ") {
                assert_eq!(found, wanted, "{host}");
            }
        }
    }
}

#[test]
fn it_is_light_or_dark_like_its_host() {
    for (host, paper) in [
        ("element.html", "rgb(251, 248, 242)"),
        ("dark.html", "rgb(19, 25, 28)"),
        ("hostile.html", "rgb(251, 248, 242)"),
    ] {
        let page = Page::visit_host(Site::built(), host, "/example-green/");
        page.await_app();
        let found: String =
            page.look("return getComputedStyle(all('.open-door')[0]).backgroundColor", &[]);
        assert_eq!(found, paper, "{host}");
    }
}

#[test]
fn a_host_can_change_its_looks_with_properties_and_parts() {
    let page = Page::visit_host(Site::built(), "element.html", HILL);
    page.await_app();
    let found: Vec<String> = page.look(
        "const sheet = new CSSStyleSheet();
         sheet.replaceSync(`
             open-door { --open-door-accent: rgb(1, 2, 3); --open-door-corner: 0px }
             open-door::part(heading) { color: rgb(4, 5, 6) }
         `);
         document.adoptedStyleSheets = [sheet];
         const [choice] = all('.concerns summary');
         return [getComputedStyle(choice).color, getComputedStyle(all('h1')[0]).color,
             getComputedStyle(all('.topics .choice')[0]).borderRadius]",
        &[],
    );
    assert_eq!(found, ["rgb(1, 2, 3)", "rgb(4, 5, 6)", "0px"]);
}

#[test]
fn a_host_without_webassembly_gets_the_start_page() {
    let page = Page::visit_host(Site::built(), "strict.html", HILL);
    page.await_fallback("no app", "WebAssembly");
    assert_eq!(page.heading(), TITLE);
    let home = page.guide_address("");
    for link in page.links() {
        let leads =
            ["tel:", "mailto:", "https:", &home].iter().any(|start| link.starts_with(start));
        assert!(leads, "{link} does not lead to the guide");
    }
    page.follow("My child is being bullied at school");
    assert_eq!(page.address(), "/example-hill/guide/#bullying");
}

#[test]
fn a_host_without_requests_gets_the_elements_own_content() {
    let host = "strict.html?wasm=wasm-unsafe-eval&only=nothing";
    let page = Page::visit_host(Site::built(), host, HILL);
    page.await_failure(host, &["/example-hill/element.html could not be loaded"]);
    let shown: String = page.look("return document.querySelector('open-door').innerText", &[]);
    assert_eq!(shown, FALLBACK);
}

#[test]
fn two_elements_of_two_versions_work_on_one_page() {
    let mut pinned = String::new();
    let site = Site::changed(|folder: &Folder| {
        let script = folder.read("open-door.js");
        let name = folder.path_of("open-door.js");
        pinned = format!("two.html?pinned={name}&integrity={}", integrity(&script));
        // Make the newest version differ.
        folder.replace("open-door.js", &[b"window.newest = 1;\n", &*script].concat());
    });
    let page = Page::visit_host(site, &pinned, HILL);
    let ready = "
        const places = [...document.querySelectorAll('open-door')]
            .map(({ shadowRoot }) => shadowRoot.querySelector('#open-door'));
        return window.newest === 1 && places.every((place) => place?.className === '');
    ";
    until("both to be ready", || page.look::<bool>(ready, &[]).then_some(()));
    let headings = "
        const shown = ({ shadowRoot }) =>
            [...shadowRoot.querySelectorAll('h1')].filter(seen).map(text);
        return [...document.querySelectorAll('open-door')].flatMap(shown);
    ";
    let asked = "Who have you told so far?";
    until("each to open its own concern", || {
        (page.look::<Vec<String>>(headings, &[]) == [TITLE, asked]).then_some(())
    });
    // The first element on the page.
    page.choose("My child online");
    assert_eq!(page.look::<Vec<String>>(headings, &[]), ["Which is closest?", asked]);
    assert_eq!(page.console(), [""; 0]);
    let programs = page.requests().iter().filter(|path| path.contains("/assets/app.")).count();
    assert_eq!(programs, 1, "both share one app");
}

#[test]
fn a_host_that_rewrites_itself_keeps_the_answers() {
    let page = Page::visit_host(Site::built(), "rewriting.html", HILL);
    page.await_app();
    page.choose("Friends and bullying");
    for visit in 1..=4 {
        let () = page.look("rewrite()", &[]);
        let heading = format!("Visit {visit}");
        until(&heading, || {
            let host = "return document.querySelector('main > h1').textContent";
            (page.look::<String>(host, &[]) == heading).then_some(())
        });
        assert_eq!(page.heading(), "Which is closest?");
    }
    page.choose("My child is being bullied at school");
    let () = page.look("setStart('grooming')", &[]);
    until("another start", || (page.heading() == "Report it to CEOP").then_some(()));
    let () = page.look("setShown(false)", &[]);
    until("it to be removed", || {
        page.look::<bool>("return !document.querySelector('open-door')", &[]).then_some(())
    });
    let () = page.look("setShown(true)", &[]);
    page.await_app();
    until("its start", || (page.heading() == "Report it to CEOP").then_some(()));
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn a_wordpress_page_that_keeps_scripts_shows_the_guide() {
    let page = wordpress(str::to_owned);
    page.await_app();
    expect_fit_in(&page, "WordPress");
    page.choose_all(&["Friends and bullying", "My child is falling out with friends"]);
    expect_fit_in(&page, "WordPress");
    page.choose("None of these yet");
    page.expect_what_all_advice_has();
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn a_wordpress_page_that_strips_scripts_keeps_the_link() {
    // If a user may not post unfiltered HTML, it removes the script and the element.
    let page = wordpress(|block| {
        let link = &block[block.find("<a ").unwrap_or_default()..];
        link[..link.find("</open-door>").unwrap_or_default()].trim().to_owned()
    });
    page.follow(FALLBACK);
    page.await_app();
    assert_eq!(page.address(), HILL);
    assert_eq!(page.heading(), TITLE);
}

/// A WordPress page, with what `keep` leaves of the README's element in a custom HTML block.
fn wordpress(keep: impl Fn(&str) -> String) -> Page {
    let site = Site::built();
    let host = site.pasted("wordpress.html", "<open-door", keep);
    Page::visit_host(site, &host, HILL)
}
