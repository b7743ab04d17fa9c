//! The guide and the schools that the tests of `journey` use: it can't read content files itself.

use expect_test::{ExpectFile, expect_file};
use serde::Serialize;

use crate::content::{green, guide, hill};

#[test]
fn journey_tests_with_the_content_as_it_is() {
    is_same(&expect_file!["../../../journey/tests/journey/guides/heartwood.json"], &guide());
    is_same(&expect_file!["../../../journey/tests/journey/guides/example-hill.json"], &hill());
    is_same(&expect_file!["../../../journey/tests/journey/guides/example-green.json"], &green());
}

fn is_same(file: &ExpectFile, content: &impl Serialize) {
    file.assert_eq(&(serde_json::to_string_pretty(content).unwrap() + "\n"));
}
