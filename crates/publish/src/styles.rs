//! The style sheets of a site.

/// The style sheets of a site, ready to be put into pages.
#[derive(Debug, Clone, Default)]
pub struct Styles {
    /// For every page.
    pub page: String,
    /// For a page that lists schools, added after `page`.
    pub schools: String,
    /// For the handbook, added after `page`.
    pub handbook: String,
    /// For a page with a school's logo, added after `page`.
    pub logo: String,
    /// For the element, added before `page`.
    pub element: String,
}
