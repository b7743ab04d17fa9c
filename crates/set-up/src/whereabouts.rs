//! Says which field a finding is about, for lists that aren't next to it.

use journey::guide::Guide;
use publish::fill::fill;

use crate::draft::{Draft, Which};
use crate::procedure::STEPS;
use crate::words::say;

/// Where a field is: "School office, phone". Empty for fields whose findings say that themselves.
#[must_use]
pub fn whereabouts(draft: &Draft, guide: &Guide, which: Which, pointer: &str) -> String {
    let parts: Vec<&str> = pointer.split('/').skip(1).collect();
    let numbered = |words: &str, index: &str| {
        let number = index.parse::<usize>().unwrap_or_default() + 1;
        fill(words, &[("number", &number.to_string())])
    };
    let (place, label) = match *parts {
        ["roles", role, field] => {
            let role = guide.role(role).map(|role| role.name.to_string());
            let field = if field == "name" { "called" } else { field };
            (role.unwrap_or_default(), say("people", field))
        }
        ["documents", document] => {
            let document = guide.document(document).map(|document| document.title.to_string());
            (document.unwrap_or_default(), "")
        }
        ["theme", colour] => {
            let (base, scheme) = match colour.strip_prefix("dark-") {
                Some(base) => (base, say("looks", "dark")),
                None => (colour, say("looks", "light")),
            };
            (say("looks.names", base).to_owned(), scheme)
        }
        ["logo"] => (say("logo", "logo").to_owned(), ""),
        ["ladder", "step", index, ref rest @ ..] => {
            let stage = draft.text(which, &format!("{STEPS}/{index}/stage"));
            let step = numbered(say("procedure", "step"), index);
            let step = if stage.is_empty() { step } else { format!("{step} ({stage})") };
            (step, rest.first().map(|field| say("procedure", field)).unwrap_or_default())
        }
        ["ladder", ..] => (say("procedure", "title").to_owned(), ""),
        ["policy", "statement", index, ..] => (numbered(say("policy", "text"), index), ""),
        ["policy", "section", index, ..] => (numbered(say("policy", "section_name"), index), ""),
        ["policy", field] => {
            let field = if field == "title" { "name" } else { field };
            (say("policy", "title").to_owned(), say("policy", field))
        }
        ["address"] => (say("paste", "address").to_owned(), ""),
        _ => return String::new(),
    };
    let parts = [
        with_first_letter(&place, char::to_uppercase),
        with_first_letter(label, char::to_lowercase),
    ];
    let parts: Vec<&str> =
        parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// Words with their first letter changed.
#[must_use]
pub fn with_first_letter<I: Iterator<Item = char>>(words: &str, change: fn(char) -> I) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| change(first).chain(letters).collect()).unwrap_or_default()
}
