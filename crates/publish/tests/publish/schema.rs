//! The schemas of a school's and a trust's file, for editors.

use std::path::Path;

use expect_test::expect_file;
use publish::content::{school_schema, trust_schema};

use crate::content::TRUSTS;

#[test]
fn the_schema_matches_the_types() {
    expect_file!["../../../../content/school.schema.json"].assert_eq(&school_schema());
    expect_file!["../../../../content/trust.schema.json"].assert_eq(&trust_schema());
}

#[test]
fn each_school_names_the_schema() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let schema = content.join("school.schema.json").canonicalize().unwrap();
    for (id, _, schools) in TRUSTS {
        for (_, file) in schools {
            let school: serde_json::Value = serde_json::from_str(file).unwrap();
            let named = content.join(id).join("schools").join(school["$schema"].as_str().unwrap());
            assert_eq!(named.canonicalize().unwrap(), schema);
        }
    }
}
