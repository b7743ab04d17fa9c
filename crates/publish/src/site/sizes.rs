//! How many bytes a parent downloads, and how many are allowed.

#[cfg(test)]
#[path = "sizes_tests.rs"]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::iter::Sum;
use std::ops::Add;

use super::ASSETS;
use super::compress::Compressed;

/// Maximum until the app has taken over, in bytes after brotli. A bare Yew counter is 40,000.
const BUDGET: usize = 74_000;

/// Maximum until there is something to read, in bytes after brotli: what fits in a server's first
/// round trip.
const FIRST_BUDGET: usize = 14_000;

/// Maximum that a host's page loads before the element is near the screen, in bytes after brotli.
const ELEMENT_BUDGET: usize = 3_000;

/// The size of a file or of several, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// Uncompressed.
    pub raw: usize,
    /// After `gzip -9`.
    pub gzip: usize,
    /// After `brotli -q 11`.
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
pub struct Sizes(BTreeMap<String, Size>);

impl FromIterator<(String, Size)> for Sizes {
    fn from_iter<I: IntoIterator<Item = (String, Size)>>(sizes: I) -> Self {
        Self(sizes.into_iter().collect())
    }
}

impl Sizes {
    /// What comes before there is something to read: the largest start page, with its styles.
    fn first_response(&self) -> Size {
        let pages = self.start_pages().map(|(_, page)| page);
        pages.max_by_key(|size| size.brotli).unwrap_or_default()
    }

    /// What a parent downloads until the app has taken over, at the school where that is most:
    /// every asset except other schools' files and the scripts for host pages.
    fn until_taken_over(&self) -> Size {
        let is_for_all = |path: &str| {
            let others = ["assets/schools/", "assets/open-door"];
            !others.iter().any(|name| path.starts_with(name))
        };
        let shared = self.sum(|path| path.starts_with(ASSETS) && is_for_all(path));
        let pages = self.start_pages().map(|(school, page)| {
            let own = format!("assets/schools/{school}.");
            page + self.sum(|path| path.starts_with(&own)) + shared
        });
        pages.max_by_key(|size| size.brotli).unwrap_or_default()
    }

    /// The start pages by the ids of their schools; the one without a school has none.
    fn start_pages(&self) -> impl Iterator<Item = (&str, Size)> {
        self.0.iter().filter_map(|(path, page)| {
            let folder = path.strip_suffix("index.html")?.trim_end_matches('/');
            (folder.rsplit('/').next() != Some("guide")).then_some((folder, *page))
        })
    }

    fn sum(&self, counts: impl Fn(&str) -> bool) -> Size {
        self.0.iter().filter(|(path, _)| counts(path)).map(|(_, size)| *size).sum()
    }

    /// Checks every budget.
    ///
    /// # Errors
    /// What is over its budget, and by how much.
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

    fn budgets(&self) -> [(&'static str, Size, usize); 3] {
        let element = self.sum(|path| path == "open-door.js");
        [
            ("the element’s script", element, ELEMENT_BUDGET),
            ("the start page", self.first_response(), FIRST_BUDGET),
            ("everything until the app has taken over", self.until_taken_over(), BUDGET),
        ]
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let files = self.0.iter().map(|(path, size)| (path.as_str(), *size, None));
        let budgets = self.budgets();
        let sums = budgets.iter().map(|(what, size, budget)| (*what, *size, Some(*budget)));
        let rows: Vec<_> = files.chain(sums).collect();
        let width = rows.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or_default();
        let mut row = |cells: [&str; 5]| {
            let [name, raw, gzip, brotli, budget] = cells;
            let line = format!("{name:width$} {raw:>10} {gzip:>10} {brotli:>10} {budget:>10}");
            writeln!(formatter, "{}", line.trim_end())
        };
        row(["bytes", "raw", "gzip -9", "brotli -11", "budget"])?;
        for (name, size, budget) in rows {
            let budget = budget.map(grouped).unwrap_or_default();
            let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(grouped);
            row([name, &raw, &gzip, &brotli, &budget])?;
        }
        Ok(())
    }
}

/// A number with a comma before every three digits from the end.
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
