//! What stands on the screen.

use super::Act;
use crate::guide::Wording;
use crate::journey::Page;

/// What stands on the screen.
#[derive(Debug)]
pub struct Screen<'a> {
    /// The words of the interface.
    pub words: &'a Wording,
    /// The page.
    pub page: &'a Page,
    /// How many pages have been turned to reach it.
    pub turns: usize,
    /// Told which page to turn to.
    pub turn: Act,
}
