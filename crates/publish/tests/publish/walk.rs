//! The HTML of every page on every path, for every trust, with each of its schools and with no
//! school.

use std::collections::BTreeSet;

use journey::school::School;
use journey::{ContactCard, Names, Standing, dialled};
use publish::check::check_guide;
use publish::content::{Edition, Merged, resolve};

use crate::content::{ACADEMY, NORTHMOOR, everything, merged, school};
use crate::html::Element;
use crate::pages::is_sound;
use crate::paths::walk_all;
use crate::printer::Printer;
use crate::promises::{Advised, only_harm_can_be_left_quickly};

#[test]
fn every_page_in_england_keeps_the_promises() {
    walk(0);
}

#[test]
fn every_page_of_heartwood_keeps_the_promises() {
    walk(1);
}

#[test]
fn every_page_of_northmoor_keeps_the_promises() {
    walk(2);
}

#[test]
fn every_page_of_little_harbour_keeps_the_promises() {
    walk(3);
}

#[test]
fn every_page_of_an_academy_keeps_the_promises() {
    walk(4);
}

#[test]
fn every_page_of_a_maintained_school_keeps_the_promises() {
    walk(5);
}

#[test]
fn every_page_of_an_independent_school_keeps_the_promises() {
    walk(6);
}

/// If this fails, add a test for the new edition above.
#[test]
fn every_edition_is_walked() {
    assert_eq!(everything().len(), 7);
}

fn walk(index: usize) {
    let (merged, edition, schools) = everything().swap_remove(index);
    for (name, school) in schools {
        walk_at(&merged, &edition, &name, &school);
    }
}

fn walk_at(merged: &Merged, edition: &Edition, name: &str, school: &School) {
    let guide = &edition.guide;
    let printer = Printer::new(edition, school);
    let known = addresses(edition, school);
    let (mut pages, mut paths) = (0, 0);
    let (mut places, mut concerns) = (BTreeSet::new(), BTreeSet::new());
    walk_all(guide, school, &mut |reached| {
        pages += 1;
        paths += usize::from(reached.is_end());
        let elements = printer.page(reached.page);
        is_sound(&elements);
        names_the_danger(edition, &elements);
        only_harm_can_be_left_quickly(guide, reached);
        for href in hrefs(&elements) {
            // Promise 6: every address is in a content file.
            assert!(known.contains(href), "{href} is invented");
        }
        let is_marked = elements.iter().any(|element| element.get("data-harm").is_some());
        assert_eq!(is_marked, reached.page.harm, "{:?}", reached.chosen);
        let text = &elements[0].text;
        assert!(!text.contains(['{', '}']), "a brace is left in: {text}");
        let Some(advised) = Advised::of(reached.page, guide, school, reached.chosen) else {
            assert!(!reached.is_end(), "no advice at the end of {:?}", reached.chosen);
            return;
        };
        advised.says_who_how_and_next();
        advised.leads_to_nobody_complained_about();
        begins_with_what_can_be_done(merged, edition, &advised);
        let place = &advised.advice.place;
        // Promise 3: no advice lets a parent think that they lose the right to complain. The policy
        // says so itself, beside what it asks.
        let rights = &*guide.wording.policy_rights;
        assert_eq!(advised.advice.policy.is_some(), text.contains(rights), "{advised}");
        for sentence in place.by.iter().chain(&place.stage) {
            assert!(text.contains(&**sentence), "{advised}: “{sentence}” is missing");
        }
        places.insert(place.id.clone());
        places.extend(advised.advice.help.iter().map(|help| help.id.clone()));
        concerns.insert(advised.concern().id.clone());
    });
    println!("[{name}] {paths} paths, {pages} pages");
    assert_eq!(concerns.len(), guide.concerns.len(), "[{name}] a concern never ends");
    // Everything that the trust writes is on some page.
    for (place, step) in &edition.steps {
        let is_shown = places.contains(place) || school.is_without(place);
        let is_on_a_path = merged.guide.ladder.path.contains(step) || place != step;
        assert!(is_shown || !is_on_a_path, "[{name}] no page shows the step {place}");
    }
}

/// Nobody is asked to go back to an answer that they haven't had.
fn begins_with_what_can_be_done(merged: &Merged, edition: &Edition, advised: &Advised<'_>) {
    let Advised { advice, .. } = advised;
    if advice.steps[0].standing != Standing::Here {
        return;
    }
    let step = edition.step_at(&advice.place.id).and_then(|id| merged.guide.ladder.step(id));
    assert!(!step.is_some_and(|step| step.kind.is_meeting()), "{advised}");
    let counts_from = &merged.guide.spans.from.answer;
    assert!(!advice.place.by.iter().any(|by| by.contains(&**counts_from)), "{advised}");
}

