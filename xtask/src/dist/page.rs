//! The pages: `index.html` filled in for each school, and once for none; and what the element takes.

use std::future::Future;
use std::path::Path;

use anyhow::{Context, Result};
use minijinja::{Value, context};
use open_door::guide::{Guide, Text};
use open_door::school::School;
use open_door::view::{Setting, delivered, handbook_page, print};
use tokio::runtime::{Builder, Runtime};
use tokio::task::LocalSet;

use super::assets::{Asset, Assets};
use super::styles::Styles;
use super::template::{ELEMENT, PAGE, Sources, Templates};
use super::write;
use crate::content::{Content, Entry};
use crate::headers::policy_of_page;

/// Writes every page. Returns the addresses of the first pages below the folder.
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
        if let Some(entry) = entry {
            write(&below.join("element.html"), pages.element(&content.guide, entry)?)?;
        }
        addresses.push(address);
    }
    Ok(addresses)
}

/// Makes pages, each for itself: nothing is kept from one to the next.
pub struct Pages<'a> {
    templates: Templates<'a>,
    renderer: Renderer,
    styles: &'a Styles,
    assets: &'a Assets,
}

/// One page, not yet filled into the template.
pub(crate) struct Sheet<'a> {
    pub(crate) title: &'a Text,
    pub(crate) intro: &'a Text,
    /// The way from the page up to the folder to deploy.
    pub(crate) root: &'static str,
    /// Whether the handbook is on it, which has styles of its own.
    pub(crate) handbook: bool,
    /// What stands on it, as HTML.
    pub(crate) page: String,
}

impl<'a> Pages<'a> {
    /// Makes pages with these styles that load these files, by filling templates.
    ///
    /// # Errors
    /// Where a template is broken, or nothing can be rendered on this machine.
    pub fn new(sources: &'a Sources, styles: &'a Styles, assets: &'a Assets) -> Result<Self> {
        Ok(Self { templates: Templates::of(sources)?, renderer: Renderer::new()?, styles, assets })
    }

    /// The first page of a school, or the one that is of no school.
    ///
    /// # Errors
    /// Where a file that it loads is missing, or the template has a gap that nothing fills.
    pub fn first(&self, guide: &Guide, entry: Option<&Entry>) -> Result<String> {
        let app = self.app(entry)?;
        let sheet = Sheet {
            title: &guide.start.title,
            intro: &guide.start.intro,
            root: if entry.is_some() { "../" } else { "" },
            handbook: false,
            page: self.print(delivered(guide, &school_of(entry), Setting::Page)),
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
            handbook: true,
            page: self.print(handbook_page(guide, &school_of(entry))),
        };
        self.still(guide, entry, sheet)
    }

    /// What the element takes: the first page of a school.
    ///
    /// # Errors
    /// As [`Pages::first`].
    pub fn element(&self, guide: &Guide, entry: &Entry) -> Result<String> {
        let Styles { page: styles, element, .. } = self.styles;
        let page = self.print(delivered(guide, &entry.school, Setting::Element));
        self.templates.fill(
            ELEMENT,
            &context! {
                lang => &*guide.language,
                title => &*entry.school.name,
                root => "../",
                app => self.app(Some(entry))?,
                css => Value::from_safe_string([element, styles, &*entry.looks].concat()),
                page => Value::from_safe_string(page),
            },
        )
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
        Sheet { title, intro, root, handbook, page }: Sheet<'_>,
        app: &Value,
    ) -> Result<String> {
        let name = entry.map_or(&guide.frame.name, |entry| &entry.school.name);
        let Styles { page: of_all, handbook: of_handbook, .. } = self.styles;
        let of_handbook = if handbook { of_handbook } else { "" };
        let of_school = entry.map_or("", |entry| &entry.looks);
        let styles = [of_all, of_school, of_handbook].concat();
        self.templates.fill(
            PAGE,
            &context! {
                lang => &*guide.language,
                dir => guide.direction(),
                policy => Value::from_safe_string(policy_of_page(&styles)),
                // Whose page it is, is part of its title.
                title => format!("{title} – {name}"),
                description => &**intro,
                root => Value::from_safe_string(root.to_owned()),
                app,
                css => Value::from_safe_string(styles),
                page => Value::from_safe_string(page),
            },
        )
    }

    /// The parts of the app, as templates name them.
    fn app(&self, entry: Option<&Entry>) -> Result<Value> {
        let mut parts =
            vec![("app", self.asset("app.wasm")?), ("guide", self.asset("guide.en.bin")?)];
        if let Some(entry) = entry {
            parts.push(("school", self.asset(&entry.file())?));
        }
        let modules = [("loader", self.asset("loader.js")?), ("glue", self.asset("glue.js")?)];
        Ok(context! {
            page => self.asset("page.js")?,
            modules => Value::from_pairs(modules),
            parts => Value::from_pairs(parts),
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
