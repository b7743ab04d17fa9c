//! Each page as HTML: what a screen reader, a keyboard and a strict host need of it.

use std::collections::BTreeSet;

use open_door::guide::Guide;
use open_door::journey::{self, Answer, Answers};
use open_door::school::{Contact, School};

use crate::content::{guide, hill, schools};
use crate::html::{self, Element};
use crate::printer::Printer;

/// Asserts what holds for every page.
pub(crate) fn sound(elements: &[Element]) {
    let named = |name: &str| elements.iter().filter(|element| element.name == name).count();
    for landmark in ["header", "aside", "main", "footer", "h1"] {
        assert_eq!(named(landmark), 1, "{landmark}");
    }
    for unwanted in ["script", "style", "iframe", "img", "form"] {
        assert_eq!(named(unwanted), 0, "{unwanted}");
    }
    let mut last = 0;
    for element in elements {
        let level = element.name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
        if let Some(level) = level {
            assert!(level <= last + 1, "h{level} follows h{last}: {}", element.text);
            last = level;
        }
    }
    let ids: Vec<&str> = elements.iter().filter_map(|element| element.get("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id stands twice");
    for element in elements {
        is_usable(element, &ids);
    }
    assert!(!elements[0].get("lang").unwrap_or_default().is_empty(), "the language is not named");
}

/// Asserts what holds for every element.
fn is_usable(element: &Element, ids: &[&str]) {
    let Element { name, attributes, text } = element;
    for reference in ["for", "aria-labelledby", "aria-describedby"] {
        let id = element.get(reference);
        assert!(id.is_none_or(|id| ids.contains(&id)), "{reference} names nothing: {element:?}");
    }
    for (attribute, value) in attributes {
        assert!(attribute != "style" && !attribute.starts_with("on"), "{element:?}");
        assert!(!value.trim().is_empty() || attribute == "value", "{element:?}");
    }
    let texts = ["a", "button", "h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "label", "cite"];
    // What the find box counts is empty until something is typed.
    if texts.contains(&&**name) && element.get("role") != Some("status") {
        assert!(!text.trim().is_empty(), "{element:?} is empty");
    }
    match &**name {
        "a" => {
            let href = element.get("href").unwrap_or_default();
            let kinds = ["tel:", "mailto:", "https://", "#", "guide/", "../"];
            assert!(kinds.iter().any(|kind| href.starts_with(kind)), "{href}");
        }
        "button" => assert_eq!(element.get("type"), Some("button"), "{text}"),
        _ => {}
    }
}

/// A page that these answers lead to, as elements.
fn page(guide: &Guide, school: &School, answers: &[Answer]) -> Vec<Element> {
    let page = journey::page(guide, school, &answers.iter().cloned().collect::<Answers>());
    html::read(&Printer::new(guide, school).show(&page))
}

fn advice() -> [Answer; 2] {
    [Answer::Concern("bullying".into()), Answer::SoFar(None)]
}

#[test]
fn there_is_no_way_back_from_the_first_page() {
    for (name, school) in schools() {
        let guide = guide();
        let elements = page(&guide, &school, &[]);
        sound(&elements);
        assert!(elements[0].text.contains(&*guide.start.title), "{name}");
        assert!(!elements.iter().any(|element| element.name == "button"), "{name}");
    }
}

#[test]
fn advice_is_told_in_the_order_that_a_parent_needs() {
    let (guide, school) = (guide(), hill());
    let elements = page(&guide, &school, &advice());
    let words = &guide.wording;
    let headings: Vec<&str> = elements
        .iter()
        .filter(|element| ["h1", "h2"].contains(&&*element.name))
        .map(|element| &*element.text)
        .collect();
    let wanted = [
        "Talk to your child’s class teacher",
        &*words.first,
        &*words.how,
        &*words.ready,
        &*words.next,
        &*words.know,
        &*words.policy,
        &*words.help,
        &*words.unsure,
        &*words.answers,
    ];
    assert_eq!(headings, wanted);
    // Its own dates are filled in where the guide is built.
    assert!(elements[0].text.contains("Version 2, agreed in December 2018"));
    let current: Vec<_> =
        elements.iter().filter(|element| element.get("aria-current").is_some()).collect();
    assert_eq!(current.len(), 1);
    assert!(current[0].text.contains(&*words.here), "{}", current[0].text);
}

#[test]
fn each_change_names_its_question() {
    let guide = guide();
    let elements = page(&guide, &hill(), &advice());
    let change = &*guide.wording.change;
    let changes: Vec<&str> = elements
        .iter()
        .filter(|element| element.name == "button" && element.text.starts_with(change))
        .map(|element| element.text.trim())
        .collect();
    let named = |question: &str| format!("{change} {question}");
    assert_eq!(changes, [named(&guide.wording.topics), named(&guide.wording.so_far)]);
}

/// A file with such text is refused, and would still do no harm.
#[test]
fn hostile_text_is_shown_as_text() {
    let hostile = "\"><script>alert('&lt;')</script><img src=x onerror=alert(1)> {headteacher}";
    let contact = Contact {
        name: Some(hostile.into()),
        person: Some(hostile.into()),
        telephone: Some(hostile.into()),
        email: Some(hostile.into()),
        hours: Some(hostile.into()),
        ..Contact::default()
    };
    let roles = ["office", "class-teacher", "headteacher"];
    let school = School {
        name: hostile.into(),
        roles: roles.map(|role| (role.into(), contact.clone())).into(),
        ..School::default()
    };
    for answers in [&[][..], &advice()] {
        let elements = page(&guide(), &school, answers);
        sound(&elements);
        assert!(elements[0].text.contains(hostile));
    }
}
