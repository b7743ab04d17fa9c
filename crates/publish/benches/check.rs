//! How long a check takes as schools are added: `cargo bench --package publish --bench check`.

use std::fs;
use std::path::Path;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use publish::check::{Source, check};

fn main() {
    divan::main();
}

#[divan::bench(args = [1, 10, 100, 1000], sample_count = 10)]
fn a_guide_with_schools(bencher: Bencher<'_, '_>, schools: usize) {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/heartwood");
    let read = |name| fs::read(content.join(name)).unwrap_or_default();
    let guide = read("guide.en.toml");
    let school = read("schools/example-hill.json");
    let sources = || {
        let source = |path: String, bytes: &[u8]| Source { path, bytes: Ok(bytes.to_owned()) };
        let schools =
            (0..schools).map(|number| source(format!("schools/school-{number}.json"), &school));
        std::iter::once(source("guide.toml".to_owned(), &guide)).chain(schools).collect()
    };
    let checked = check(sources(), "2018-12");
    assert_eq!(checked.schools.len(), schools, "every school is read and has no error");
    bencher
        .counter(ItemsCount::new(schools))
        .with_inputs(sources)
        .bench_values(|sources| black_box(check(sources, "2018-12")));
}
