//! Links to a concern or a topic, as in a newsletter.

use crate::harness::{HILL, NEUTRAL, Page, Site};
use crate::keyboard::expect_focus_on;

const TITLE: &str = "Who can I talk to at school?";

#[test]
fn a_link_to_a_concern_opens_it() {
    let page = Page::open(&[HILL, "#falling-out"].concat());
    expect_focus_on(&page, "Who have you told so far?");
    assert_eq!(page.answers(), ["My child is falling out with friends"]);
    assert!(page.scrolled() == 0.0, "the page isn't at its top: {}", page.scrolled());
    page.choose("None of these yet");
    assert_eq!(page.heading(), "Talk to your child’s class teacher");
    page.back();
    page.back();
    assert_eq!(page.heading(), TITLE);
    assert_eq!(page.leaks(), [""; 0]);
}

#[test]
fn a_link_to_a_concern_with_a_fixed_place_opens_its_advice() {
    let page = Page::open(&[HILL, "#grooming"].concat());
    expect_focus_on(&page, "Report it to CEOP");
    page.back();
    assert_eq!(page.heading(), TITLE);
    assert_eq!(page.leaks(), [""; 0]);
}

#[test]
fn a_link_to_a_topic_shows_its_list() {
    let page = Page::open(&[HILL, "#friends"].concat());
    assert_eq!(page.heading(), TITLE);
    page.expect_in_view("h3", "Friends and bullying");
    assert!(page.scrolled() > 0.0, "the page isn't at the list");
}

#[test]
fn a_link_to_a_topic_shows_its_list_during_a_journey_too() {
    let page = Page::open(HILL);
    page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
    page.leave(&[HILL, "#records"].concat());
    page.expect_in_view("h3", "School places, costs and records");
    assert_eq!(page.heading(), TITLE);
    page.leave(&[HILL, "#falling-out"].concat());
    expect_focus_on(&page, "Who have you told so far?");
}

#[test]
fn a_link_to_nothing_opens_the_start_page() {
    let page = Page::open(NEUTRAL);
    for link in ["#nonsense", "#<script>", "#%", "#open-door", "#topics_title"] {
        page.leave(NEUTRAL);
        page.await_app();
        page.leave(&[HILL, link].concat());
        page.await_app();
        assert_eq!(page.heading(), TITLE, "{link}");
        assert_eq!(page.answers(), [""; 0], "{link}");
        page.choose("Friends and bullying");
        assert_eq!(page.heading(), "Which is closest?", "{link}");
        assert_eq!(page.console(), [""; 0], "{link}");
    }
}

#[test]
fn another_link_opens_another_concern() {
    let page = Page::open(&[HILL, "#grooming"].concat());
    expect_focus_on(&page, "Report it to CEOP");
    page.leave(&[HILL, "#under-13"].concat());
    expect_focus_on(&page, "Talk to your child’s class teacher");
    assert_eq!(page.answers(), ["My child is under 13 and uses an app"]);
    page.leave_back();
    expect_focus_on(&page, "Report it to CEOP");
    page.leave(&[HILL, "#nonsense"].concat());
    expect_focus_on(&page, TITLE);
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn without_the_app_a_link_shows_its_concern() {
    let page = Page::visit_without_scripts(Site::built(), &[HILL, "#grooming"].concat());
    page.expect_in_view("li", "Someone is grooming my child or sending them sexual messages");
    page.expect_start_page("a link to a concern");
}
