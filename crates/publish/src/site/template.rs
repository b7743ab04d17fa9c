//! Fills in HTML templates.

use minijinja::{Environment, Error, UndefinedBehavior, Value};

/// The templates of a site.
#[derive(Debug, Clone, Default)]
pub struct Templates {
    /// For a page of its own: `index.html`.
    pub page: String,
    /// For what the element loads: `src/embed/element.html`.
    pub element: String,
}

/// The template of a page. Because of the extension `.html`, minijinja escapes every value, here
/// and below.
pub(super) const PAGE: &str = "index.html";
/// The template of what the element loads.
pub(super) const ELEMENT: &str = "src/embed/element.html";

/// Fills in templates.
#[derive(Debug)]
pub(super) struct Filler<'a>(Environment<'a>);

impl<'a> Filler<'a> {
    pub(super) fn new(templates: &'a Templates) -> Result<Self, Error> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.add_template(PAGE, &templates.page)?;
        environment.add_template(ELEMENT, &templates.element)?;
        Ok(Self(environment))
    }

    /// Fills in the template with this name. An error gives the line.
    pub(super) fn fill(&self, name: &str, values: &Value) -> Result<String, Error> {
        self.0.get_template(name)?.render(values)
    }
}

#[cfg(test)]
mod tests {
    use minijinja::context;

    use super::*;

    fn fill(page: &str, values: &Value) -> Result<String, Error> {
        let templates = Templates { page: page.to_owned(), element: String::new() };
        Filler::new(&templates)?.fill(PAGE, values)
    }

    #[test]
    fn values_are_escaped_and_the_page_is_not() -> Result<(), Error> {
        let values = context! {
            title => "\"><script>",
            page => Value::from_safe_string("<p>".to_owned()),
        };
        let page = fill("<h1 title=\"{{ title }}\">{{ page }}</h1>", &values)?;
        assert!(!page.contains("<script>"), "{page}");
        assert!(page.ends_with("\"><p></h1>"), "{page}");
        Ok(())
    }

    #[test]
    fn a_gap_without_a_value_is_an_error_with_its_line() {
        let refused = fill("<html>\n{{ tilte }}", &context! { title => "" }).err();
        let refused = refused.map(|error| error.to_string()).unwrap_or_default();
        assert!(refused.contains("index.html:2"), "{refused}");
    }
}
