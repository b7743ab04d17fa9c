//! What counts towards one page, and when that is too much.

use super::*;

/// A build of files that weigh the same however they are compressed.
fn build(files: &[(&str, usize)]) -> Sizes {
    let size = |bytes| Size { raw: bytes, gzip: bytes, brotli: bytes };
    Sizes(files.iter().map(|(path, bytes)| ((*path).to_owned(), size(*bytes))).collect())
}

#[test]
fn a_page_counts_every_file_but_those_of_other_schools() {
    let sizes = build(&[
        ("index.html", 5),
        ("hill/index.html", 7),
        ("green/index.html", 6),
        ("schools/hill.bin", 10),
        ("schools/green.bin", 20),
        ("open-door.wasm", 100),
        ("snippets/a/inline0.js", 1000),
    ]);
    assert_eq!(sizes.answerable_page().brotli, 1126);
}

#[test]
fn a_page_over_the_budget_is_refused_with_its_weight() {
    assert!(build(&[("open-door.wasm", BUDGET)]).check_budget().is_ok());
    let refused = build(&[("open-door.wasm", BUDGET), ("index.html", 1234)]).check_budget().err();
    let refused = refused.map(|error| error.to_string()).unwrap_or_default();
    assert!(refused.contains(&grouped(BUDGET + 1234)), "{refused}");
    assert!(refused.contains(" 1,234 more"), "{refused}");
}

#[test]
fn the_table_has_a_row_for_each_file_and_for_the_page() {
    let table = build(&[("loader.js", 1_234_567), ("index.html", 3)]).to_string();
    let row =
        |name| table.lines().find(|line| line.trim_start().starts_with(name)).unwrap_or_default();
    let figures = |name| row(name).split_whitespace().filter(|word| word.contains(',')).count();
    assert_eq!(figures("loader.js"), 3, "{table}");
    assert_eq!(figures("one answerable page"), 3, "{table}");
    assert!(row("one answerable page").ends_with("1,234,570 "), "{table}");
}

#[test]
fn files_are_weighed_in_every_folder() -> Result<()> {
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("hill"))?;
    fs::write(folder.path().join("hill/index.html"), "word ".repeat(1000))?;
    let Sizes(sizes) = Sizes::of(folder.path())?;
    let size = sizes.get("hill/index.html").copied().unwrap_or_default();
    assert_eq!(size.raw, 5000);
    assert!(0 < size.brotli && size.brotli < size.gzip && size.gzip < 100, "{size:?}");
    Ok(())
}

#[test]
fn numbers_are_grouped_in_threes() {
    assert_eq!(
        [0, 999, 1000, 75_000, 1_234_567].map(grouped),
        ["0", "999", "1,000", "75,000", "1,234,567"]
    );
}
