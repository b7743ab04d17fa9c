//! The README's snippets, pasted into host pages.

use crate::harness::{HILL, Page, Site, until};

const TITLE: &str = "Who can I talk to at school?";
const JOURNEY: [&str; 3] =
    ["Friends and bullying", "My child is falling out with friends", "None of these yet"];

#[test]
fn the_element_shows_the_guide() {
    let site = Site::built();
    let host = site.pasted("snippet.html", "<open-door", str::to_owned);
    expect_journey(&Page::visit_host(site, &host, HILL));
}

#[test]
fn the_frame_shows_the_guide_and_grows_with_the_script() {
    for script in [false, true] {
        let site = Site::built();
        let host = site.pasted("snippet.html", "<iframe", |snippet| {
            let lines = snippet.lines().filter(|line| script || !line.contains("<script"));
            lines.collect::<Vec<_>>().join("\n")
        });
        let page = Page::visit_framing(site, &host, HILL);
        page.outside(|page| page.widen(1000));
        page.await_app();
        until("the height of the frame", || {
            let css = "return document.querySelector('iframe').offsetHeight";
            let height: u32 = page.outside(|page| page.look(css, &[]));
            ((height != 800) == script).then_some(())
        });
        expect_journey(&page);
    }
}

#[test]
fn each_link_leads_to_where_it_says() {
    for (link, heading) in [
        ("Who to talk to about a concern", TITLE),
        (
            "My child is being bullied at school",
            "Was it violent or sexual, or about who your child is, such as race or faith?",
        ),
    ] {
        let site = Site::built();
        let host = site.pasted("snippet.html", "#bullying", str::to_owned);
        let page = Page::visit_host(site, &host, HILL);
        page.follow(link);
        page.await_app();
        until(heading, || (page.heading() == heading).then_some(()));
    }
}

#[track_caller]
fn expect_journey(page: &Page) {
    page.await_app();
    assert_eq!(page.heading(), TITLE);
    page.choose_all(&JOURNEY);
    assert_eq!(page.heading(), "Talk to your child’s class teacher");
    page.expect_what_all_advice_has();
    assert_eq!(page.console(), [""; 0]);
}
