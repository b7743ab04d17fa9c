//! Pages as HTML: what a screen reader, a keyboard and a strict host need.

use std::collections::BTreeSet;

use journey::school::{Contact, School};
use journey::{Answer, Answers};
use publish::content::Edition;

use crate::content::{heartwood, hill, schools};
use crate::html::Element;
use crate::printer::Printer;

/// Asserts what every page must keep to.
pub(crate) fn is_sound(elements: &[Element]) {
    let count = |name: &str| elements.iter().filter(|element| element.name == name).count();
    for landmark in ["header", "aside", "main", "footer", "h1"] {
        assert_eq!(count(landmark), 1, "{landmark}");
    }
    for unwanted in ["script", "style", "iframe", "img", "form"] {
        assert_eq!(count(unwanted), 0, "{unwanted}");
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
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "two elements have one id");
    for element in elements {
        is_usable(element, &ids);
    }
    assert!(!elements[0].get("lang").unwrap_or_default().is_empty(), "the language is missing");
}

/// Asserts what every element must keep to.
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
    // The find box says nothing until something is typed.
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

/// The page that these answers lead to.
fn page(file: &Edition, school: &School, answers: &[Answer]) -> Vec<Element> {
    let answers: Answers = answers.iter().cloned().collect();
    Printer::new(file, school).page(&journey::page(&file.guide, school, &answers))
}

fn advice() -> [Answer; 2] {
    [Answer::Concern("bullied-online".into()), Answer::SoFar(None)]
}

#[test]
fn the_start_page_has_nothing_to_go_back_to() {
    let file = heartwood();
    for (name, school) in schools() {
        let elements = page(&file, &school, &[]);
        is_sound(&elements);
        assert!(elements[0].text.contains(&*file.start.title), "{name}");
        assert!(!elements.iter().any(|element| element.name == "button"), "{name}");
    }
}

#[test]
fn advice_comes_in_the_order_that_a_parent_needs() {
    let file = heartwood();
    let elements = page(&file, &hill(), &advice());
    let words = &file.guide.wording;
    let headings = elements.iter().filter(|element| ["h1", "h2"].contains(&&*element.name));
    let headings: Vec<&str> = headings.map(|element| &*element.text).collect();
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
    assert!(elements[0].text.contains("Version 2. Agreed in December 2018."));
    let current: Vec<_> =
        elements.iter().filter(|element| element.get("aria-current").is_some()).collect();
    assert_eq!(current.len(), 1);
    assert!(current[0].text.contains(&*words.here), "{}", current[0].text);
}

#[test]
fn each_button_to_change_an_answer_names_the_question() {
    let file = heartwood();
    let words = &file.guide.wording;
    let elements = page(&file, &hill(), &advice());
    let buttons = elements.iter().filter(|element| element.name == "button");
    let changes = buttons.filter(|button| button.text.starts_with(&*words.change));
    let changes: Vec<&str> = changes.map(|button| button.text.trim()).collect();
    let named = |question: &str| format!("{} {question}", words.change);
    assert_eq!(changes, [named(&words.topics), named(&words.so_far)]);
}

/// The check refuses such text, but even so it would do no harm.
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
        let elements = page(&heartwood(), &school, answers);
        is_sound(&elements);
        assert!(elements[0].text.contains(hostile));
    }
}
