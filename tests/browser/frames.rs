//! The guide in a frame, and what the host page learns about it.

use std::collections::BTreeMap;

use serde_json::json;

use crate::harness::{HILL, Page, Site, frame_heights, until};

/// The fewest concerns that may share a height, so that the height doesn't give one away.
const MIN_CROWD: usize = 5;

#[test]
fn a_frame_alone_scrolls() {
    let page = Page::visit_framing(Site::built(), "frame.html", HILL);
    page.await_app();
    page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
    let scrolls: bool = page.look(
        "const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
         return scrollHeight > clientHeight && scrollWidth <= clientWidth",
        &[],
    );
    assert!(scrolls, "it scrolls down, and not sideways");
    assert_eq!(height(&page), 600.0);
}

#[test]
fn with_the_script_a_frame_gets_the_height_of_its_page() {
    for sandbox in ["", "sandbox='allow-scripts'", "sandbox='allow-scripts allow-same-origin'"] {
        let host = format!("sized.html?sandbox={sandbox}");
        let page = Page::visit_framing(Site::built(), &host, HILL);
        if sandbox == "sandbox='allow-scripts'" && !page.runs_without_origin() {
            continue;
        }
        page.await_app();
        page.outside(|page| page.widen(500));
        expect_fitting(&page, sandbox);
        page.choose("My child online");
        expect_fitting(&page, sandbox);
        page.choose("My child is under 13 and uses an app");
        expect_fitting(&page, sandbox);
        assert_eq!(page.heading(), "Talk to your child’s class teacher", "{sandbox}");
        assert_eq!(page.console(), [""; 0], "{sandbox}");
    }
}

/// A page can't find out what its sandbox allows, so it shows every number and address as text too.
/// If it has no origin, it also warns that links may not open.
#[test]
fn in_a_sandbox_that_blocks_links_numbers_and_addresses_can_be_read() {
    let note = "Links to other places may not open here. You can dial each number yourself, and copy \
                each address.";
    for (allowed, is_said) in [
        ("", false),
        ("sandbox='allow-scripts allow-same-origin'", false),
        ("sandbox='allow-scripts'", true),
    ] {
        let host = format!("sized.html?sandbox={allowed}");
        let page = Page::visit_framing(Site::built(), &host, HILL);
        if is_said && !page.runs_without_origin() {
            continue;
        }
        page.await_app();
        let expected: &[&str] = if is_said { &[note] } else { &[] };
        assert_eq!(page.texts(".sandboxed"), expected, "{allowed}");
        assert_eq!(page.texts(".danger a"), ["Call 999"]);
        page.choose_all(&["My child online", "My child is under 13 and uses an app"]);
        let contacts: Vec<(String, String, bool)> = page.look(
            "return all('.contact-card a').map((link) => {
                const { content } = getComputedStyle(link, '::after');
                return [link.getAttribute('href'), text(link), content.includes('(')];
             })",
            &[],
        );
        let named =
            |(href, text, _): &&(String, String, bool)| !href.ends_with(&text.replace(' ', ""));
        assert!(contacts.iter().any(|contact| !named(&contact)), "{contacts:?}");
        assert!(contacts.iter().any(|contact| named(&contact)), "{contacts:?}");
        for (href, text, is_added) in contacts.iter().filter(named) {
            assert!(href.starts_with("https:"), "{href} is shown as {text}");
            assert_eq!(*is_added, is_said, "the address {href} beside {text}");
        }
        if allowed.is_empty() {
            continue;
        }
        let link = page.texts("a[href^='https:']").remove(0);
        page.press_link(&link);
        let heading = page.heading();
        page.outside(|page| {
            assert_eq!(
                page.heading(),
                "Contact us",
                "{allowed}: the link has left the host’s page"
            );
        });
        assert_eq!(page.heading(), heading, "{allowed}");
    }
}

#[test]
fn many_concerns_share_each_height() {
    let page = Page::visit_framing(Site::built(), "sized.html", HILL);
    page.await_app();
    for width in [320, 390, 500, 1000] {
        page.outside(|page| page.widen(width));
        let mut blank = Vec::new();
        let mut crowds: BTreeMap<(bool, u32), usize> = BTreeMap::new();
        let concerns: usize =
            page.look("return root.querySelectorAll('.concerns li[id] a').length", &[]);
        for concern in 0..concerns {
            let mut press = format!("document.querySelectorAll('.concerns li[id] a')[{concern}]");
            loop {
                let is_advice: bool = page.look(&TURN.replace("PRESS", &press), &[]);
                let (height, needed) = heights(&page);
                *crowds.entry((is_advice, height)).or_default() += 1;
                blank.push(height.checked_sub(needed).expect("room for the whole page"));
                if is_advice {
                    break;
                }
                press = "all('.app .choice')[0]".into();
            }
            let () = page.look(START_AGAIN, &[]);
        }
        blank.sort_unstable();
        let (median, most) = (blank[blank.len() / 2], blank[blank.len() - 1]);
        println!("at {width} px: {crowds:?}, {median} px blank, {most} at most");
        assert!(median <= 450 && most <= 1200, "at {width} px: {blank:?}");
        for ((is_advice, height), crowd) in crowds {
            let kind = if is_advice { "answers" } else { "questions" };
            assert!(crowd >= MIN_CROWD, "at {width} px only {crowd} {kind} are {height} px high");
        }
    }
}

