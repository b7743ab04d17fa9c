//! The handbook.

use std::collections::BTreeSet;

use crate::harness::{GREEN, HILL, NEUTRAL, Page, Site};
use crate::layout::{WIDTHS, expect_fit};

/// The handbooks of two schools, and the one without a school.
const GUIDES: [&str; 3] = ["/example-hill/guide/", "/example-green/guide/", "/guide/"];

#[test]
fn the_handbook_reads_as_a_document() {
    let page = Page::visit(Site::built(), NEUTRAL);
    for guide in GUIDES {
        page.leave(guide);
        assert_eq!(page.texts("h1").len(), 1, "{guide}");
        let levels: Vec<u32> = page.look(
            "return all('h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1]))",
            &[],
        );
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{guide}: a level is left out of {levels:?}");
        }
        for chapter in
            ["Friends and bullying", "My child online", "School places, costs and records"]
        {
            assert!(page.texts("h2").contains(&chapter.to_owned()), "{guide}: {chapter}");
        }
        assert_eq!(page.texts("a[href='tel:999']"), ["Call 999"], "{guide}");
        assert_eq!(page.texts("button, input, form"), [""; 0], "{guide}: controls that do nothing");
    }
}

#[test]
fn every_concern_of_the_start_page_has_its_section() {
    let page = Page::visit_without_scripts(Site::built(), NEUTRAL);
    for school in [HILL, GREEN, NEUTRAL] {
        page.leave(school);
        let concerns: BTreeSet<(String, String)> = page
            .look("return all('.concerns a').map((link) => [link.hash.slice(1), text(link)])", &[]);
        page.leave(&[school, "guide/"].concat());
        let sections: BTreeSet<(String, String)> = page.look(
            "return all('.entry:not(.place) h3').map((heading) => [heading.id, text(heading)])",
            &[],
        );
        assert!(
            sections.contains(&("bullying".into(), "My child is being bullied at school".into()))
        );
        assert_eq!(concerns, sections, "{school}");
        let lost: Vec<String> = page.look(
            "return all('a[href^=\"#\"]').map(({ hash }) => hash.slice(1))
                 .filter((id) => !document.getElementById(id))",
            &[],
        );
        assert_eq!(lost, [""; 0], "{school}: links to nothing");
        let doubled: Vec<String> = page.look(
            "const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
             return ids.filter((id, index) => ids.indexOf(id) !== index)",
            &[],
        );
        assert_eq!(doubled, [""; 0], "{school}: an id is used twice");
    }
}

#[test]
fn the_handbook_fits_every_width() {
    let page = Page::visit(Site::built(), NEUTRAL);
    for guide in GUIDES {
        page.leave(guide);
        for width in WIDTHS {
            page.widen(width);
            expect_fit(&page, width);
        }
    }
}

#[test]
fn the_handbook_runs_no_script() {
    let page = Page::visit(Site::built(), GUIDES[0]);
    let programs: Vec<String> = page.look(
        "return [...document.querySelectorAll('script, link:not([rel=icon])')]
             .map((node) => node.outerHTML)",
        &[],
    );
    assert_eq!(programs, [""; 0]);
    let asked = page.requests();
    assert_eq!(asked, GUIDES[..1], "only the page is requested");
    assert_eq!(page.console(), [""; 0]);
}

#[test]
fn the_handbook_and_the_questions_lead_to_each_other() {
    let page = Page::open(HILL);
    page.follow("Read everything on one page");
    assert_eq!(page.address(), GUIDES[0]);
    page.follow("Answer a few questions instead");
    page.await_app();
    assert_eq!(page.heading(), "Who can I talk to at school?");
}
