//! Writes the guides and schools for the tests of `journey`, which can't read content files itself.

use expect_test::{ExpectFile, expect_file};
use publish::content::{Status, resolve};
use serde::Serialize;

use crate::content::{green, guide, hill, kinds, merged};

#[test]
fn the_tests_of_journey_have_the_current_content() {
    is_same(&expect_file!["../../../journey/tests/journey/guides/heartwood.json"], &guide());
    let guide_of = |status: Status| {
        let (_, file) = kinds().into_iter().find(|(id, _)| *id == status.id()).unwrap();
        resolve("", &merged(&file)).guide
    };
    is_same(
        &expect_file!["../../../journey/tests/journey/guides/maintained.json"],
        &guide_of(Status::Maintained),
    );
    is_same(
        &expect_file!["../../../journey/tests/journey/guides/independent.json"],
        &guide_of(Status::Independent),
    );
    is_same(&expect_file!["../../../journey/tests/journey/guides/example-hill.json"], &hill());
    is_same(&expect_file!["../../../journey/tests/journey/guides/example-green.json"], &green());
}

fn is_same(file: &ExpectFile, content: &impl Serialize) {
    file.assert_eq(&(serde_json::to_string_pretty(content).unwrap() + "\n"));
}
