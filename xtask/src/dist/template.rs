//! HTML with gaps that the build fills.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use minijinja::{Environment, UndefinedBehavior, Value};

/// The files of the project that have gaps.
pub struct Sources {
    page: String,
    element: String,
}

/// A page of its own. Its name decides that every value is escaped as HTML, as does the next.
pub(super) const PAGE: &str = "index.html";
/// What the element takes.
pub(super) const ELEMENT: &str = "src/embed/element.html";

impl Sources {
    /// Reads them in the project's folder.
    ///
    /// # Errors
    /// Where one cannot be read.
    pub fn read(root: &Path) -> Result<Self> {
        let read = |name| {
            let file = root.join(name);
            fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
        };
        Ok(Self { page: read(PAGE)?, element: read(ELEMENT)? })
    }
}

/// Fills the gaps.
pub(super) struct Templates<'a>(Environment<'a>);

impl<'a> Templates<'a> {
    pub(super) fn of(sources: &'a Sources) -> Result<Self> {
        Self::new(&[(PAGE, &sources.page), (ELEMENT, &sources.element)])
    }

    fn new(sources: &[(&'a str, &'a str)]) -> Result<Self> {
        let mut templates = Environment::new();
        templates.set_undefined_behavior(UndefinedBehavior::Strict);
        for (name, source) in sources {
            templates.add_template(name, source).map_err(|error| readable(name, &error))?;
        }
        Ok(Self(templates))
    }

    /// Fills the one of this name.
    pub(super) fn fill(&self, name: &str, values: &Value) -> Result<String> {
        self.0
            .get_template(name)
            .and_then(|template| template.render(values))
            .map_err(|error| readable(name, &error))
    }
}

/// Says where in the template the fault is.
fn readable(name: &str, error: &minijinja::Error) -> anyhow::Error {
    let line = error.line().unwrap_or_default();
    anyhow!("{name}:{line}: {error}")
}

#[cfg(test)]
mod tests {
    use minijinja::context;

    use super::*;

    #[test]
    fn values_are_escaped_and_the_page_is_not() -> Result<()> {
        let templates = Templates::new(&[(PAGE, "<h1 title=\"{{ title }}\">{{ page }}</h1>")])?;
        let values = context! {
            title => "\"><script>",
            page => Value::from_safe_string("<p>".to_owned()),
        };
        let page = templates.fill(PAGE, &values)?;
        assert!(!page.contains("<script>"), "{page}");
        assert!(page.ends_with("\"><p></h1>"), "{page}");
        Ok(())
    }

    #[test]
    fn a_gap_that_nothing_fills_is_an_error_with_its_line() -> Result<()> {
        let templates = Templates::new(&[(PAGE, "<html>\n{{ tilte }}")])?;
        let refused = templates.fill(PAGE, &context! { title => "" }).err();
        let refused = refused.map(|error| error.to_string()).unwrap_or_default();
        assert!(refused.starts_with("index.html:2: "), "{refused}");
        Ok(())
    }
}
