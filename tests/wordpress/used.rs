//! What happens when a parent uses what was pasted.

use std::collections::BTreeMap;

use publish::snippets::Code;
use serde::Deserialize;

use crate::browser::Browser;
use crate::pasted::{all, texts};
use crate::site::Site;
use crate::wait::until;
use crate::wordpress::WordPress;

/// Where the heading of the guide is after a parent has chosen something, in CSS pixels.
#[derive(Debug, Deserialize)]
struct Heading {
    /// Whether it has the focus.
    focused: bool,
    /// Its upper edge, in the window of the page.
    top: f64,
    /// How far the page is scrolled sideways.
    aside: f64,
}

/// A script that chooses the last concern of the start page, which is far down.
const CHOOSE: &str = "
    const guide = ROOT.querySelector('#open-door');
    if (guide?.className !== '') return false;
    const last = [...ROOT.querySelectorAll('.concerns li[id] a')].at(-1);
    last.scrollIntoView();
    last.click();
    return true;
";

const HEADING: &str = "
    const heading = ROOT.querySelector('.app:not([hidden]) h1');
    if (!heading) return null;
    const { top } = heading.getBoundingClientRect();
    return { focused: ROOT.activeElement === heading, top, aside: scrollX };
";

const SHADOW: &str = "document.querySelector('open-door').shadowRoot";

/// The heading gets the focus, and the page scrolls until it's in sight, in elements and frames
/// alike.
#[test]
fn a_click_moves_the_focus_to_the_heading_and_into_sight() {
    let site = Site::built();
    let mut all = all(&site);
    let names = ["Element  Blocks", "Frame  Blocks", "PlainFrame  Blocks"];
    all.retain(|pasted| names.contains(&&*pasted.name));
    assert_eq!(all.len(), names.len(), "each of {names:?} is there");
    let wordpress = WordPress::with(&texts(&all));
    let browser = Browser::start();
    browser.widen(390);
    for pasted in &all {
        browser.go(&wordpress.posts["editor"][&pasted.name]);
        let is_element = pasted.code == Code::Element;
        let choose = CHOOSE.replace("ROOT", if is_element { SHADOW } else { "document" });
        let heading = HEADING.replace("ROOT", if is_element { SHADOW } else { "document" });
        let chosen = || {
            if is_element { Some(browser.run(&choose)) } else { browser.run_in_frame(&choose) }
        };
        if is_element {
            until("the element", || {
                browser
                    .run::<bool>(&format!("return !!{SHADOW}?.querySelector('#open-door')"))
                    .then_some(())
            });
        }
        until(&format!("a choice: {}", pasted.name), || chosen().filter(|chosen: &bool| *chosen));
        until(&format!("the heading in sight: {}", pasted.name), || {
            let heading: Option<Heading> =
                if is_element { browser.run(&heading) } else { browser.run_in_frame(&heading)? };
            let heading = heading?;
            let above = if is_element {
                0.0
            } else {
                browser.run("return document.querySelector('iframe').getBoundingClientRect().top")
            };
            let top = heading.top + above;
            let in_sight = (-1.0..844.0).contains(&top);
            println!("{}: {heading:?}, {top} px from the top of the window", pasted.name);
            (heading.focused && in_sight && heading.aside == 0.0).then_some(())
        });
    }
}

/// Even if an author could paste only its address, a link to a concern opens it.
#[test]
fn the_link_of_an_author_leads_to_the_concern() {
    let site = Site::built();
    let mut all = all(&site);
    all.retain(|pasted| pasted.name == "Address bullying Blocks");
    let wordpress = WordPress::with(&texts(&all));
    let browser = Browser::start();
    browser.go(&wordpress.posts["author"][&all[0].name]);
    let () = browser.run("document.querySelector('.entry-content a').click()");
    let heading = "return document.querySelector('.app:not([hidden]) h1')?.textContent ?? ''";
    until("the question about the concern", || {
        (browser.run::<String>(heading)
            == "Was it violent or sexual, or about who your child is, such as race or faith?")
            .then_some(())
    });
    assert_eq!(browser.run::<String>("return location.href"), all[0].link);
}

/// This is why every code is in a `<div>`: without one, a frame falls out of a block theme's
/// column.
#[test]
fn a_bare_frame_falls_out_of_the_column() {
    let site = Site::built();
    let frame = format!("<iframe src=\"{}\" title=\"A guide\"></iframe>", site.address);
    let text = format!(
        "<!-- wp:paragraph --><p>Term dates</p><!-- /wp:paragraph -->\
         <!-- wp:html -->{frame}<!-- /wp:html -->"
    );
    let wordpress = WordPress::with(&BTreeMap::from([("bare".to_owned(), text)]));
    let browser = Browser::start();
    browser.widen(1280);
    browser.go(&format!("{}&with_theme=twentytwentythree", wordpress.posts["editor"]["bare"]));
    let (column, frame): (f64, f64) = browser.run(
        "const left = (css) => document.querySelector(css).getBoundingClientRect().left;
         return [left('.entry-content p'), left('.entry-content iframe')]",
    );
    assert!(frame < column - 20.0, "the frame is at {frame} px, the column at {column} px");
}
