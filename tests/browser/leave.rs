//! Leaving quickly: the page is blank at once, and nothing leads back to it.

use thirtyfour::Key;

use crate::harness::{HILL, NeutralSite, Page, Site, until};
use crate::keyboard::expect_focus_on;
use crate::layout::WIDTHS;

const LINK: &str = "Leave this page";
const PRESS: &str = "You can also press Shift three times.";
const PRESS_TWICE: &str = "Press Shift two more times.";
const PRESS_ONCE: &str = "Press Shift one more time.";
const TITLE: &str = "Who can I talk to at school?";
const HARM: [&str; 2] = ["A child’s safety", "An adult in school may have harmed a child"];

#[test]
fn the_link_leaves_and_back_does_not_return() {
    let (page, neutral) = at_harm(NeutralSite::PAGE);
    assert_eq!(neutral.requests(), [""; 0], "nothing is requested from it before");
    page.follow(LINK);
    expect_neutral_site(&page);
    page.leave_back();
    assert_eq!(page.address(), "/guide/", "the page before the one that was left");
    page.leave_forward();
    expect_neutral_site(&page);
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn shift_pressed_three_times_leaves_too() {
    let (page, neutral) = at_harm(NeutralSite::PAGE);
    assert_eq!(key_hint(&page), [PRESS]);
    page.press(&Key::Shift);
    assert_eq!(key_hint(&page), [PRESS_TWICE]);
    page.press(&Key::Shift);
    assert_eq!(key_hint(&page), [PRESS_ONCE]);
    assert_eq!(neutral.requests(), [""; 0], "nothing is requested from it before");
    page.press(&Key::Shift);
    expect_neutral_site(&page);
    page.leave_back();
    assert_eq!(page.address(), "/guide/", "the page before the one that was left");
}

/// If the neutral site answers with nothing, the page stays as it is while the parent waits.
#[test]
fn the_page_is_blank_at_once_and_stays_blank() {
    for leave in WAYS_OUT {
        let (page, neutral) = at_harm(NeutralSite::NOTHING);
        // Look during the event itself, before the browser can draw anything.
        let () = page.look(
            "const blank = document.querySelector('.blank');
             const { clientWidth, clientHeight } = document.documentElement;
             const parts = [0, 0.25, 0.5, 0.75, 0.99];
             const covers = () => parts.every((x) => parts.every((y) =>
                 blank.contains(document.elementFromPoint(clientWidth * x, clientHeight * y))));
             const opaque = () => /^rgb\\(/.test(getComputedStyle(blank, '::backdrop').backgroundColor);
             window.blank = () => blank.open && covers() && opaque();
             window.at_once = false;
             const look = () => (window.at_once ||= window.blank());
             ['click', 'keyup'].forEach((event) => addEventListener(event, look))",
            &[],
        );
        leave(&page);
        assert!(page.look::<bool>("return window.at_once", &[]), "it is not blank at once");
        until("a request to the neutral site", || {
            (neutral.requests() == [NeutralSite::NOTHING]).then_some(())
        });
        for key in [Key::Escape, Key::Escape, Key::Escape, Key::Tab, Key::Enter, Key::Shift] {
            page.press(&key);
            assert!(
                page.look::<bool>("return window.blank()", &[]),
                "{key:?} brings the page back"
            );
        }
        assert_eq!(page.spoken_names("dialog"), ["Loading"]);
        assert_eq!(page.texts("dialog p"), ["Loading", "If this tab does not change, close it."]);
        // Nothing is left underneath either.
        assert_eq!(page.heading(), TITLE);
        assert_eq!(page.answers(), [""; 0]);
        assert_eq!(page.console(), [""; 0]);
        assert_eq!(neutral.requests(), [NeutralSite::NOTHING], "it is requested once");
    }
}

#[test]
fn a_link_to_a_concern_is_forgotten_too() {
    let neutral = NeutralSite::built();
    let site = leading_to(&neutral, NeutralSite::NOTHING);
    let page = Page::open_of(site, &[HILL, "#grooming"].concat());
    expect_focus_on(&page, "Report it to CEOP");
    page.press_link(LINK);
    until("the start page", || (page.heading() == TITLE).then_some(()));
}

/// In a host page, the referrer policy is the host's.
#[test]
fn the_neutral_site_is_not_told_where_its_reader_comes_from() {
    let neutral = NeutralSite::built();
    let site = Site::changed(|folder| {
        folder.edit_pages(|page| {
            neutral.lead_here(page, NeutralSite::PAGE).replace("\"no-referrer\"", "\"unsafe-url\"")
        });
    });
    let page = Page::open_of(site, &[HILL, "#grooming"].concat());
    expect_focus_on(&page, "Report it to CEOP");
    let () = page.look(
        "const link = document.createElement('a');
         link.textContent = 'A link of the page';
         link.href = document.querySelector('.leave a').href;
         document.body.append(link)",
        &[],
    );
    page.follow("A link of the page");
    let referrer = "return document.referrer";
    assert!(page.look::<String>(referrer, &[]).ends_with(HILL), "any other link sends a referrer");
    page.leave_back();
    until("the advice", || (page.heading() == "Report it to CEOP").then_some(()));
    page.follow(LINK);
    expect_neutral_site(&page);
}

#[test]
fn shift_with_another_key_does_not_count() {
    let (page, neutral) = at_harm(NeutralSite::PAGE);
    for letter in ["a", "b", "c", "d"] {
        page.press_with(&Key::Shift, letter);
        assert_eq!(key_hint(&page), [PRESS], "after {letter}");
    }
    page.press(&Key::Shift);
    page.press(&Key::Shift);
    assert_eq!(key_hint(&page), [PRESS_ONCE]);
    page.type_words("a");
    assert_eq!(key_hint(&page), [PRESS], "another key starts again");
    let shift = Key::Shift.value().to_string();
    for held in [Key::Control, Key::Alt] {
        page.press_with(&held, &shift.repeat(3));
        assert_eq!(key_hint(&page), [PRESS], "{held:?} changes what Shift means");
    }
    assert_eq!(neutral.requests(), [""; 0]);
}

#[test]
fn presses_that_take_too_long_start_again() {
    let (page, neutral) = at_harm(NeutralSite::PAGE);
    page.press(&Key::Shift);
    page.press(&Key::Shift);
    assert_eq!(key_hint(&page), [PRESS_ONCE]);
    until("the five seconds to be over", || (key_hint(&page) == [PRESS]).then_some(()));
    page.press(&Key::Shift);
    assert_eq!(key_hint(&page), [PRESS_TWICE]);
    assert_eq!(neutral.requests(), [""; 0]);
}

#[test]
fn other_pages_do_not_offer_to_leave() {
    let neutral = NeutralSite::built();
    let site = leading_to(&neutral, NeutralSite::PAGE);
    let page = Page::open_of(site, HILL);
    let expect = |offered: bool| {
        let heading = page.heading();
        assert_eq!(page.texts(".leave a"), [LINK][..usize::from(offered)], "{heading}");
        if !offered {
            (0..4).for_each(|_| page.press(&Key::Shift));
            assert_eq!(page.heading(), heading);
        }
    };
    expect(false);
    page.choose(HARM[0]);
    expect(false);
    page.choose(HARM[1]);
    expect(true);
    page.choose("No");
    expect(true);
    page.choose("I have had no reply");
    expect(true);
    page.change("What is it about?");
    expect(false);
    page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
    expect(false);
    assert_eq!(neutral.requests(), [""; 0]);
}

#[test]
fn the_link_stays_in_sight_and_never_covers_the_focus() {
    let page = Page::open(HILL);
    for width in WIDTHS {
        page.widen(width);
        page.leave(&[HILL, "#grooming"].concat());
        expect_focus_on(&page, "Report it to CEOP");
        expect_clear(&page, width);
        let (wide, high): (f64, f64) = page.look(
            "const { width, height } = all('.leave a')[0].getBoundingClientRect();
             return [width, height]",
            &[],
        );
        assert!(wide >= 44.0 && high >= 44.0, "{wide} by {high} px at {width} px");
        // Go upwards from the end, because that's when what scrolls into view may be under the bar
        // at the top.
        let () = page.look("all('button').at(-1).focus()", &[]);
        for _ in 0..20 {
            page.press_with(&Key::Shift, &Key::Tab.value().to_string());
            expect_clear(&page, width);
        }
        page.leave(HILL);
    }
}

#[test]
fn the_handbook_offers_to_leave_at_concerns_about_harm_even_without_scripts() {
    let neutral = NeutralSite::built();
    let site = leading_to(&neutral, NeutralSite::PAGE);
    let page = Page::visit_without_scripts(site, &[HILL, "guide/#grooming"].concat());
    let offering: Vec<String> = page.look(
        "return all('.entry__leave').map((node) => node.closest('.entry').querySelector('h3').id)",
        &[],
    );
    let harm = [
        "self-harm",
        "sexual-harm",
        "adult-harm",
        "abuse-at-home",
        "radicalisation",
        "child-safety",
        "drugs-knives",
        "grooming",
        "nude-image",
    ];
    assert_eq!(offering, harm);
    // WebKit scrolls to the concern only once everything has been painted.
    page.expect_in_view("h3", "Someone is grooming my child or sending them sexual messages");
    let () = page.look("scrollBy(0, 250)", &[]);
    until("it to stay in sight while the concern is", || {
        let at_the_top: Vec<String> = page.look(
            "return all('.entry__leave a').filter((link) => {
                 const { x, y } = link.getBoundingClientRect();
                 return y >= 0 && y < 20 && link === document.elementFromPoint(x + 20, y + 20);
             }).map((link) => link.closest('.entry').querySelector('h3').id)",
            &[],
        );
        (at_the_top == ["grooming"]).then_some(())
    });
    assert_eq!(neutral.requests(), [""; 0]);
    page.follow(LINK);
    expect_neutral_site(&page);
}

