//! The style sheets of a site.

/// The style sheets of a site, ready to go into pages.
#[derive(Debug, Clone, Default)]
pub struct Styles {
    /// For every page.
    pub page: String,
    /// For a page that lists schools, after those of every page.
    pub schools: String,
    /// For the handbook, after those of every page.
    pub handbook: String,
    /// For the element, before those of every page.
    pub element: String,
}
