//! The pages: `index.html` filled in for each school, and once for none.

use std::fs;
use std::future::Future;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use minijinja::{Environment, UndefinedBehavior, Value, context};
use open_door::guide::Guide;
use open_door::school::School;
use open_door::view::{delivered, handbook_page, print};
use tokio::runtime::{Builder, Runtime};
use tokio::task::LocalSet;

use super::assets::{Asset, Assets};
use super::write;
use crate::content::{Content, Entry};
use crate::headers::POLICY;
use crate::project::Project;

/// Writes every page and returns the addresses of the first ones below the folder.
pub(super) fn write_all(
    content: &Content,
    project: &Project,
    assets: &Assets,
    folder: &Path,
) -> Result<Vec<String>> {
    let file = project.root.join("index.html");
    let template =
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let pages = Pages { template: Template::new(&template)?, renderer: Renderer::new()?, assets };
    let mut addresses = Vec::new();
    for entry in std::iter::once(None).chain(content.schools.iter().map(Some)) {
        let address = entry.map(|entry| format!("{}/", entry.id)).unwrap_or_default();
        let below = folder.join(&address);
        write(&below.join("index.html"), pages.first(&content.guide, entry)?)?;
        write(&below.join("guide/index.html"), pages.handbook(&content.guide, entry)?)?;
        addresses.push(address);
    }
    Ok(addresses)
}

/// Makes pages.
struct Pages<'a> {
    template: Template<'a>,
    renderer: Renderer,
    assets: &'a Assets,
}

impl Pages<'_> {
    /// The first page of a school, or the one that is of no school.
    fn first(&self, guide: &Guide, entry: Option<&Entry>) -> Result<String> {
        let root = if entry.is_some() { "../" } else { "" };
        let mut parts =
            vec![("app", self.asset("app.wasm")?), ("guide", self.asset("guide.en.bin")?)];
        if let Some(entry) = entry {
            parts.push(("school", self.asset(&entry.file())?));
        }
        let words = &guide.wording;
        self.template.render(&context! {
            title => title(&words.title, guide, entry),
            description => &*words.intro,
            app => context! {
                loader => self.asset("loader.js")?,
                glue => self.asset("glue.js")?,
                parts => Value::from_pairs(parts),
            },
            page => self.page(delivered(guide, &school_of(entry))),
            ..self.shared(guide, entry, root)?
        })
    }

    /// The page that holds everything at once.
    fn handbook(&self, guide: &Guide, entry: Option<&Entry>) -> Result<String> {
        let root = if entry.is_some() { "../../" } else { "../" };
        let words = &guide.handbook;
        self.template.render(&context! {
            title => title(&words.title, guide, entry),
            description => &*words.intro,
            app => (),
            page => self.page(handbook_page(guide, &school_of(entry))),
            ..self.shared(guide, entry, root)?
        })
    }

    /// What every page of a language has.
    fn shared(&self, guide: &Guide, entry: Option<&Entry>, root: &str) -> Result<Value> {
        let styles = entry.map_or_else(|| "open-door.css".to_owned(), Entry::styles);
        Ok(context! {
            lang => &*guide.language,
            policy => Value::from_safe_string(POLICY.to_owned()),
            root => Value::from_safe_string(root.to_owned()),
            styles => self.asset(&styles)?,
        })
    }

    fn asset(&self, name: &str) -> Result<Value> {
        let Asset { file, integrity } = self.assets.get(name)?;
        let safe = |text: &String| Value::from_safe_string(text.clone());
        Ok(context! { file => safe(file), integrity => safe(integrity) })
    }

    fn page(&self, html: yew::Html) -> Value {
        Value::from_safe_string(self.renderer.wait(print(html)))
    }
}

/// A title of a page, with whose page it is.
fn title(title: &str, guide: &Guide, entry: Option<&Entry>) -> String {
    let name = entry.map_or(&guide.wording.name, |entry| &entry.school.name);
    format!("{title} – {name}")
}

fn school_of(entry: Option<&Entry>) -> School {
    entry.map(|entry| entry.school.clone()).unwrap_or_default()
}

/// Where Yew renders natively.
struct Renderer {
    runtime: Runtime,
}

impl Renderer {
    fn new() -> Result<Self> {
        let runtime =
            Builder::new_current_thread().build().context("could not start a renderer")?;
        Ok(Self { runtime })
    }

    fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        LocalSet::new().block_on(&self.runtime, work)
    }
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
    fn values_are_escaped_and_the_page_is_not() -> Result<()> {
        let template = Template::new("<h1 title=\"{{ title }}\">{{ page }}</h1>")?;
        let page = template.render(&context! {
            title => "\"><script>",
            page => Value::from_safe_string("<p>".to_owned()),
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
