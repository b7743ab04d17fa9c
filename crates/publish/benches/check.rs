//! How long a check takes as schools are added: `cargo bench --package publish --bench check`.

use std::fs;
use std::path::Path;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use publish::check::{Source, Sources, TrustSources, check};

fn main() {
    divan::main();
}

/// The trusts to check: the file of each, and a school to copy.
const TRUSTS: [(&str, &str); 3] = [
    ("heartwood", "example-hill"),
    ("northmoor", "northmoor-academy"),
    ("little-harbour", "little-harbour-nursery"),
];

/// England's guide and three trusts, with this many schools each.
#[divan::bench(args = [1, 10, 100, 1000], sample_count = 10)]
fn three_trusts_with_schools(bencher: Bencher<'_, '_>, schools: usize) {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let read = |name: String| fs::read(content.join(name)).unwrap_or_default();
    let england = read("england/guide.toml".to_owned());
    let trusts = TRUSTS.map(|(trust, school)| {
        let own = read(format!("{trust}/trust.toml"));
        (trust, own, read(format!("{trust}/schools/{school}.json")))
    });
    let source = |path: String, bytes: &[u8]| Source { path, bytes: Ok(bytes.to_owned()) };
    let sources = || Sources {
        england: source("guide.toml".to_owned(), &england),
        trusts: trusts
            .iter()
            .map(|(id, own, school)| TrustSources {
                id: (*id).to_owned(),
                file: source(format!("{id}/trust.toml"), own),
                schools: (0..schools)
                    .map(|number| source(format!("{id}-{number}.json"), school))
                    .collect(),
                logos: Vec::new(),
            })
            .collect(),
    };
    let checked = check(sources(), "2018-12");
    for trust in &checked.trusts {
        assert_eq!(trust.schools.len(), schools, "every school is read and has no error");
    }
    bencher
        .counter(ItemsCount::new(TRUSTS.len() * schools))
        .with_inputs(sources)
        .bench_values(|sources| black_box(check(sources, "2018-12")));
}
