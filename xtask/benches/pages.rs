//! How the time and the memory that pages take grow with the schools.
//!
//! `cargo xtask dist` makes them unoptimised, so: `cargo bench -p xtask --bench pages --profile dev`.

use std::path::Path;
use std::process;

use anyhow::Result;
use divan::counter::ItemsCount;
use divan::{AllocProfiler, Bencher, black_box};
use open_door::guide::Guide;
use open_door::school::School;
use tempfile::TempDir;
use xtask::check::{load_guide, load_school};
use xtask::content::Entry;
use xtask::dist::{Assets, Pages, Sources, Styles};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

/// One guide stands for all of them: what a page takes does not hang on its language.
const LANGUAGES: usize = 10;

fn main() {
    divan::main();
}

/// Makes the first page of each of so many schools in every language, and the handbook below it.
///
/// No page is kept, so `max alloc` shows what the largest one takes, however many there are.
#[divan::bench(args = [1, 10, 100], sample_count = 3, sample_size = 1)]
fn in_ten_languages_for_schools(bencher: Bencher<'_, '_>, schools: usize) {
    let site = must(Site::of(schools));
    let pages = must(Pages::new(&site.sources, &site.styles, &site.assets));
    let count = ItemsCount::new(2 * LANGUAGES * schools);
    bencher.counter(count).bench_local(|| {
        for entry in (0..LANGUAGES).flat_map(|_| &site.schools) {
            black_box(must(pages.first(&site.guide, Some(entry))));
            black_box(must(pages.handbook(&site.guide, Some(entry))));
        }
    });
}

/// All that pages are made of.
struct Site {
    sources: Sources,
    styles: Styles,
    assets: Assets,
    guide: Guide,
    schools: Vec<Entry>,
    _folder: TempDir,
}

impl Site {
    /// Heartwood's guide for so many schools that give everything, each under a name of its own.
    fn of(schools: usize) -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let heartwood = root.join("src/content/heartwood");
        let guide = load_guide(&heartwood.join("guide.en.toml"))?;
        let hill = load_school(&heartwood.join("schools/example-hill.json"), &guide)?;
        let numbered = |number| {
            let name = format!("{} {number}", &*hill.name).into();
            Entry {
                id: format!("school-{number}"),
                school: School { name, ..hill.clone() },
                looks: String::new(),
            }
        };
        let schools: Vec<_> = (0..schools).map(numbered).collect();

        // A page names each file that it loads, and does not look into it.
        let folder = tempfile::tempdir()?;
        let mut assets = Assets::default();
        let shared = ["app.wasm", "guide.en.bin", "loader.js", "page.js", "glue.js"];
        let files = shared.map(str::to_owned).into_iter().chain(schools.iter().map(Entry::file));
        files.into_iter().try_for_each(|file| assets.add(folder.path(), &file, &file))?;

        let sources = Sources::read(&root)?;
        let styles = Styles::read(&root)?;
        Ok(Self { sources, styles, assets, guide, schools, _folder: folder })
    }
}

/// Ends the program where there is nothing to measure.
fn must<T>(result: Result<T>) -> T {
    result.unwrap_or_else(|error| {
        eprintln!("Error: {error:#}");
        process::exit(1)
    })
}
