//! The pages: `index.html` filled in for each school, and once for none.

use std::fs;
use std::future::Future;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use minijinja::{Environment, UndefinedBehavior, Value, context};
use open_door::guide::{Guide, Text};
use open_door::school::School;
use open_door::view::{delivered, handbook_page, print};
use tokio::runtime::{Builder, Runtime};
use tokio::task::LocalSet;

use super::assets::{Asset, Assets};
use super::write;
use crate::content::{Content, Entry};
use crate::headers::POLICY;
use crate::project::Project;

/// The sheet of every page whose school has no looks of its own.
pub(crate) const STYLES: &str = "open-door.css";
/// The sheet that only the page with everything needs.
pub(crate) const HANDBOOK_STYLES: &str = "handbook.css";

/// Writes every page and returns the addresses of the first ones below the folder.
pub(super) fn write_all(
    content: &Content,
    pages: &Pages<'_>,
    folder: &Path,
) -> Result<Vec<String>> {
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

/// What all pages are filled into.
pub(crate) fn template(project: &Project) -> Result<String> {
    let file = project.root.join(Template::NAME);
    fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
}

/// Makes pages, each for itself: nothing is kept from one to the next.
pub struct Pages<'a> {
    template: Template<'a>,
    renderer: Renderer,
    assets: &'a Assets,
}

/// One page, not yet filled into the template.
pub(crate) struct Sheet<'a> {
    pub(crate) title: &'a Text,
    pub(crate) intro: &'a Text,
    /// The way from the page up to the folder to deploy.
    pub(crate) root: &'static str,
    /// The sheets that it needs beside that of every page.
    pub(crate) styles: &'static [&'static str],
    /// What stands on it, as HTML.
    pub(crate) page: String,
}

impl<'a> Pages<'a> {
    /// Makes pages that load these files, by filling the text of `index.html`.
    ///
    /// # Errors
    /// Where the template is broken, or nothing can be rendered on this machine.
    pub fn new(template: &'a str, assets: &'a Assets) -> Result<Self> {
        Ok(Self { template: Template::new(template)?, renderer: Renderer::new()?, assets })
    }

    /// The first page of a school, or the one that is of no school.
    ///
    /// # Errors
    /// Where a file that it loads is missing, or the template has a gap that nothing fills.
    pub fn first(&self, guide: &Guide, entry: Option<&Entry>) -> Result<String> {
        let mut parts =
            vec![("app", self.asset("app.wasm")?), ("guide", self.asset("guide.en.bin")?)];
        if let Some(entry) = entry {
            parts.push(("school", self.asset(&entry.file())?));
        }
        let modules = [("loader", self.asset("loader.js")?), ("glue", self.asset("glue.js")?)];
        let app = context! {
            page => self.asset("page.js")?,
            modules => Value::from_pairs(modules),
            parts => Value::from_pairs(parts),
        };
        let sheet = Sheet {
            title: &guide.start.title,
            intro: &guide.start.intro,
            root: if entry.is_some() { "../" } else { "" },
            styles: &[],
            page: self.print(delivered(guide, &school_of(entry))),
        };
        self.fill(guide, entry, sheet, &app)
    }

    /// The page that holds everything at once.
    ///
    /// # Errors
    /// As [`Pages::first`].
    pub fn handbook(&self, guide: &Guide, entry: Option<&Entry>) -> Result<String> {
        let sheet = Sheet {
            title: &guide.handbook.title,
            intro: &guide.handbook.intro,
            root: if entry.is_some() { "../../" } else { "../" },
            styles: &[HANDBOOK_STYLES],
            page: self.print(handbook_page(guide, &school_of(entry))),
        };
        self.still(guide, entry, sheet)
    }

    /// A page without the app.
    pub(crate) fn still(
        &self,
        guide: &Guide,
        entry: Option<&Entry>,
        sheet: Sheet<'_>,
    ) -> Result<String> {
        self.fill(guide, entry, sheet, &Value::from(()))
    }

    /// HTML as text.
    pub(crate) fn print(&self, html: yew::Html) -> String {
        self.renderer.wait(print(html))
    }

    fn fill(
        &self,
        guide: &Guide,
        entry: Option<&Entry>,
        Sheet { title, intro, root, styles, page }: Sheet<'_>,
        app: &Value,
    ) -> Result<String> {
        let name = entry.map_or(&guide.frame.name, |entry| &entry.school.name);
        let own = entry.map_or_else(|| STYLES.to_owned(), Entry::styles);
        let styles = std::iter::once(&*own).chain(styles.iter().copied());
        self.template.render(&context! {
            lang => &*guide.language,
            dir => guide.direction(),
            policy => Value::from_safe_string(POLICY.to_owned()),
            // Whose page it is, is part of its title.
            title => format!("{title} – {name}"),
            description => &**intro,
            root => Value::from_safe_string(root.to_owned()),
            styles => styles.map(|sheet| self.asset(sheet)).collect::<Result<Vec<_>>>()?,
            app,
            page => Value::from_safe_string(page),
        })
    }

    fn asset(&self, name: &str) -> Result<Value> {
        let Asset { file, integrity } = self.assets.get(name)?;
        let safe = |text: &String| Value::from_safe_string(text.clone());
        Ok(context! { file => safe(file), integrity => safe(integrity) })
    }
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
