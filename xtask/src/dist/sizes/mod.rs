//! What the files weigh, and what they may weigh.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::iter::Sum;
use std::ops::Add;
use std::path::Path;

use anyhow::{Context, Result, bail};
use comfy_table::{CellAlignment, Table, presets};

/// The most that a parent may have to download before the page answers: bytes after brotli.
///
/// A bare Yew counter weighs 48,000; this leaves 27,000 for the words and all that shows them.
const BUDGET: usize = 75_000;

/// What one file weighs, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    raw: usize,
    /// As `gzip -9` makes it.
    gzip: usize,
    /// As `brotli -q 11` makes it.
    brotli: usize,
}

impl Size {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = flate2::read::GzEncoder::new(bytes, flate2::Compression::best());
        let mut brotli = Vec::new();
        let strongest = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &strongest)?;
        Ok(Self {
            raw: bytes.len(),
            gzip: usize::try_from(std::io::copy(&mut gzip, &mut std::io::sink())?)?,
            brotli: brotli.len(),
        })
    }
}

impl Add for Size {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

impl Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), Add::add)
    }
}

/// What every file of a build weighs, by its path below the folder.
pub(super) struct Sizes(BTreeMap<String, Size>);

impl Sizes {
    /// Weighs every file of a folder.
    pub(super) fn of(folder: &Path) -> Result<Self> {
        let mut sizes = BTreeMap::new();
        weigh(folder, "", &mut sizes)?;
        Ok(Self(sizes))
    }

    /// What a parent downloads before the page answers, at the school where that is most.
    ///
    /// Every file counts but the pages and files of other schools.
    fn answerable_page(&self) -> Size {
        let of_one_school =
            |path: &str| path.ends_with("index.html") || path.starts_with("schools/");
        let shared =
            self.0.iter().filter(|(path, _)| !of_one_school(path)).map(|(_, size)| *size).sum();
        let page = self.0.iter().filter_map(|(path, page)| {
            let school = path.strip_suffix("index.html")?.trim_end_matches('/');
            let file = self.0.get(&format!("schools/{school}.bin")).copied().unwrap_or_default();
            Some(*page + file)
        });
        page.max_by_key(|size| size.brotli).unwrap_or_default() + shared
    }

    /// Refuses a build whose pages are too heavy.
    pub(super) fn check_budget(&self) -> Result<()> {
        let weight = self.answerable_page().brotli;
        if weight > BUDGET {
            bail!(
                "one answerable page weighs {} bytes after brotli, {} more than the {} that it may: \
                 see in the table what has grown and make it smaller",
                grouped(weight),
                grouped(weight - BUDGET),
                grouped(BUDGET),
            );
        }
        Ok(())
    }
}

/// Weighs the files of one folder and of those in it.
fn weigh(folder: &Path, prefix: &str, sizes: &mut BTreeMap<String, Size>) -> Result<()> {
    let unreadable = || format!("{} cannot be read", folder.display());
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            weigh(&path, &format!("{name}/"), sizes)?;
        } else {
            let bytes =
                fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            sizes.insert(name, Size::of(&bytes)?);
        }
    }
    Ok(())
}

impl fmt::Display for Sizes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = Table::new();
        table.load_style(presets::NOTHING).set_header(["bytes", "raw", "gzip -9", "brotli -11"]);
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        for (path, size) in &self.0 {
            table.add_row(row(path, *size));
        }
        table.add_row(row("one answerable page", self.answerable_page()));
        table.add_row(["its budget", "", "", &grouped(BUDGET)]);
        write!(formatter, "{table}")
    }
}

fn row(name: &str, size: Size) -> [String; 4] {
    [name.to_owned(), grouped(size.raw), grouped(size.gzip), grouped(size.brotli)]
}

/// A number with a comma before every three figures from its end.
fn grouped(number: usize) -> String {
    let figures = number.to_string();
    let mut text = String::new();
    for (index, figure) in figures.chars().enumerate() {
        if index > 0 && (figures.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(figure);
    }
    text
}
