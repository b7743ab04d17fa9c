//! Writes content files, so that a site can include the files that it was made from.

use serde::Serialize;
use serde_json::Value;

use super::{SchoolFile, TrustFile};

/// The folder of a site that contains the files it was made from.
pub const CONTENT: &str = "content";
/// The file in that folder with the address of the site, if it's known.
pub const ADDRESS: &str = "address.txt";
/// The name of a trust's own file, in the trust's folder.
pub const TRUST: &str = "trust.toml";
/// The name of the folder with a trust's schools, in the trust's folder.
pub const SCHOOLS: &str = "schools";

/// A trust's file as TOML. It says the same as the file it was read from, but has no comments.
///
/// # Errors
/// If it contains anything that TOML can't represent. A file that was read from TOML never does.
pub fn trust_text(file: &TrustFile) -> Result<String, toml::ser::Error> {
    toml::to_string(&set_fields(file))
}

/// A school's file as JSON.
#[must_use]
pub fn school_text(file: &SchoolFile) -> String {
    format!("{:#}\n", set_fields(file))
}

/// The fields that a file sets, without those that it leaves out.
fn set_fields<T: Serialize>(file: &T) -> Value {
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