#[test]
fn an_element_takes_the_whole_tab_away() {
    for host in ["element.html", "hostile.html", "strict.html?wasm=wasm-unsafe-eval"] {
        for leave in WAYS_OUT {
            let neutral = NeutralSite::built();
            let site = leading_to(&neutral, NeutralSite::PAGE);
            let page = Page::visit_host(site, "plain.html", HILL);
            page.leave_for_host(host, &[HILL, "#grooming"].concat());
            until("the advice", || (page.heading() == "Report it to CEOP").then_some(()));
            leave(&page);
            expect_gone(&page);
        }
    }
}

#[test]
fn a_frame_takes_the_whole_tab_away() {
    for leave in WAYS_OUT {
        let neutral = NeutralSite::built();
        let site = leading_to(&neutral, NeutralSite::PAGE);
        let page = Page::visit_host(site, "plain.html", HILL);
        page.leave_for_host("frame.html", HILL);
        page.enter_frame();
        page.await_app();
        page.choose_all(&HARM);
        leave(&page);
        page.leave_frame();
        expect_gone(&page);
    }
}

#[test]
fn a_sandbox_that_allows_it_takes_the_whole_tab_away_too() {
    for origin in ["", "allow-same-origin"] {
        let neutral = NeutralSite::built();
        let site = leading_to(&neutral, NeutralSite::PAGE);
        let page = Page::visit_host(site, "plain.html", HILL);
        if origin.is_empty() && !page.runs_without_origin() {
            continue;
        }
        let allowed = format!("allow-scripts allow-top-navigation-by-user-activation {origin}");
        page.leave_for_host(&format!("sized.html?sandbox=sandbox='{allowed}'"), HILL);
        page.enter_frame();
        page.await_app();
        page.choose_all(&HARM);
        page.press_link(LINK);
        page.leave_frame();
        until("the neutral site", || (page.address() == NeutralSite::PAGE).then_some(()));
        page.leave_back();
        assert_eq!(page.address(), "/plain.html");
    }
}

