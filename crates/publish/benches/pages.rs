//! How the time and memory it takes to make pages grow with the number of schools.
//!
//! `cargo xtask dist` runs unoptimised, so measure that: `cargo bench --package publish --bench
//! pages --profile dev`.

#![expect(clippy::expect_used, reason = "a benchmark can stop at what it can’t use")]

use std::fs;
use std::path::Path;

use divan::counter::ItemsCount;
use divan::{AllocProfiler, Bencher, black_box};
use publish::check::{Source, Sources, TrustSources, check};
use publish::content::PublishedSchool;
use publish::site::assets::{of_guide, of_school};
use publish::site::{Assets, Pages, Templates};
use publish::styles::Styles;
use tokio::runtime::Builder;
use tokio::task::LocalSet;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// Makes every page of each school. Pages aren't kept, so `max alloc` should be that of the largest
/// one, however many there are.
#[divan::bench(args = [1, 10, 100], sample_count = 3, sample_size = 1)]
fn of_schools(bencher: Bencher<'_, '_>, schools: usize) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap_or_default();
    let source = |path: &str| Source { path: path.to_owned(), bytes: Ok(read(path).into_bytes()) };
    let trust = TrustSources {
        id: "heartwood".to_owned(),
        file: source("content/heartwood/trust.toml"),
        schools: vec![source("content/heartwood/schools/example-hill.json")],
        logos: Vec::new(),
    };
    let sources = Sources { england: source("content/england/guide.toml"), trusts: vec![trust] };
    let trust = check(sources, "2018-12").trusts.remove(0);
    let edition = trust.guide.edition;
    let schools: Vec<_> = (0..schools)
        .map(|number| PublishedSchool {
            id: format!("school-{number}"),
            ..trust.schools[0].clone()
        })
        .collect();

    // A page only names the files that it loads, so their contents don't matter.
    let mut assets = Assets::default();
    let shared = ["app.wasm", "find.bin", "loader.js", "leave.js", "page.js", "glue.js"];
    let names = shared.map(str::to_owned).into_iter().chain([of_guide(&edition.id)]);
    for name in names.chain(schools.iter().map(|school| of_school(&school.id))) {
        assets.add(&name, Vec::new());
    }
    let templates = Templates { page: read("index.html"), element: read("src/embed/element.html") };
    let styles = Styles::default();
    let pages = Pages::new(&templates, &styles, &assets, &edition, &[]).expect("the templates fit");
    let runtime = Builder::new_current_thread().build().expect("a runtime can be built");
    bencher.counter(ItemsCount::new(schools.len())).bench_local(|| {
        LocalSet::new().block_on(&runtime, async {
            for school in &schools {
                let made = pages.of(Some(school)).await;
                assert!(black_box(made).is_ok(), "every page can be made");
            }
        });
    });
}