/// A script that presses a choice, and returns whether that leads to advice.
const TURN: &str = "
    const shown = () => all('.app .page')[0];
    const before = shown();
    PRESS.click();
    return (async () => {
        // WebKit draws no rendering frames off-screen, so don't wait for one.
        while (!shown() || shown() === before) await new Promise((done) => setTimeout(done));
        return all('.advice').length > 0;
    })();
";

/// Starts again. At some heights, WebKit's driver clicks beside the button in a tall frame.
const START_AGAIN: &str = "
    all('.app .again')[0].click();
    return (async () => {
        while (all('.app .page').length > 0) await new Promise((done) => setTimeout(done));
    })();
";

/// The height that the frame sends if the host page asks, and the height that its page needs.
///
/// If a page scrolls inside the frame, its scroll bar makes it narrower, and so taller.
fn heights(page: &Page) -> (u32, u32) {
    let sent = until("room for the whole page", || {
        let fits: bool =
            page.look("return document.documentElement.scrollHeight <= innerHeight", &[]);
        let sent = page.outside(|page| page.look(ASK_FOR_HEIGHT, &[]));
        fits.then_some(sent)
    });
    (sent, page.look("return document.getElementById('open-door').scrollHeight", &[]))
}

const ASK_FOR_HEIGHT: &str = "
    const { contentWindow } = document.querySelector('iframe');
    return new Promise((done) => {
        // Other frames on the page send their heights too.
        const heard = new AbortController();
        const hear = ({ data, source }) => {
            if (source !== contentWindow) return;
            heard.abort();
            done(data.openDoorHeight);
        };
        addEventListener('message', hear, { signal: heard.signal });
        contentWindow.postMessage('open-door', '*');
    });
";

#[test]
fn only_the_frame_itself_decides_its_height() {
    let page = Page::visit_framing(Site::built(), "sized.html", HILL);
    page.await_app();
    until("its height", || (height(&page) != 600.0).then_some(()));
    // Each test has its own.
    page.choose("My child online");
    let heights =
        "return [...document.querySelectorAll('iframe')].map(({ style }) => style.height)";
    until("a height for each", || {
        let heights: Vec<String> = page.outside(|page| page.look(heights, &[]));
        let [own, second, other] = &*heights else { panic!("three frames: {heights:?}") };
        (own != "600px" && !second.is_empty() && own != second && other.is_empty()).then_some(())
    });
    // The question may need another height than the start page.
    expect_fitting(&page, "its own");
    let before = height(&page);
    page.outside(|page| {
        let () = page.look(
            "const messages = [];
             addEventListener('message', ({ data }) => messages.push(data));
             const say = (window, data) => window.eval(`parent.postMessage(${JSON.stringify(data)}, '*')`);
             const other = document.getElementById('other').contentWindow;
             // From another frame, and from the page itself.
             say(other, { openDoorHeight: 3000 });
             postMessage({ openDoorHeight: 3000 }, '*');
             say(other, 'end');
             return new Promise((done) => {
                 const wait = () => messages.includes('end') ? done() : setTimeout(wait);
                 wait();
             })",
            &[],
        );
    });
    assert_eq!(height(&page), before);
    for height in [json!(-800), json!(0), json!(1e9), json!(12.5), json!("800px"), json!(null)] {
        let () = page.look("parent.postMessage({ openDoorHeight: arguments[0] }, '*')", &[height]);
    }
    let () = page.look("parent.postMessage({ openDoorHeight: 3000 }, '*')", &[]);
    until("the allowed message", || (height(&page) == 3000.0).then_some(()));

    // Neither can a page of another site that the frame navigates to.
    let other: String = page.outside(|page| {
        page.look(
            "addEventListener('message', ({ data }) => window.ended ||= data === 'end');
             return `${location.origin}/plain.html`",
            &[],
        )
    });
    let () = page.look("location.assign(arguments[0])", &[json!(other)]);
    until("the other page", || {
        page.look::<bool>("return location.href === arguments[0]", &[json!(other)]).then_some(())
    });
    let say = "parent.postMessage({ openDoorHeight: 2000 }, '*'); parent.postMessage('end', '*')";
    let () = page.look(say, &[]);
    until("all messages", || {
        page.outside(|page| page.look::<bool>("return window.ended === true", &[])).then_some(())
    });
    assert_eq!(height(&page), 3000.0);
    assert_eq!(page.console(), [""; 0]);
}

/// The height that the host page gives the frame, in CSS pixels.
fn height(page: &Page) -> f64 {
    page.outside(|page| {
        page.look("return document.querySelector('iframe').getBoundingClientRect().height - 4", &[])
    })
}

/// Waits until the frame has the lowest height that its page fits into.
#[track_caller]
fn expect_fitting(page: &Page, how: &str) {
    until(&format!("the height of “{}” ({how})", page.heading()), || {
        let (width, needed): (u32, f64) = page
            .look("return [innerWidth, document.getElementById('open-door').scrollHeight]", &[]);
        let fitting = frame_heights(width).into_iter().find(|height| *height >= needed)?;
        (height(page) == fitting).then_some(())
    });
    // The page in the frame may get its new height later than the frame itself.
    until(&format!("“{}” not to scroll in its frame ({how})", page.heading()), || {
        let fits = "
            const { scrollHeight, clientHeight } = document.documentElement;
            return scrollHeight <= clientHeight;
        ";
        page.look::<bool>(fits, &[]).then_some(())
    });
}
