//! Where facts come from, in parents' words.

use journey::guide::{Id, Link, Text};

use super::fill;
use crate::content::GuideFile;
use crate::content::months::spoken;

/// The pages that facts come from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// The month in which the facts were checked: that of the oldest check. `None` if there are no
    /// sources.
    pub checked: Option<Text>,
    /// The pages.
    pub list: Vec<Source>,
}

/// A page that facts come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The page.
    pub link: Link,
    /// When it was last compared with the guide, in a sentence.
    pub checked: Text,
    /// The places that it supports.
    pub places: Vec<Id>,
    /// The concerns that it supports.
    pub concerns: Vec<Id>,
}

impl Sources {
    pub(super) fn of(file: &GuideFile) -> Self {
        let sentence =
            |words: &str, month: &str| fill(words, &[("month", &spoken(month, &file.months))]);
        // Months in this format sort as text.
        let earliest = file.sources.iter().map(|source| &source.checked).min();
        let list = file.sources.iter().map(|source| Source {
            link: Link { text: source.title.clone(), href: source.href.clone() },
            checked: sentence(&file.handbook.checked, &source.checked),
            places: source.places.clone(),
            concerns: source.concerns.clone(),
        });
        Self {
            checked: earliest.map(|month| sentence(&file.layout.checked, month)),
            list: list.collect(),
        }
    }
}
