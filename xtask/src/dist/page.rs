//! The pages: `index.html` filled in for each school, and once for none.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use minijinja::{Environment, UndefinedBehavior, Value, context};
use open_door::guide::Guide;
use open_door::school::School;
use open_door::view::{AppProps, Waiting};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::LocalServerRenderer;

use super::write;
use crate::content::{Content, Entry};
use crate::project::Project;

/// Writes every page and returns their addresses below the folder.
pub(super) fn write_all(
    content: &Content,
    project: &Project,
    folder: &Path,
) -> Result<Vec<String>> {
    let file = project.root.join("index.html");
    let template =
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let template = Template::new(&template)?;

    let mut addresses = Vec::new();
    for entry in std::iter::once(None).chain(content.schools.iter().map(Some)) {
        let address = entry.map(|entry| format!("{}/", entry.id)).unwrap_or_default();
        write(&folder.join(&address).join("index.html"), template.fill(&content.guide, entry)?)?;
        addresses.push(address);
    }
    Ok(addresses)
}

/// What stands in the page for a parent whose browser cannot run the app, as HTML.
fn fallback(guide: &Guide, school: Option<&School>) -> Result<String> {
    let school = school.cloned().unwrap_or_default();
    let props = AppProps { guide: guide.clone().into(), school: school.into() };
    let page = LocalServerRenderer::<Waiting>::with_props(props).hydratable(false).render();
    let runtime = Builder::new_current_thread().build().context("could not start a renderer")?;
    Ok(LocalSet::new().block_on(&runtime, page))
}

/// The page with gaps for what differs between schools.
struct Template<'a>(Environment<'a>);

impl<'a> Template<'a> {
    /// The name decides that every value is escaped as HTML.
    const NAME: &'static str = "index.html";

    fn new(source: &'a str) -> Result<Self> {
        let mut templates = Environment::new();
        templates.set_undefined_behavior(UndefinedBehavior::Strict);
        templates.add_template(Self::NAME, source).map_err(|error| readable(&error))?;
        Ok(Self(templates))
    }

    /// The page of a school, or the one that is of no school.
    fn fill(&self, guide: &Guide, entry: Option<&Entry>) -> Result<String> {
        let wording = &guide.wording;
        let root = if entry.is_some() { "../" } else { "" };
        let name = entry.map_or(&wording.name, |entry| &entry.school.name);
        self.render(&context! {
            lang => &*guide.language,
            title => format!("{} – {}", &*wording.title, &**name),
            description => &*wording.intro,
            root => Value::from_safe_string(root.to_owned()),
            school => entry.map(|entry| &*entry.id),
            fallback => Value::from_safe_string(fallback(guide, entry.map(|entry| &entry.school))?),
        })
    }

    fn render(&self, values: &Value) -> Result<String> {
        self.0
            .get_template(Self::NAME)
            .and_then(|page| page.render(values))
            .map_err(|error| readable(&error))
    }
}

/// Says where in the template the fault is.
fn readable(error: &minijinja::Error) -> anyhow::Error {
    let line = error.line().unwrap_or_default();
    anyhow!("{}:{line}: {error}", Template::NAME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_escaped_and_the_fallback_is_not() -> Result<()> {
        let template = Template::new("<h1 title=\"{{ title }}\">{{ fallback }}</h1>")?;
        let page = template.render(&context! {
            title => "\"><script>",
            fallback => Value::from_safe_string("<p>".to_owned()),
        })?;
        assert!(!page.contains("<script>"), "{page}");
        assert!(page.ends_with("\"><p></h1>"), "{page}");
        Ok(())
    }

    #[test]
    fn a_gap_that_nothing_fills_is_an_error_with_its_line() -> Result<()> {
        let template = Template::new("<html>\n{{ tilte }}")?;
        let refused = template.render(&context! { title => "" }).err();
        let refused = refused.map(|error| error.to_string()).unwrap_or_default();
        assert!(refused.starts_with("index.html:2: "), "{refused}");
        Ok(())
    }
}
