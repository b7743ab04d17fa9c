//! The files as a server sends them, compressed, and what they may weigh.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::Read;
use std::iter::Sum;
use std::ops::Add;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use comfy_table::{CellAlignment, Table, presets};
use rayon::prelude::*;

use super::assets::FOLDER as ASSETS;
use super::write;

/// The most that a parent may have to download until the app is in charge: bytes after brotli.
///
/// A bare Yew counter weighs 40,000; the rest is for the words and all that shows them.
const BUDGET: usize = 72_000;

/// The most that may come before there is something to read: what fits a server's first round trip.
const FIRST_BUDGET: usize = 14_000;

/// The most that a page of others may load before a reader comes near to the element.
const ELEMENT_BUDGET: usize = 3_000;

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
    /// Writes both compressed copies of a file beside it.
    fn compress(file: &Path) -> Result<Self> {
        let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let mut gzip = Vec::new();
        flate2::read::GzEncoder::new(&*bytes, flate2::Compression::best())
            .read_to_end(&mut gzip)?;
        let mut brotli = Vec::new();
        let strongest = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &strongest)?;
        let size = Self { raw: bytes.len(), gzip: gzip.len(), brotli: brotli.len() };
        for (ending, bytes) in [(".gz", gzip), (".br", brotli)] {
            let mut copy = file.as_os_str().to_owned();
            copy.push(ending);
            write(Path::new(&copy), bytes)?;
        }
        Ok(size)
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
pub(crate) struct Sizes(BTreeMap<String, Size>);

impl Sizes {
    /// Compresses every file of a folder.
    pub(crate) fn compress(folder: &Path) -> Result<Self> {
        let mut files = Vec::new();
        list(folder, &mut files)?;
        let weigh = |file: &PathBuf| {
            let path = file.strip_prefix(folder).unwrap_or(file).display().to_string();
            Ok((path, Size::compress(file)?))
        };
        Ok(Self(files.par_iter().map(weigh).collect::<Result<_>>()?))
    }

    /// What comes before there is something to read: a first page, with its styles in it.
    fn first_response(&self) -> Size {
        let pages = self.first_pages().map(|(_, page)| page);
        pages.max_by_key(|size| size.brotli).unwrap_or_default()
    }

    /// What a parent downloads until the app is in charge, at the school where that is most.
    ///
    /// Every asset counts but the files of other schools and the scripts for pages of others.
    fn app_in_charge(&self) -> Size {
        let of_all = |path: &str| {
            let others = ["assets/schools/", "assets/open-door"];
            !others.iter().any(|name| path.starts_with(name))
        };
        let shared = self.sum(|path| path.starts_with(ASSETS) && of_all(path));
        let page = self.first_pages().map(|(school, page)| {
            let own = format!("assets/schools/{school}.");
            page + self.sum(|path| path.starts_with(&own)) + shared
        });
        page.max_by_key(|size| size.brotli).unwrap_or_default()
    }

    /// The first page of each school by the school's id, and of none.
    fn first_pages(&self) -> impl Iterator<Item = (&str, Size)> {
        self.0.iter().filter_map(|(path, page)| {
            let folder = path.strip_suffix("index.html")?.trim_end_matches('/');
            (folder.rsplit('/').next() != Some("guide")).then_some((folder, *page))
        })
    }

    fn sum(&self, counts: impl Fn(&str) -> bool) -> Size {
        self.0.iter().filter(|(path, _)| counts(path)).map(|(_, size)| *size).sum()
    }

    /// Refuses a build whose pages are too heavy.
    pub(super) fn check_budget(&self) -> Result<()> {
        for (what, weight, budget) in self.budgets() {
            let weight = weight.brotli;
            if weight > budget {
                bail!(
                    "{what} weighs {} bytes after brotli, {} more than the {} that it may: \
                     see in the table what has grown and make it smaller",
                    grouped(weight),
                    grouped(weight - budget),
                    grouped(budget),
                );
            }
        }
        Ok(())
    }

    fn budgets(&self) -> [(&'static str, Size, usize); 3] {
        let element = self.sum(|path| path == "open-door.js");
        [
            ("the element’s script", element, ELEMENT_BUDGET),
            ("first page", self.first_response(), FIRST_BUDGET),
            ("all until the app is in charge", self.app_in_charge(), BUDGET),
        ]
    }
}

/// Every file of a folder and of those in it.
fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let unreadable = || format!("{} cannot be read", folder.display());
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
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
        for (what, size, budget) in self.budgets() {
            table.add_row(row(what, size));
            table.add_row(["its budget", "", "", &grouped(budget)]);
        }
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
