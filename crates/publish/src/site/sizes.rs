//! How many bytes a parent downloads, and how many are allowed.

#[cfg(test)]
#[path = "sizes_tests.rs"]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::iter::Sum;
use std::ops::Add;

use super::ASSETS;
use super::assets::of_school;
use super::compress::Compressed;

/// The most bytes to load until the app has taken over, after brotli. A bare Yew counter is 40,000.
const BUDGET: usize = 86_000;

/// The most bytes to load until there is something to read, after brotli: what fits into a server's
/// first round trip.
const FIRST_BUDGET: usize = 14_000;

/// The most bytes that a host page loads before the element is near the screen, after brotli.
const ELEMENT_BUDGET: usize = 3_000;

/// The most bytes of the set-up page with everything that it loads, after brotli.
const SET_UP_BUDGET: usize = 1_200_000;

/// The folder of the set-up page.
const SET_UP: &str = "set-up";

/// The most bytes of the find box's model, after brotli. It loads after the app has taken over.
const FIND_BUDGET: usize = 22_000;

/// The size of a file or of several, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// Uncompressed.
    pub raw: usize,
    /// After `gzip -9`.
    pub gzip: usize,
    /// After brotli, as in [`Compressed::brotli`].
    pub brotli: usize,
}

impl Size {
    /// The size of a file.
    #[must_use]
    pub fn of(compressed: &Compressed) -> Self {
        Self {
            raw: compressed.file.bytes.len(),
            gzip: compressed.gzip.bytes.len(),
            brotli: compressed.brotli.bytes.len(),
        }
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

/// The size of every file of a site, by its path.
#[derive(Debug, Default)]
pub struct Sizes {
    files: BTreeMap<String, Size>,
    /// The guide that each school's start page loads, by the id of the school.
    guides: BTreeMap<String, String>,
}

impl Sizes {
    /// The sizes of these files. `guides` has the guide that each school's start page loads, by the id
    /// of the school: `hill` loads `guides/northmoor.bin`.
    pub fn new(
        files: impl IntoIterator<Item = (String, Size)>,
        guides: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        Self { files: files.into_iter().collect(), guides: guides.into_iter().collect() }
    }

    /// The largest start page, with its styles: what a parent downloads before there is something
    /// to read.
    fn first_response(&self) -> (&str, Size) {
        self.start_pages().max_by_key(|(_, size)| size.brotli).unwrap_or_default()
    }

    /// What a parent downloads until the app has taken over, at the school where that is most: the
    /// start page and every asset, except other trusts' guides, other schools' files, scripts for
    /// other pages, and what loads later.
    fn until_taken_over(&self) -> (&str, Size) {
        let excluded = [
            "assets/schools/",
            "assets/guides/",
            "assets/open-door",
            "assets/schools.",
            "assets/logo.",
            "assets/find.",
        ];
        let is_shared = |path: &str| {
            path.starts_with(ASSETS) && !excluded.iter().any(|name| path.starts_with(name))
        };
        let shared = self.sum(is_shared);
        let asset = |name: &str| {
            let start = format!("{ASSETS}/{}.", name.trim_end_matches(".bin"));
            self.sum(|path| path.starts_with(&start))
        };
        let pages = self.start_pages().filter_map(|(folder, page)| {
            let guide = asset(self.guides.get(folder)?);
            Some((folder, page + guide + asset(&of_school(folder)) + shared))
        });
        pages.max_by_key(|(_, size)| size.brotli).unwrap_or_default()
    }

    /// The start pages, by folder, which is the id of a school or trust.
    fn start_pages(&self) -> impl Iterator<Item = (&str, Size)> {
        self.files.iter().filter_map(|(path, page)| {
            let folder = path.strip_suffix("index.html")?.trim_end_matches('/');
            let is_other = folder == SET_UP || folder.rsplit('/').next() == Some("guide");
            (!is_other).then_some((folder, *page))
        })
    }

    fn sum(&self, counts: impl Fn(&str) -> bool) -> Size {
        self.files.iter().filter(|(path, _)| counts(path)).map(|(_, size)| *size).sum()
    }

    /// Checks every budget.
    ///
    /// # Errors
    /// The first thing over its budget, and by how much.
    pub fn check_budgets(&self) -> Result<(), String> {
        for (what, size, budget) in self.budgets() {
            let bytes = size.brotli;
            if bytes > budget {
                return Err(format!(
                    "{what} is {} bytes after brotli, {} over its budget of {}: see in the table \
                     what has grown, and make it smaller",
                    grouped(bytes),
                    grouped(bytes - budget),
                    grouped(budget),
                ));
            }
        }
        Ok(())
    }

    fn budgets(&self) -> [(String, Size, usize); 5] {
        let element = self.sum(|path| path == "open-door.js");
        let set_up =
            self.sum(|path| path.starts_with(SET_UP) && path[SET_UP.len()..].starts_with('/'));
        let find = self.sum(|path| path.starts_with("assets/find."));
        let (first_page, first) = self.first_response();
        let (page, all) = self.until_taken_over();
        [
            ("the element’s script".to_owned(), element, ELEMENT_BUDGET),
            ("what the find box has learned".to_owned(), find, FIND_BUDGET),
            (format!("the start page /{first_page}"), first, FIRST_BUDGET),
            (format!("everything until the app has taken over at /{page}"), all, BUDGET),
            ("the set-up page".to_owned(), set_up, SET_UP_BUDGET),
        ]
    }
}

impl fmt::Display for Sizes {
    /// A row for each asset that isn't a school's and each file outside folders, one for all files
    /// together, and one for each budget.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_shared = |path: &str| match path.strip_prefix(ASSETS) {
            Some(asset) => !asset.starts_with("/schools/"),
            None => !path.contains('/'),
        };
        let shared = self.files.iter().filter(|(path, _)| is_shared(path));
        let files = shared.map(|(path, size)| (path.clone(), *size, None));
        let all = ("every file of the site".to_owned(), self.sum(|_| true), None);
        let budgets = self.budgets().map(|(what, size, budget)| (what, size, Some(budget)));
        let rows: Vec<_> = files.chain([all]).chain(budgets).collect();
        let width = rows.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or_default();
        let mut row = |cells: [&str; 5]| {
            let [name, raw, gzip, brotli, budget] = cells;
            let line = format!("{name:width$} {raw:>12} {gzip:>12} {brotli:>12} {budget:>8}");
            writeln!(formatter, "{}", line.trim_end())
        };
        row(["bytes", "raw", "gzip -9", "brotli -11", "budget"])?;
        for (name, size, budget) in rows {
            let budget = budget.map(grouped).unwrap_or_default();
            let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(grouped);
            row([&name, &raw, &gzip, &brotli, &budget])?;
        }
        Ok(())
    }
}

/// A number with commas between groups of three digits.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
