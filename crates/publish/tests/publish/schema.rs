//! The description of a school's file, for editors.

use std::path::Path;

use expect_test::expect_file;
use publish::content::school_schema;

use crate::content::{GREEN, HILL};

#[test]
fn the_schema_matches_the_types() {
    expect_file!["../../../../content/school.schema.json"].assert_eq(&school_schema());
}

#[test]
fn each_school_names_the_schema() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let schema = content.join("school.schema.json").canonicalize().unwrap();
    for file in [HILL, GREEN] {
        let school: serde_json::Value = serde_json::from_str(file).unwrap();
        let named = content.join("heartwood/schools").join(school["$schema"].as_str().unwrap());
        assert_eq!(named.canonicalize().unwrap(), schema);
    }
}
