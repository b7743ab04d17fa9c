//! Checks that the HTML of pages has what screen readers, keyboards and strict hosts need.

use std::collections::BTreeSet;

use journey::school::{Contact, School};
use journey::{Answer, Answers};
use publish::content::Edition;

use crate::content::{heartwood, hill, schools};
use crate::html::Element;
use crate::printer::Printer;

/// Asserts what must be true of every page.
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

/// Asserts what must be true of every element.
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
    // The find box's status is empty until something is typed.
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
        assert!(!elements.iter().any(|element| element.get("class") == Some("again")), "{name}");
    }
}

#[test]
fn advice_comes_in_the_order_that_a_parent_needs() {
    let file = heartwood();
    let elements = page(&file, &hill(), &advice());
    let words = &file.guide.wording;
    let headings = elements.iter().filter(|element| ["h1", "h2"].contains(&&*element.name));
    let headings: Vec<&str> = headings.map(|element| &*element.text).collect();
    let position = |class: &str| {
        elements.iter().position(|element| element.get("class") == Some(class)).unwrap()
    };
    assert!(position("contact-card") < position("first"), "how to reach someone comes first");
    let wanted = [
        "Talk to your child’s class teacher",
        &*words.first,
        &*words.how,
        &*words.ready,
        &*words.know,
        &*words.next,
        &*words.steps,
        &*words.policy,
        &*words.help,
        &*words.unsure,
        &*words.answers,
    ];
    assert_eq!(headings, wanted);
    let current: Vec<_> =
        elements.iter().filter(|element| element.get("aria-current").is_some()).collect();
    assert_eq!(current.len(), 1);
    assert!(current[0].text.contains(&*words.here), "{}", current[0].text);
}

#[test]
fn advice_about_harm_begins_with_what_to_do_first() {
    let file = heartwood();
    let words = &file.guide.wording;
    let elements = page(&file, &hill(), &[Answer::Concern("self-harm".into())]);
    let headings = elements.iter().filter(|element| ["h1", "h2"].contains(&&*element.name));
    let headings: Vec<&str> = headings.map(|element| &*element.text).collect();
    let wanted = ["Call NHS 111 and choose option 2", &*words.first, &*words.how, &*words.help];
    assert_eq!(headings[..4], wanted);
    let position = |class: &str| {
        elements.iter().position(|element| element.get("class") == Some(class)).unwrap()
    };
    assert!(position("first") < position("contact-card"), "999 comes first");
}

#[test]
fn the_policy_is_unfolded_only_if_the_parent_posts() {
    let file = heartwood();
    let words = &file.guide.wording;
    let open = |concern: &str| -> Vec<String> {
        let elements = page(&file, &hill(), &[Answer::Concern(concern.into())]);
        let details = elements.into_iter().filter(|element| element.name == "details");
        let open = details.filter(|element| element.get("open").is_some());
        open.map(|element| element.text).collect()
    };
    for posting in ["about-to-post", "have-posted"] {
        let [policy] = &*open(posting) else { panic!("{posting}: one part is unfolded") };
        assert!(policy.starts_with(&*words.policy), "{policy}");
        assert!(policy.contains("Version 2. Agreed in December 2018."), "{policy}");
    }
    assert_eq!(open("nasty-post"), [""; 0]);
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

/// The check refuses such text, but it does no harm even if it gets through.
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