/// Promise 3: every page has the line for immediate danger, and the one about a parent's rights.
fn names_the_danger(edition: &Edition, elements: &[Element]) {
    let danger = elements.iter().find(|element| element.name == "aside").expect("a danger line");
    assert!(danger.text.contains(&*edition.layout.danger), "{}", danger.text);
    assert!(hrefs(elements).any(|href| href == "tel:999"), "there is no link to ring 999");
    let footer = elements.iter().find(|element| element.name == "footer").expect("a footer");
    assert!(footer.text.contains(&*edition.layout.rights), "{}", footer.text);
    let leads_to_policy = hrefs(elements).any(|href| href == "guide/#policy_title");
    assert_eq!(leads_to_policy, edition.guide.policy.is_some(), "{}", footer.text);
}

fn hrefs(elements: &[Element]) -> impl Iterator<Item = &str> {
    elements.iter().filter_map(|element| element.get("href"))
}

/// Every address that a content file gives.
fn addresses(edition: &Edition, school: &School) -> BTreeSet<String> {
    let guide = &edition.guide;
    let tel = |number: &str| format!("tel:{}", dialled(number));
    // The handbook, and the parts of it that every page links to.
    let parts = ["guide/", "guide/#policy_title", "guide/#privacy_title", "guide/#sources_title"];
    let mut known = BTreeSet::from(parts.map(str::to_owned));
    known.insert(tel(&edition.layout.danger_telephone));
    known.insert(edition.leave.link.href.to_string());
    // Where the links of the start page lead without the app.
    known.extend(guide.topics.iter().map(|topic| format!("#{}", topic.id)));
    known.extend(guide.concerns.iter().map(|concern| format!("guide/#{}", concern.id)));
    let policy = guide.policy.as_ref().and_then(|policy| policy.link.as_ref());
    known.extend(policy.map(|link| link.href.to_string()));
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

/// The last step in school is the one before the Department, whatever other paths do.
#[test]
fn a_step_says_that_it_is_the_last_one_only_if_it_is() {
    let last = "This is the last step in school.";
    let says = |trust: usize, place: &str| {
        let (_, edition, _) = everything().swap_remove(trust);
        edition.guide.place(place).unwrap().next.iter().any(|text| text.starts_with(last))
    };
    for (trust, place, is_last) in [
        (1, "panel", true),
        (1, "clerk", false),
        (2, "stage-2", false),
        (2, "stage-3", true),
        (3, "governor", false),
        (3, "governor-for-nominated-governor", true),
        (3, "panel", true),
    ] {
        assert_eq!(says(trust, place), is_last, "{place}");
    }
}

/// The smallest possible procedure.
#[test]
fn a_ladder_of_one_step_leads_there() {
    let file = "name = \"One\"\nstatus = \"independent\"\n[ladder]\npath = [\"dfe\"]\n\
                [[ladder.step]]\nid = \"dfe\"\nkind = \"outside\"\nplace = \"dfe\"\n";
    let merged = merged(file);
    assert_eq!(check_guide(&merged, "2021-12"), []);
    let edition = resolve("one", &merged);
    walk_at(&merged, &edition, "one", &edition.shared);
}

/// Promise 2: the only reply left may be about nobody, but the concern still is about somebody.
#[test]
fn a_question_that_is_left_out_forgets_nobody() {
    let merged = merged(
        "name = \"One\"\nstatus = \"academies\"\n[ladder]\npath = [\"write\"]\n\
         [[ladder.step]]\nid = \"write\"\nkind = \"write\"\nto = [\"chair-of-governors\"]\n\
         [[concern]]\nid = \"headteacher\"\nquestion = \"who-unfair\"\n",
    );
    let edition = resolve("one", &merged);
    let concern = edition.guide.concern("headteacher").unwrap();
    assert_eq!((concern.question.as_deref(), &*concern.about), (None, &["headteacher".into()][..]));
}

/// A step's own contact shows the school's name for the role that receives the step.
#[test]
fn a_contact_of_a_step_has_the_schools_own_name() {
    let merged = merged(NORTHMOOR);
    let edition = resolve("northmoor", &merged);
    let own = ACADEMY.replace("\"person\": \"Mr Jo", "\"name\": \"head\", \"person\": \"Mr Jo");
    let school = school(&own, &merged);
    let names = Names { guide: &edition.guide, school: &school };
    let cards = ContactCard::of_place(names, edition.guide.place("stage-1").unwrap(), &[]);
    assert_eq!(cards[0].role.as_deref(), Some("head"));
}
