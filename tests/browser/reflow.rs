//! Text that's larger, spaced out, squeezed or right-to-left can all be read, and nothing scrolls
//! sideways.

use thirtyfour::Key;

use crate::harness::{Embedding, HILL, Page, Site, in_every_embedding};
use crate::kinds::{see_every_kind, see_every_kind_at};
use crate::layout::{WIDTHS, expect_fit};

/// The handbook.
const GUIDE: &str = "/example-hill/guide/";

#[test]
fn every_kind_of_page_fits_every_width() {
    for page in in_every_embedding(HILL) {
        see_every_kind_at(&page, &WIDTHS, |kind, width| expect_legible(&page, kind, width));
    }
}

#[test]
fn text_can_be_spaced_out() {
    for page in in_every_embedding(HILL) {
        see_every_kind_at(&page, &WIDTHS, |kind, width| {
            space_out(&page);
            expect_legible(&page, kind, width);
        });
    }
    let page = Page::visit(Site::built(), GUIDE);
    page.widen(320);
    space_out(&page);
    expect_legible(&page, "guide", 320);
}

#[test]
fn text_can_be_twice_as_large() {
    for embedding in Embedding::ALL {
        let page = Page::open_with_text_of(32, embedding, HILL);
        let size = "return parseFloat(getComputedStyle(all('.intro')[0]).fontSize)";
        assert!(page.look::<f64>(size, &[]) >= 32.0, "{embedding:?}: the text is not larger");
        see_every_kind_at(&page, &[390, 1280], |kind, width| expect_legible(&page, kind, width));
    }
}

#[test]
fn right_to_left_mirrors_every_page() {
    let site = Site::changed(|folder| {
        folder.edit_pages(|page| page.replace(r#"dir="ltr""#, r#"dir="rtl""#));
    });
    let page = Page::open_of(site, HILL);
    see_every_kind_at(&page, &WIDTHS, |kind, width| {
        expect_legible(&page, kind, width);
        let left: Vec<String> = page.look(
            "const lines = (node) => {
                 const range = document.createRange();
                 range.selectNodeContents(node);
                 return [...range.getClientRects()];
             };
             const turned = all('h1, h2, h3, dt:not(.help dt)').filter((node) => {
                 const { left, right } = node.parentElement.getBoundingClientRect();
                 const start = Math.max(...lines(node).map((line) => line.right));
                 const end = Math.min(...lines(node).map((line) => line.left));
                 return right - start > end - left + 1;
             });
             const left = (css, of) => all(css).filter((node) => {
                 const style = getComputedStyle(node);
                 return parseFloat(style[of('right')]) <= parseFloat(style[of('left')]);
             });
             const at = (text, nth) => {
                 const range = document.createRange();
                 range.setStart(text, nth);
                 range.setEnd(text, nth + 1);
                 return range.getBoundingClientRect().left;
             };
             // Its two groups of digits mustn't swap.
             const swapped = all('.contact-card a[href^=\"tel:\"]').filter(({ firstChild }) =>
                 at(firstChild, 0) > at(firstChild, firstChild.length - 1));
             return [
                 ...turned,
                 ...swapped,
                 ...left('.first', (side) => `border-${side}-width`),
                 ...left('.step, ol:not([role])', (side) => `padding-${side}`),
             ].map(text)",
            &[],
        );
        assert_eq!(left, [""; 0], "{kind}, {width} px: begins on the left");
    });
    page.leave(GUIDE);
    page.widen(320);
    expect_legible(&page, "guide", 320);
}

#[test]
fn nothing_moves_by_itself() {
    let page = Page::open(HILL);
    see_every_kind(&page, |kind| {
        page.press(&Key::Tab);
        let moving: Vec<String> = page.look(
            "const moves = (node) => ['', '::before', '::after'].some((part) => {
                 const style = getComputedStyle(node, part || null);
                 return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0
                     || style.scrollBehavior !== 'auto';
             });
             return [...root.querySelectorAll('*')].filter(moves).map((node) => node.className)",
            &[],
        );
        assert_eq!(moving, [""; 0], "{kind}");
    });
}

/// Spaces text out as far as readers must be able to (WCAG 2.2, 1.4.12).
fn space_out(page: &Page) {
    let () = page.look(
        "const sheet = new CSSStyleSheet();
         sheet.replaceSync(`
             * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
             p { margin-block-end: 2em !important }
         `);
         const holder = root.adoptedStyleSheets ? root : document;
         holder.adoptedStyleSheets = [...holder.adoptedStyleSheets.filter((one) => !one.spaces), sheet];
         sheet.spaces = true",
        &[],
    );
}

/// Checks that a page fits this width, and that no text is cut off or overlaps.
#[track_caller]
fn expect_legible(page: &Page, kind: &str, width: u32) {
    expect_fit(page, width);
    let illegible: Vec<String> = page.look(
        "// What stays at the top is above what is scrolled away under it.
         scrollTo(0, 0);
         const cut = all('*').filter((node) => !node.matches('.unseen, .help dt, input') && text(node)
             && getComputedStyle(node).overflowX !== 'visible'
             && (node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight));
         const lines = [];
         const walker = document.createTreeWalker(all('.open-door')[0], NodeFilter.SHOW_TEXT);
         while (walker.nextNode()) {
             const node = walker.currentNode;
             const holder = node.parentElement;
             if (!node.data.trim() || !seen(holder) || holder.closest('.unseen, .help dt')) continue;
             const range = document.createRange();
             range.selectNodeContents(node);
             for (const { left, right, top, bottom } of range.getClientRects()) {
                 // The letters of a line are less high than its box.
                 const less = (bottom - top) / 5;
                 lines.push({ node, left, right, top: top + less, bottom: bottom - less });
             }
         }
         lines.sort((one, other) => one.top - other.top);
         const over = lines.flatMap((one, nth) => {
             const found = [];
             for (const other of lines.slice(nth + 1)) {
                 if (other.top >= one.bottom) break;
                 if (other.left < one.right - 1 && one.left < other.right - 1) found.push([one, other]);
             }
             return found;
         });
         return [
             ...cut.map((node) => `cut off: ${text(node)}`),
             ...over.map((pair) => pair.map(({ node }) => node.data).join(' stands on ')),
         ]",
        &[],
    );
    assert_eq!(illegible, [""; 0], "{kind}, {width} px");
}
