//! The element in pages of every kind, from `tests/pages`.

use publish::site::integrity;

use crate::harness::{Folder, HILL, Page, Site, until};
use crate::layout::expect_fit_in;

const TITLE: &str = "Who can I talk to at school?";
const FALLBACK: &str = "Who to talk to about a concern";

/// Pages that show the guide, each with something of its own.
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
fn a_journey_goes_well_on_a_page_of_any_kind() {
    for host in HOSTS {
        println!("on {host}");
        let page = Page::visit_host(Site::built(), host, HILL);
        page.await_app();
        expect_fit_in(&page, host);
        page.choose_all(&["Friends and bullying", "My child is being bullied at school"]);
        expect_fit_in(&page, host);
        page.choose("None of these yet");
        assert_eq!(page.heading(), "Talk to your child’s class teacher", "{host}");
        page.expect_what_all_carry();
        expect_fit_in(&page, host);
        page.back();
        page.start_again();
        assert_eq!(page.heading(), TITLE, "{host}");
        assert_eq!(page.console(), [""; 0], "{host}");
    }
}

#[test]
fn it_looks_the_same_wherever_it_stands() {
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
    let wanted: Vec<String> = page.look(looks, &[]);
    assert!(wanted.len() > 40, "there is much to compare: {}", wanted.len());
    for host in ["hostile.html", "strict.html?wasm=wasm-unsafe-eval", "right-to-left.html"] {
        let page = Page::visit_host(Site::built(), host, HILL);
        page.await_app();
        page.widen(500);
        for (found, wanted) in page.look::<Vec<String>>(looks, &[]).iter().zip(&wanted) {
            // The width is another, and the size of a heading goes with it.
            if !wanted.starts_with(" | ") || !found.starts_with(" | ") {
                assert_eq!(found, wanted, "{host}");
            }
        }
    }
}

#[test]
fn it_is_light_or_dark_as_its_host_is() {
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
fn a_host_may_change_its_looks_by_properties_and_parts() {
    let page = Page::visit_host(Site::built(), "element.html", HILL);
    page.await_app();
    let found: Vec<String> = page.look(
        "const sheet = new CSSStyleSheet();
         sheet.replaceSync(`
             open-door { --open-door-accent: rgb(1, 2, 3); --open-door-corner: 0px }
             open-door::part(heading) { color: rgb(4, 5, 6) }
         `);
         document.adoptedStyleSheets = [sheet];
         const [choice] = all('.concerns .choice');
         return [getComputedStyle(choice).color, getComputedStyle(all('h1')[0]).color,
             getComputedStyle(all('.topics .choice')[0]).borderRadius]",
        &[],
    );
    assert_eq!(found, ["rgb(1, 2, 3)", "rgb(4, 5, 6)", "0px"]);
}

#[test]
fn a_host_that_allows_no_program_has_the_delivered_page() {
    let page = Page::visit_host(Site::built(), "strict.html", HILL);
    page.await_fallback("no program", "WebAssembly");
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
fn a_host_that_allows_no_request_has_what_stands_in_the_element() {
    let host = "strict.html?wasm=wasm-unsafe-eval&only=nothing";
    let page = Page::visit_host(Site::built(), host, HILL);
    page.await_failure(host, &["/example-hill/element.html could not be loaded"]);
    let shown: String = page.look("return document.querySelector('open-door').innerText", &[]);
    assert_eq!(shown, FALLBACK);
}

#[test]
fn two_of_two_versions_on_a_page_go_their_own_ways() {
    let mut pinned = String::new();
    let site = Site::changed(|folder: &Folder| {
        let script = folder.read("open-door.js");
        let name = folder.path_of("open-door.js");
        pinned = format!("two.html?pinned={name}&integrity={}", integrity(&script));
        // The newest is another one.
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
    let asked = "What have you done about it so far?";
    until("each at its start", || {
        (page.look::<Vec<String>>(headings, &[]) == [TITLE, asked]).then_some(())
    });
    // The first of them, as the parent sees it.
    page.choose("My child online");
    assert_eq!(page.look::<Vec<String>>(headings, &[]), ["Which is closest?", asked]);
    assert_eq!(page.console(), [""; 0]);
    let programs = page.requests().iter().filter(|path| path.contains("/assets/app.")).count();
    assert_eq!(programs, 1, "both share one program");
}

#[test]
fn a_host_that_writes_itself_again_keeps_the_answers() {
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
    until("it to be gone", || {
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
    page.choose_all(&["Friends and bullying", "My child is being bullied at school"]);
    expect_fit_in(&page, "WordPress");
    page.choose("None of these yet");
    page.expect_what_all_carry();
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn a_wordpress_page_that_strips_scripts_keeps_the_link() {
    // Of whoever may not write HTML without a filter, it keeps neither the script nor the element.
    let page = wordpress(|block| {
        let link = &block[block.find("<a ").unwrap_or_default()..];
        link[..link.find("</open-door>").unwrap_or_default()].trim().to_owned()
    });
    page.follow(FALLBACK);
    page.await_app();
    assert_eq!(page.address(), HILL);
    assert_eq!(page.heading(), TITLE);
}

/// A page of `WordPress`, with what is left of the README's element in a block of custom HTML.
fn wordpress(keep: impl Fn(&str) -> String) -> Page {
    let site = Site::built();
    let host = site.pasted("wordpress.html", "<open-door", keep);
    Page::visit_host(site, &host, HILL)
}
