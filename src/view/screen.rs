//! What stands on the screen.

use yew::prelude::*;

use super::Act;
use crate::guide::Guide;
use crate::journey::Page;
use crate::school::School;

/// What stands on the screen.
#[derive(Debug)]
pub struct Screen<'a> {
    /// Where the words stand.
    pub guide: &'a Guide,
    /// Whose names they use.
    pub school: &'a School,
    /// The page.
    pub page: &'a Page,
    /// How many pages have been turned to reach it.
    pub turns: usize,
    /// What stands in the find box.
    pub typed: &'a str,
    /// Filled with the outermost element.
    pub root: NodeRef,
    /// Told which page to turn to.
    pub turn: Act,
    /// Told what is typed in the find box.
    pub search: Callback<String>,
}
