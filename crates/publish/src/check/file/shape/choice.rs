//! Explains values that have none of several allowed forms: a choice of words, a route of one of
//! two kinds, a step that is an id or a group of fields.

use serde_json::Value;

use super::Syntax;
use super::departure::Departure;
use super::kinds::what;
use super::words::{Words, nearest};
use crate::printable::quoted;

/// The departures from each form, in order.
type Forms<'a> = [Vec<Departure<'a>>];

impl Words<'_> {
    /// Adds the faults of a value that has none of the forms.
    pub(super) fn choice(
        &mut self,
        departure: &Departure<'_>,
        shapes: &[Value],
        forms: &Forms<'_>,
    ) {
        let words = shapes.iter().filter_map(|shape| shape.get("const")?.as_str());
        let words = words.collect::<Vec<_>>();
        let names = shapes.iter().filter_map(only_field).collect::<Vec<_>>();
        if !words.is_empty() {
            self.word(departure, &words);
        } else if names.len() == shapes.len() {
            self.named(departure, forms, &names);
        } else {
            // An optional field may also be null, but nobody who writes a value means that.
            let mut meant = shapes.iter().zip(forms).filter(|(shape, _)| !is_a(shape, "null"));
            let is_group = |(shape, _): &(&Value, _)| is_a(shape, "object");
            let form = match departure.value {
                Value::Object(_) => meant.clone().find(is_group).or_else(|| meant.next()),
                _ => meant.next(),
            };
            for inner in form.into_iter().flat_map(|(_, form)| form) {
                self.add(inner);
            }
        }
    }

    /// Adds the fault of a value that should be one of a few words.
    fn word(&mut self, departure: &Departure<'_>, words: &[&str]) {
        let all = words.join(", ");
        let (problem, near) = match departure.value.as_str() {
            Some(word) => (
                format!("{} isn’t one of the words allowed here", quoted(word)),
                nearest(word, words),
            ),
            None => (format!("this must be text, not {}", what(departure.value)), None),
        };
        let fix = match near {
            Some(near) => format!("did you mean `{near}`? The words are: {all}"),
            None => format!("write one of: {all}"),
        };
        self.fault(&departure.at, problem, fix);
    }

    /// Adds the faults of a value whose form should be given by the name of one of its fields.
    fn named(&mut self, departure: &Departure<'_>, forms: &Forms<'_>, names: &[(&str, bool)]) {
        let has = |name: &str| departure.value.get(name).is_some();
        let chosen = forms.iter().zip(names).filter(|(_, (name, _))| has(name));
        match chosen.map(|(form, _)| form).collect::<Vec<_>>().as_slice() {
            [form] => {
                for inner in *form {
                    self.add(inner);
                }
            }
            chosen => self.unnamed(departure, !chosen.is_empty(), names),
        }
    }

    /// Adds the fault of a value that has several of the fields that give its form, or none.
    fn unnamed(&mut self, departure: &Departure<'_>, several: bool, names: &[(&str, bool)]) {
        let at = &departure.at;
        let known = names.iter().map(|(name, _)| *name).collect::<Vec<_>>();
        let all = known.join(", ");
        let examples = names.iter().map(|(name, list)| self.example(name, *list));
        let examples = examples.collect::<Vec<_>>().join(" or ");
        if several {
            let problem = format!("there can be only one of these: {all}");
            return self.fault(at, problem, format!("keep one: {examples}"));
        }
        let fields = departure.value.as_object().into_iter().flatten();
        let mut meant = fields.filter_map(|(name, _)| Some((name, nearest(name, &known)?)));
        match meant.next() {
            Some((name, near)) => self.unknown_field(at, name, format!("did you mean `{near}`?")),
            None => self.fault(
                at,
                format!("this needs one of these: {all}"),
                format!("write {examples}"),
            ),
        }
    }

    /// An example of a value with this one field.
    fn example(&self, name: &str, list: bool) -> String {
        let value = if list { "[\"…\"]" } else { "\"…\"" };
        match self.syntax {
            Syntax::Toml => format!("{{ {name} = {value} }}"),
            Syntax::Json => format!("{{ \"{name}\": {value} }}"),
        }
    }
}

/// The only required field of a form, and whether its value is a list.
fn only_field(shape: &Value) -> Option<(&str, bool)> {
    let [name] = shape.get("required")?.as_array()?.as_slice() else {
        return None;
    };
    let name = name.as_str()?;
    let kind = shape.pointer(&format!("/properties/{name}/type"));
    Some((name, kind.is_some_and(|kind| kind == "array")))
}

fn is_a(shape: &Value, kind: &str) -> bool {
    shape.get("type").is_some_and(|known| known == kind)
}
