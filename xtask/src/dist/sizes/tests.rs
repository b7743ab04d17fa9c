//! What counts towards one page, and when that is too much.

use super::*;

/// A build of files that weigh the same however they are compressed.
fn build(files: &[(&str, usize)]) -> Sizes {
    let size = |bytes| Size { raw: bytes, gzip: bytes, brotli: bytes };
    Sizes(files.iter().map(|(path, bytes)| ((*path).to_owned(), size(*bytes))).collect())
}

#[test]
fn a_page_counts_every_asset_but_those_of_other_schools() {
    let sizes = build(&[
        ("index.html", 5),
        ("guide/index.html", 3000),
        ("hill/index.html", 7),
        ("hill/guide/index.html", 4000),
        ("green/index.html", 6),
        ("assets/schools/hill.0.bin", 10),
        ("assets/schools/hill-top.0.bin", 5000),
        ("assets/schools/green.0.bin", 20),
        ("assets/open-door.0.js", 50),
        ("assets/app.0.wasm", 100),
        ("_headers", 6000),
    ]);
    assert_eq!(sizes.app_in_charge().brotli, 126);
    assert_eq!(sizes.first_response().brotli, 7);
}

#[test]
fn a_page_over_a_budget_is_refused_with_its_weight() {
    let app = ("assets/app.0.wasm", BUDGET);
    assert!(build(&[app]).check_budget().is_ok());
    let heavy = build(&[app, ("index.html", 1234)]);
    let slow = build(&[("index.html", FIRST_BUDGET + 1234)]);
    for (build, weight) in [(heavy, BUDGET + 1234), (slow, FIRST_BUDGET + 1234)] {
        let refused = build.check_budget().err().map(|error| error.to_string()).unwrap_or_default();
        assert!(refused.contains(&grouped(weight)), "{refused}");
        assert!(refused.contains(" 1,234 more"), "{refused}");
    }
}

#[test]
fn the_table_has_a_row_for_each_file_and_for_what_they_add_up_to() {
    let table = build(&[("assets/loader.0.js", 1_234_567), ("index.html", 3)]).to_string();
    let row =
        |name| table.lines().find(|line| line.trim_start().starts_with(name)).unwrap_or_default();
    let figures = |name| row(name).split_whitespace().filter(|word| word.contains(',')).count();
    assert_eq!(figures("assets/loader.0.js"), 3, "{table}");
    assert_eq!(figures("all until the app is in charge"), 3, "{table}");
    assert!(row("all until the app is in charge").ends_with("1,234,570 "), "{table}");
}

#[test]
fn every_file_has_its_compressed_copies_beside_it() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let page = folder.path().join("hill/index.html");
    write(&page, "word ".repeat(1000))?;
    let Sizes(sizes) = Sizes::compress(folder.path())?;
    let size = sizes.get("hill/index.html").copied().unwrap_or_default();
    assert_eq!(size.raw, 5000);
    assert!(0 < size.brotli && size.brotli < size.gzip && size.gzip < 100, "{size:?}");
    let copy = |ending| fs::read(page.with_extension(ending));
    assert_eq!((copy("html.br")?.len(), copy("html.gz")?.len()), (size.brotli, size.gzip));
    let mut unpacked = String::new();
    flate2::read::GzDecoder::new(&*copy("html.gz")?).read_to_string(&mut unpacked)?;
    assert_eq!(unpacked, "word ".repeat(1000));
    let mut unpacked = Vec::new();
    brotli::BrotliDecompress(&mut &*copy("html.br")?, &mut unpacked)?;
    assert_eq!(unpacked, "word ".repeat(1000).as_bytes());
    Ok(())
}

#[test]
fn numbers_are_grouped_in_threes() {
    assert_eq!(
        [0, 999, 1000, 75_000, 1_234_567].map(grouped),
        ["0", "999", "1,000", "75,000", "1,234,567"]
    );
}
