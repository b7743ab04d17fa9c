//! Every page of every path through Heartwood's guide as HTML, for both schools and for none.

use std::collections::BTreeSet;

use journey::dialled;
use journey::school::School;
use publish::content::GuideFile;

use crate::content::{green, heartwood, hill};
use crate::html::Element;
use crate::pages::is_sound;
use crate::paths::walk_all;
use crate::printer::Printer;
use crate::promises::Advised;

#[test]
fn every_page_at_example_hill_keeps_the_promises() {
    walk(&hill());
}

#[test]
fn every_page_at_example_green_keeps_the_promises() {
    walk(&green());
}

#[test]
fn every_page_without_a_school_keeps_the_promises() {
    walk(&School::default());
}

fn walk(school: &School) {
    let file = heartwood();
    let printer = Printer::new(&file, school);
    let known = addresses(&file, school);
    let mut pages = 0;
    walk_all(&file.guide, school, &mut |reached| {
        pages += 1;
        let elements = printer.page(reached.page);
        is_sound(&elements);
        names_the_danger(&file, &elements);
        for href in hrefs(&elements) {
            // Promise 6: every address is in the school's file or in the guide.
            assert!(known.contains(href), "{href} is invented");
        }
        let is_marked = elements.iter().any(|element| element.get("data-harm").is_some());
        assert_eq!(is_marked, reached.page.harm, "{:?}", reached.chosen);
        let text = &elements[0].text;
        assert!(!text.contains(['{', '}']), "a brace is left in: {text}");
        if let Some(advised) = Advised::of(reached.page, &file.guide, school, reached.chosen) {
            // Promise 3: no advice lets a parent think that they lose the right to complain.
            let rights = &*file.guide.wording.policy_rights;
            assert!(text.contains(rights), "{advised}: the rights are missing");
        }
    });
    println!("[{}] {pages} pages", school.name);
}

/// Promise 3: every page has the line for immediate danger.
fn names_the_danger(file: &GuideFile, elements: &[Element]) {
    let danger = elements.iter().find(|element| element.name == "aside").expect("a danger line");
    assert!(danger.text.contains(&*file.layout.danger), "{}", danger.text);
    assert!(hrefs(elements).any(|href| href == "tel:999"), "there is no link to ring 999");
}

fn hrefs(elements: &[Element]) -> impl Iterator<Item = &str> {
    elements.iter().filter_map(|element| element.get("href"))
}

/// Every address that the guide or the school's file gives.
fn addresses(file: &GuideFile, school: &School) -> BTreeSet<String> {
    let guide = &file.guide;
    let tel = |number: &str| format!("tel:{}", dialled(number));
    // The handbook, and its privacy statement.
    let mut known = BTreeSet::from(["guide/", "guide/#privacy_title"].map(str::to_owned));
    known.insert(tel(&file.layout.danger_telephone));
    known.insert(file.leave.link.href.to_string());
    // Where the start page leads without the app.
    known.extend(guide.topics.iter().map(|topic| format!("#{}", topic.id)));
    known.extend(guide.concerns.iter().map(|concern| format!("guide/#{}", concern.id)));
    known.extend(guide.policy.link.iter().map(|link| link.href.to_string()));
    for place in &guide.places {
        known.extend(place.telephone.as_deref().map(tel));
        known.extend(place.link.iter().map(|link| link.href.to_string()));
    }
    for (_, contact) in &school.roles {
        known.extend(contact.telephone.as_deref().map(tel));
        known.extend(contact.email.iter().map(|email| format!("mailto:{email}")));
        known.extend(contact.link.iter().map(ToString::to_string));
    }
    known.extend(school.documents.iter().map(|(_, link)| link.to_string()));
    known
}
