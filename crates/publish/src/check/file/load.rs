//! Takes one file through every check: encoding, syntax, shape, texts, meaning.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::report::Report;
use super::shape::{Shape, Syntax};
use super::tree::{Parsed, Tree};
use super::{json, toml};
use crate::check::{MAX_BYTES, Source, value};
use crate::content::{GuideFile, SchoolFile, TrustFile};
use crate::fault::{Fault, LocatedFault};

/// The largest school file allowed, in bytes; parents download most of it.
const MAX_SCHOOL_BYTES: usize = 65_536;

thread_local! {
    static ENGLAND: OnceCell<Shape> = const { OnceCell::new() };
    static TRUST: OnceCell<Shape> = const { OnceCell::new() };
    static SCHOOL: OnceCell<Shape> = const { OnceCell::new() };
}

/// Loads England's guide. `meaning` finds the faults of a guide whose shape is right.
pub(in crate::check) fn england(
    source: Source,
    meaning: impl FnMut(&GuideFile) -> Vec<Fault>,
) -> (Option<GuideFile>, Report) {
    ENGLAND.with(|shape| {
        let shape = shape.get_or_init(|| Shape::of::<GuideFile>(Syntax::Toml));
        load(source, MAX_BYTES, toml::parse, shape, Vec::new(), meaning)
    })
}

/// Loads a trust. `meaning` finds the faults of a trust whose shape is right; `known` has faults
/// found already.
pub(in crate::check) fn trust(
    source: Source,
    known: Vec<Fault>,
    meaning: impl FnMut(&TrustFile) -> Vec<Fault>,
) -> (Option<TrustFile>, Report) {
    TRUST.with(|shape| {
        let shape = shape.get_or_init(|| Shape::of::<TrustFile>(Syntax::Toml));
        load(source, MAX_BYTES, toml::parse, shape, known, meaning)
    })
}

/// Loads a school. `meaning` finds the faults of a school whose shape is right; `known` has faults
/// found already.
pub(in crate::check) fn school(
    source: Source,
    known: Vec<Fault>,
    meaning: impl FnMut(&SchoolFile) -> Vec<Fault>,
) -> (Option<SchoolFile>, Report) {
    SCHOOL.with(|shape| {
        let shape = shape.get_or_init(|| Shape::of::<SchoolFile>(Syntax::Json));
        load(source, MAX_SCHOOL_BYTES, json::parse, shape, known, meaning)
    })
}

/// A school's id: the name of its file without `.json`.
pub(in crate::check) fn school_id(path: &str) -> String {
    let stem = Path::new(path).file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

fn load<T: DeserializeOwned>(
    source: Source,
    max_bytes: usize,
    parse: fn(&str) -> Parsed,
    shape: &Shape,
    faults: Vec<Fault>,
    meaning: impl FnMut(&T) -> Vec<Fault>,
) -> (Option<T>, Report) {
    let whole_file = |fault| LocatedFault::new(fault, None);
    let mut found = faults.into_iter().map(whole_file).collect::<Vec<_>>();
    let (text, content) = match source.bytes.and_then(|bytes| as_text(bytes, max_bytes)) {
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
    (content, Report::new(source.path, text, found))
}

/// A file's bytes as text.
fn as_text(bytes: Vec<u8>, max_bytes: usize) -> Result<String, Fault> {
    if bytes.len() > max_bytes {
        return Err(Fault::error(
            "",
            format!("the file is larger than {max_bytes} bytes"),
            "make it shorter: parents download what it says",
        ));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = good.split(|byte| *byte == b'\n').count();
        Fault::error(
            "",
            format!("the file is not UTF-8 text; line {line} is the first that can’t be read"),
            "open it in an editor and save it with the encoding UTF-8",
        )
    })?;
    // Some editors put an invisible byte order mark at the start of a file.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The value of a tree, if its shape is right. Adds to `found` what is wrong with it.
fn fit<T: DeserializeOwned>(
    tree: &Tree,
    shape: &Shape,
    mut meaning: impl FnMut(&T) -> Vec<Fault>,
    found: &mut Vec<LocatedFault>,
) -> Option<T> {
    let misfits = shape.faults(tree);
    let fits = misfits.is_empty();
    let flaws = tree.texts().into_iter().filter_map(|(field, text)| {
        let (problem, fix) = value::text_fault(text)?;
        Some(Fault::error(field, problem, fix))
    });
    found.extend(flaws.map(|fault| tree.at_value(fault)));
    // If parts of a school's file don't fit, the rest can be checked without them. The parts of a
    // guide refer to each other, so leaving some out would only cause more faults.
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
        // The shape is generated from the types, so this can only happen if they disagree.
        Err(error) if fits => {
            let problem = format!("the file is valid but could not be loaded: {error}");
            let fault = Fault::error("", problem, "report this as a bug in Open Door");
            found.push(tree.at_value(fault));
            None
        }
        Err(_) => None,
    }
}
