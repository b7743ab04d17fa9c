//! The element's attributes, including invalid values.

use serde_json::json;

use crate::element::{TITLE, load, set};
use crate::harness::{HILL, Page, Site, until};

#[test]
fn its_attributes_can_change() {
    let page = Page::visit_host(Site::built(), "element.html", HILL);
    page.await_app();
    set(&page, "start", "falling-out");
    until("another start", || {
        (page.answers() == ["My child is falling out with friends"]).then_some(())
    });
    set(&page, "start", "records");
    until("a topic", || (page.answers() == ["School places, costs and records"]).then_some(()));
    let () = page.look("document.querySelector('open-door').removeAttribute('start')", &[]);
    until("the start page", || (page.heading() == TITLE).then_some(()));
    set(&page, "school", "example-green");
    until("another school", || {
        (page.texts(".masthead__school") == ["Example Green School"]).then_some(())
    });
    page.await_app();
    page.choose("Friends and bullying");
    assert_eq!(page.heading(), "Which is closest?");
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn an_invalid_school_shows_its_own_content_and_says_why() {
    let page = Page::visit_host(Site::built(), "plain.html", HILL);
    load(&page);
    let asked = page.requests().len();
    for school in [
        "",
        "../example-hill",
        "/example-hill",
        "Example-Hill",
        "a b",
        "https://a.example",
        "<script>",
    ] {
        expect_own(&page, school, &format!("school=\"{school}\" isn’t a school’s id"));
    }
    assert_eq!(page.requests()[asked..], [""; 0], "nothing is requested");
    expect_own(&page, "no-such-school", "/no-such-school/element.html answered 404");
    expect_own(&page, "assets", "/assets/element.html answered 404");
}

#[test]
fn an_unknown_start_or_language_warns_and_does_no_harm() {
    for start in ["nonsense", "../guide", "<script>", "open-door", "topics_title"] {
        let page = Page::visit_host(Site::built(), "plain.html", HILL);
        let () = page.look(
            "const element = document.createElement('open-door');
             Object.entries({ school: 'example-hill', start: arguments[0], lang: 'cy' })
                 .forEach((set) => element.setAttribute(...set));
             document.querySelector('main').append(element)",
            &[json!(start)],
        );
        load(&page);
        page.await_app();
        assert_eq!(page.heading(), TITLE, "{start}");
        if page.has_console() {
            let console = page.console();
            let [language, named] = &*console else { panic!("{start}: two lines: {console:#?}") };
            assert!(language.contains("lang=") && language.contains("cy"), "{language}");
            assert!(
                named.contains("start=") && named.contains("isn’t the id of a topic or concern"),
                "{named}"
            );
        }
        page.choose("My child online");
        assert_eq!(page.heading(), "Which is closest?");
    }
}

/// Adds an element for a school that can't exist, and checks that it shows its own content.
#[track_caller]
fn expect_own(page: &Page, school: &str, why: &str) {
    let () = page.look(
        "const element = document.createElement('open-door');
         element.setAttribute('school', arguments[0]);
         element.textContent = 'Ring the office';
         document.querySelector('main').replaceChildren(element)",
        &[json!(school)],
    );
    page.await_failure(why, &["Open Door shows the element’s own content", why]);
    let shown: String = page.look(
        "const { shadowRoot, innerText } = document.querySelector('open-door');
         return `${shadowRoot.firstElementChild.localName}: ${innerText}`",
        &[],
    );
    assert_eq!(shown, "slot: Ring the office", "{school}");
}