#[test]
fn a_frame_that_may_not_leave_is_blank_and_says_what_to_do() {
    for origin in ["", "allow-same-origin"] {
        let neutral = NeutralSite::built();
        let site = leading_to(&neutral, NeutralSite::PAGE);
        let host = format!("sized.html?sandbox=sandbox='allow-scripts {origin}'");
        let page = Page::visit_framing(site, &host, HILL);
        if origin.is_empty() && !page.runs_without_origin() {
            continue;
        }
        page.await_app();
        page.choose_all(&HARM);
        page.press_link(LINK);
        until("what to do", || {
            (page.texts("dialog p") == ["If this tab does not change, close it."]).then_some(())
        });
        until("the start page below it", || (page.heading() == TITLE).then_some(()));
        assert_eq!(page.answers(), [""; 0]);
        assert_eq!(neutral.requests(), [""; 0]);
    }
}

/// Leaves the page.
type Leave = fn(&Page);

/// Leaving by the link, and by the key.
const WAYS_OUT: [Leave; 2] =
    [|page| page.press_link(LINK), |page| (0..3).for_each(|_| page.press(&Key::Shift))];

/// Checks that the tab shows the neutral site, and that Back leads to the page before the guide.
#[track_caller]
fn expect_gone(page: &Page) {
    expect_neutral_site(page);
    page.leave_back();
    assert_eq!(page.address(), "/plain.html");
    assert_eq!(page.console(), [""; 0]);
}

/// A page about harm whose link leads to this path of the neutral site. The handbook comes before
/// it in the history.
fn at_harm(path: &str) -> (Page, NeutralSite) {
    let neutral = NeutralSite::built();
    let site = leading_to(&neutral, path);
    let page = Page::visit(site, "/guide/");
    page.leave(HILL);
    page.await_app();
    page.choose_all(&HARM);
    assert_eq!(page.heading(), "Is it about the principal, or someone close to them?");
    assert_eq!(page.console(), [""; 0]);
    (page, neutral)
}

/// The site, with links that lead to this path of the neutral site.
fn leading_to(neutral: &NeutralSite, path: &str) -> Site {
    Site::changed(|folder| folder.edit_pages(|page| neutral.lead_here(page, path)))
}

/// Waits for the neutral site, and checks that it isn't told about the previous page.
#[track_caller]
fn expect_neutral_site(page: &Page) {
    until("the neutral site", || {
        (page.address() == NeutralSite::PAGE && page.heading() == "Weather").then_some(())
    });
    assert_eq!(page.look::<String>("return document.referrer", &[]), "");
}

/// Checks that the link and what has the focus are in sight.
#[track_caller]
fn expect_clear(page: &Page, width: u32) {
    let hidden: Vec<String> = page.look(
        "const link = all('.leave a')[0];
         return [link, focused()].filter((node) => {
             const [{ left, right, top, bottom }] = node.getClientRects();
             const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
             return node !== document.body && !node.contains(there);
         }).map(text)",
        &[],
    );
    assert_eq!(hidden, [""; 0], "something is covered at {width} px");
}

/// What the page says about the key.
fn key_hint(page: &Page) -> Vec<String> {
    page.texts(".leave span")
}
