//! What counts towards a page, and when it is too much.

use super::*;
use crate::site::assets::of_guide;

/// The sizes of a site whose files don't get smaller when compressed.
fn site(files: &[(&str, usize)]) -> Sizes {
    let size = |bytes| Size { raw: bytes, gzip: bytes, brotli: bytes };
    let files = files.iter().map(|(path, bytes)| ((*path).to_owned(), size(*bytes)));
    let guides = [("hill", "moor"), ("green", "england")];
    let guides = guides.map(|(folder, id)| (folder.to_owned(), of_guide(id)));
    Sizes::new(files, guides)
}

#[test]
fn a_page_counts_every_asset_except_those_of_other_pages() {
    let sizes = site(&[
        ("index.html", 5),
        ("guide/index.html", 3000),
        ("hill/index.html", 7),
        ("hill/guide/index.html", 4000),
        ("green/index.html", 6),
        ("moor/index.html", 1),
        ("assets/schools/hill.0.bin", 10),
        ("assets/schools/moor.0.bin", 2000),
        ("assets/guides/moor.0.bin", 200),
        ("assets/guides/england.0.bin", 1),
        ("assets/schools.0.js", 70),
        ("assets/schools/hill-top.0.bin", 5000),
        ("assets/schools/green.0.bin", 20),
        ("assets/open-door.0.js", 50),
        ("assets/app.0.wasm", 100),
        ("assets/find.0.bin", 8000),
        ("_headers", 6000),
    ]);
    assert_eq!(largest(sizes.until_taken_over()), ("hill", 317));
    assert_eq!(largest(sizes.first_response()), ("hill", 7));
}

fn largest((page, size): (&str, Size)) -> (&str, usize) {
    (page, size.brotli)
}

#[test]
fn a_page_over_its_budget_is_refused_with_its_size() {
    let app = ("assets/app.0.wasm", BUDGET);
    assert_eq!(site(&[app, ("hill/index.html", 0)]).check_budgets(), Ok(()));
    assert_eq!(site(&[("open-door.js", ELEMENT_BUDGET)]).check_budgets(), Ok(()));
    assert_eq!(site(&[("set-up/index.html", SET_UP_BUDGET)]).check_budgets(), Ok(()));
    for (site, size) in [
        (site(&[app, ("hill/index.html", 1234)]), BUDGET + 1234),
        (site(&[("index.html", FIRST_BUDGET + 1234)]), FIRST_BUDGET + 1234),
        (site(&[("open-door.js", ELEMENT_BUDGET + 1234)]), ELEMENT_BUDGET + 1234),
        (site(&[("set-up/app.wasm", SET_UP_BUDGET + 1234)]), SET_UP_BUDGET + 1234),
        (site(&[("assets/find.0.bin", FIND_BUDGET + 1234)]), FIND_BUDGET + 1234),
    ] {
        let refused = site.check_budgets().err().unwrap_or_default();
        assert!(refused.contains(&grouped(size)), "{refused}");
        assert!(refused.contains(" 1,234 over"), "{refused}");
    }
}

#[test]
fn the_table_has_a_row_for_each_shared_file_and_each_budget() {
    let files = [("assets/loader.0.js", 1_234_567), ("index.html", 2), ("hill/index.html", 3)];
    let table = site(&files).to_string();
    assert!(!table.contains("\nhill"), "{table}");
    let row = |name: &str| table.lines().find(|line| line.starts_with(name)).unwrap_or_default();
    assert_eq!(row("assets/loader.0.js").matches("1,234,567").count(), 3, "{table}");
    let total = row("everything until");
    assert_eq!(total.matches("1,234,570").count(), 3, "{table}");
    assert!(total.ends_with("86,000"), "{table}");
}

#[test]
fn numbers_are_grouped_in_threes() {
    assert_eq!(
        [0, 999, 1000, 75_000, 1_234_567].map(grouped),
        ["0", "999", "1,000", "75,000", "1,234,567"]
    );
}
