//! Content files as Open Door writes them, so that a site carries what it was made from.

use serde::Serialize;
use serde_json::Value;

use super::{SchoolFile, TrustFile};

/// The folder of a site with the files that it was made from.
pub const CONTENT: &str = "content";
/// The file in that folder with the address of the site, if it knows where it is.
pub const ADDRESS: &str = "address.txt";
/// A trust's own file, in its folder.
pub const TRUST: &str = "trust.toml";
/// The folder with a trust's schools, in its own.
pub const SCHOOLS: &str = "schools";

/// A trust's file as text. It says the same as the one that was read, without its comments.
///
/// # Errors
/// If it contains what TOML has no way to write, which no file that was read does.
pub fn trust_text(file: &TrustFile) -> Result<String, toml::ser::Error> {
    toml::to_string(&given(file))
}

/// A school's file as text.
#[must_use]
pub fn school_text(file: &SchoolFile) -> String {
    format!("{:#}\n", given(file))
}

/// What a file gives. A field that it leaves out isn't there.
fn given<T: Serialize>(file: &T) -> Value {
    without_nulls(serde_json::to_value(file).unwrap_or_default())
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(without_nulls).collect(),
        Value::Object(fields) => {
            let fields = fields.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(fields.map(|(name, value)| (name, without_nulls(value))).collect())
        }
        other => other,
    }
}
