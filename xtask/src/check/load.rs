//! One file through every gate: read, syntax, shape, texts, meaning.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::Path;
use std::sync::LazyLock;

use jiff::Timestamp;
use open_door::fault::Fault;
use open_door::guide::{self, Guide};
use open_door::school::{self, School};
use open_door::value;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::report::{Located, Report};
use super::shape::{Shape, Syntax};
use super::tree::{Parsed, Tree};
use super::{json, reading, source, toml};

/// The largest guide in bytes, many times what any guide needs.
const MAX_GUIDE: usize = 4 * 1024 * 1024;

static GUIDE: LazyLock<Shape> = LazyLock::new(|| Shape::of::<Guide>(Syntax::Toml));
static SCHOOL: LazyLock<Shape> = LazyLock::new(|| Shape::of::<School>(Syntax::Json));

/// Loads a guide that has no error.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn load_guide(path: &Path) -> Result<Guide, Report> {
    guide(path).sound()
}

/// Loads a school that has no error with this guide.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn load_school(path: &Path, guide: &Guide) -> Result<School, Report> {
    school(path, std::slice::from_ref(guide)).sound()
}

/// What a file holds, where its shape is right, and everything that was found in it.
pub(super) struct Loaded<T> {
    content: Option<T>,
    report: Report,
}

impl<T> Loaded<T> {
    pub(super) fn into_parts(self) -> (Option<T>, Report) {
        (self.content, self.report)
    }

    fn sound(self) -> Result<T, Report> {
        match self.content {
            Some(content) if self.report.errors() == 0 => Ok(content),
            _ => Err(self.report),
        }
    }
}

/// Loads a guide.
pub(super) fn guide(path: &Path) -> Loaded<Guide> {
    load(path, MAX_GUIDE, toml::parse, &GUIDE, Vec::new(), guide_faults)
}

/// Loads a school, and checks it against each of these guides.
pub(super) fn school(path: &Path, guides: &[Guide]) -> Loaded<School> {
    let meaning =
        |school: &School| guides.iter().flat_map(|guide| school::check(school, guide)).collect();
    load(path, school::MAX_BYTES, json::parse, &SCHOOL, name_faults(path), meaning)
}

/// What is wrong with a file that is neither a guide nor a school.
pub(super) fn strange(path: &Path) -> Report {
    let fault = Fault::error(
        "",
        "this is neither a guide nor a school's file",
        "name a guide that ends in .toml or a school's file that ends in .json",
    );
    Report::new(path, String::new(), vec![Located::new(fault, None)])
}

fn load<T: DeserializeOwned>(
    path: &Path,
    most: usize,
    parse: fn(&str) -> Parsed,
    shape: &Shape,
    faults: Vec<Fault>,
    meaning: impl Fn(&T) -> Vec<Fault>,
) -> Loaded<T> {
    let whole_file = |fault| Located::new(fault, None);
    let mut found = faults.into_iter().map(whole_file).collect::<Vec<_>>();
    let (text, content) = match source::read(path, most) {
        Ok(text) => {
            let parsed = parse(&text);
            found.extend(parsed.faults);
            let content = parsed.tree.and_then(|tree| fit(&tree, shape, meaning, &mut found));
            (text, content)
        }
        Err(fault) => {
            found.push(whole_file(fault));
            (String::new(), None)
        }
    };
    Loaded { content, report: Report::new(path, text, found) }
}

/// What a tree holds, where its shape is right; what is wrong with it joins what was found.
fn fit<T: DeserializeOwned>(
    tree: &Tree,
    shape: &Shape,
    meaning: impl Fn(&T) -> Vec<Fault>,
    found: &mut Vec<Located>,
) -> Option<T> {
    let misfits = shape.faults(tree);
    let fits = misfits.is_empty();
    let flaws = tree.texts().into_iter().filter_map(|(field, text)| {
        let (wrong, mend) = value::text_fault(text)?;
        Some(Fault::error(field, wrong, mend))
    });
    found.extend(flaws.map(|fault| tree.at_value(fault)));
    // The parts of a guide refer to each other, so one that is left out would put others in the wrong.
    let value = match shape.syntax {
        _ if fits => Cow::Borrowed(&tree.value),
        Syntax::Toml => Cow::Owned(Value::Null),
        Syntax::Json => {
            Cow::Owned(tree.without(misfits.iter().map(|located| &*located.fault.field)))
        }
    };
    found.extend(misfits);
    match T::deserialize(&*value) {
        Ok(content) => {
            found.extend(meaning(&content).into_iter().map(|fault| tree.at_value(fault)));
            fits.then_some(content)
        }
        // The types take whatever fits the shape made from them, so this is a slip of ours.
        Err(error) if fits => {
            let wrong = format!("the file fits, yet cannot be used: {error}");
            let fault = Fault::error("", wrong, "report this as a fault of Open Door");
            found.push(tree.at_value(fault));
            None
        }
        Err(_) => None,
    }
}

/// Every fault of a guide's meaning, as of today, and of pages that are too hard to read.
fn guide_faults(guide: &Guide) -> Vec<Fault> {
    let today = Timestamp::now().strftime("%Y-%m").to_string();
    let mut faults = guide::check::check(guide, &today);
    faults.extend(reading::faults(&reading::hardest(guide, &School::default())));
    faults
}

/// A school's file gives the school its id by its name.
fn name_faults(path: &Path) -> Vec<Fault> {
    let id = path.file_stem().and_then(OsStr::to_str).unwrap_or_default();
    let flaw = match id {
        "assets" | "guide" => Some((
            format!("`{id}` cannot be the name of a school's file"),
            "rename it after the school: the address is that of something else",
        )),
        id => value::id_fault(id)
            .map(|(_, mend)| ("the file's name is not a plain id".to_owned(), mend)),
    };
    flaw.map(|(wrong, mend)| Fault::error("", wrong, mend)).into_iter().collect()
}
