//! Tests everything that can be pasted, by every role, in every theme, at every width, under every
//! policy.

use publish::snippets::Code;
use serde::Deserialize;

use crate::browser::Browser;
use crate::pasted::{Pasted, all, texts};
use crate::site::Site;
use crate::wait::until;
use crate::wordpress::WordPress;

/// A block theme, and a classic one.
const THEMES: [&str; 2] = ["twentytwentythree", "twentytwentyone"];
/// A phone, and a desktop.
const WIDTHS: [u32; 2] = [390, 1280];

/// What the host page allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Policy {
    /// Everything: there is no policy.
    Loose,
    /// What WordPress needs, plus what `docs/embedding.md` says the guide needs.
    Strict,
    /// Only what WordPress itself needs.
    Forbidding,
}

impl Policy {
    const ALL: [Self; 3] = [Self::Loose, Self::Strict, Self::Forbidding];

    fn header(self, origin: &str) -> String {
        let own = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                   font-src 'self' data:; require-trusted-types-for 'script'";
        match self {
            Self::Loose => String::new(),
            Self::Strict => format!(
                "{own}; script-src 'self' {origin} 'wasm-unsafe-eval'; connect-src 'self' {origin}; \
                 frame-src {origin}"
            ),
            Self::Forbidding => own.to_owned(),
        }
    }
}

/// What readers of a post see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    Element,
    Frame,
    Link,
}

/// What readers must see of something pasted by this role.
fn expected(code: Code, role: &str, policy: Policy) -> Seen {
    // WordPress doesn't let authors paste scripts, frames or unknown elements.
    let is_kept = role != "author" && policy != Policy::Forbidding;
    match code {
        Code::Element if is_kept => Seen::Element,
        Code::Frame | Code::PlainFrame if is_kept => Seen::Frame,
        _ => Seen::Link,
    }
}

/// Where something is, in CSS pixels. All are 0 if it isn't shown.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Place {
    left: f64,
    right: f64,
    height: f64,
}

/// What a post shows. A field is `None` if it isn't on the page at all.
#[derive(Debug, Deserialize)]
struct Look {
    /// A paragraph beside it.
    column: Place,
    element: Option<Place>,
    frame: Option<Place>,
    link: Option<Place>,
    href: Option<String>,
    says: Option<String>,
}

const LOOK: &str = "
    const post = document.querySelector('.entry-content');
    const place = (node) => {
        const { left, right, height } = node.getBoundingClientRect();
        return { left, right, height };
    };
    const find = (css) => post.querySelector(css);
    const link = find('a');
    const [element, frame] = ['open-door', 'iframe'].map(find);
    return {
        column: place(find('p')),
        element: element && place(element),
        frame: frame && place(frame),
        link: link && place(link),
        href: link?.href,
        says: link?.textContent,
    };
";

const ELEMENT_RUNS: &str = "
    const guide = document.querySelector('open-door')?.shadowRoot?.querySelector('#open-door');
    return guide?.className === '';
";

const FRAME_RUNS: &str = "return document.querySelector('#open-door')?.className === ''";

#[test]
fn whatever_is_pasted_works_or_leaves_its_link_in_the_column() {
    let site = Site::built();
    let all = all(&site);
    let wordpress = WordPress::with(&texts(&all));
    let browser = Browser::start();
    let mut looks = 0;
    for (role, posts) in &wordpress.posts {
        for pasted in &all {
            for theme in THEMES {
                for policy in Policy::ALL {
                    let header: String = url::form_urlencoded::byte_serialize(
                        policy.header(&site.address.origin()).as_bytes(),
                    )
                    .collect();
                    let post = &posts[&pasted.name];
                    let what = format!("{} by {role} in {theme}, {policy:?}", pasted.name);
                    println!("{what}");
                    browser.widen(WIDTHS[0]);
                    browser.go(&format!("{post}&with_theme={theme}&with_policy={header}"));
                    let seen = expected(pasted.code, role, policy);
                    for width in WIDTHS {
                        browser.widen(width);
                        expect(&browser, pasted, seen, &format!("{what}, {width} px"));
                        looks += 1;
                    }
                }
            }
        }
    }
    println!("{looks} looks");
}

/// Checks what readers see of something that was pasted, and where.
#[track_caller]
fn expect(browser: &Browser, pasted: &Pasted, seen: Seen, what: &str) {
    match seen {
        Seen::Element => {
            until(&format!("the element: {what}"), || {
                browser.run::<bool>(ELEMENT_RUNS).then_some(())
            });
        }
        Seen::Frame => {
            until(&format!("the frame: {what}"), || {
                browser.run_in_frame::<bool>(FRAME_RUNS)?.then_some(())
            });
        }
        Seen::Link => {}
    }
    let look: Look = browser.run(LOOK);
    let fills = |place: Option<Place>| {
        let Some(place) = place else { return false };
        place.left >= look.column.left - 1.0
            && place.right <= look.column.right + 1.0
            && place.right - place.left >= 0.95 * (look.column.right - look.column.left)
            && place.height > 300.0
    };
    match seen {
        Seen::Element => assert!(fills(look.element), "{what}: {look:?}"),
        Seen::Frame => assert!(fills(look.frame), "{what}: {look:?}"),
        Seen::Link => {}
    }
    if seen != Seen::Element {
        let link = look.link.unwrap_or_else(|| panic!("{what}: no link, {look:?}"));
        assert!(link.height >= 15.0 && link.right - link.left > 100.0, "{what}: {look:?}");
        let is_inside =
            link.left >= look.column.left - 1.0 && link.right <= look.column.right + 1.0;
        assert!(is_inside, "{what}: {look:?}");
        assert_eq!(look.href.as_deref(), Some(&*pasted.link), "{what}");
        assert_eq!(look.says.as_deref(), Some(&*pasted.says), "{what}");
    }
}
