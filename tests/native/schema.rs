//! The description of a school's file, for editors; `UPDATE_EXPECT=1 cargo test --test native
//! schema` writes it anew.

use std::fs;

use expect_test::expect_file;
use xtask::check::schema;

use crate::content::heartwood;

#[test]
fn the_schema_is_that_of_the_types() {
    expect_file!["../../src/content/school.schema.json"].assert_eq(&schema());
}

#[test]
fn each_school_names_the_schema() {
    let described = fs::canonicalize(heartwood("../school.schema.json")).unwrap();
    for name in ["example-hill", "example-green"] {
        let path = heartwood(&format!("schools/{name}.json"));
        let school: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let named = path.parent().unwrap().join(school["$schema"].as_str().unwrap());
        assert_eq!(fs::canonicalize(named).unwrap(), described, "{name}");
    }
}
