//! The pages of a site: each school's, and one set for a parent whose school has none.

use journey::guide::Text;
use journey::school::School;
use minijinja::{Error, ErrorKind, Value, context};
use serde_json::json;
use yew::Html;

use super::assets::{self, Asset, Assets};
use super::headers::policy_of_page;
use super::template::{ELEMENT, Filler, PAGE, Templates};
use super::{File, PICTURE};
use crate::address::SiteAddress;
use crate::content::{Edition, PublishedSchool};
use crate::escape::escaped;
use crate::pages::{SchoolGroup, Surroundings, handbook_page, render, start_page};
use crate::styles::Styles;

/// Makes pages one by one, and keeps none of them.
///
/// Yew renders asynchronously. Natively, that needs tokio's `LocalSet`.
#[derive(Debug)]
pub struct Pages<'a> {
    templates: Filler<'a>,
    styles: &'a Styles,
    assets: &'a Assets,
    edition: &'a Edition,
    groups: &'a [SchoolGroup],
    address: Option<&'a SiteAddress>,
    is_only: bool,
}

/// The file beside a page that says what the page is called: <https://oembed.com>.
const OEMBED: &str = "oembed.json";

/// A page before it goes into its template.
struct Sheet<'a> {
    /// Its folder, below the site's: `example-hill/`.
    folder: String,
    /// Its title, without the name of the school.
    title: &'a Text,
    /// Its description.
    intro: &'a Text,
    /// The way up from the page to the site's folder.
    root: &'static str,
    /// The schools that it lists.
    groups: &'a [SchoolGroup],
    is_handbook: bool,
    html: Html,
}

impl<'a> Pages<'a> {
    /// Makes the pages of an edition. Its own pages list the schools in `groups`.
    ///
    /// # Errors
    /// If a template is broken.
    pub fn new(
        templates: &'a Templates,
        styles: &'a Styles,
        assets: &'a Assets,
        edition: &'a Edition,
        groups: &'a [SchoolGroup],
    ) -> Result<Self, Error> {
        let templates = Filler::new(templates)?;
        Ok(Self { templates, styles, assets, edition, groups, address: None, is_only: false })
    }

    /// Makes pages that know the address of their site, so that a link to one of them shows a title, a
    /// sentence and the [`PICTURE`] wherever it's shared.
    #[must_use]
    pub fn at(self, address: Option<&'a SiteAddress>) -> Self {
        Self { address, ..self }
    }

    /// Makes pages of the only school of a site, if it is one: they are in the site's folder as well, as
    /// that is the address that people type.
    #[must_use]
    pub fn only(self, is_only: bool) -> Self {
        Self { is_only, ..self }
    }

    /// Every page of a school, or those that are for no school.
    ///
    /// # Errors
    /// If a file that a page loads is missing, or nothing fills a gap in a template.
    pub async fn of(&self, school: Option<&PublishedSchool>) -> Result<Vec<File>, Error> {
        let own = self.address(school);
        let mut files = Vec::new();
        for folder in self.is_only.then_some("").into_iter().chain([&*own]) {
            files.extend(self.start(folder, school).await?);
            files.extend(self.handbook(folder, school).await?);
        }
        if let Some(published) = school {
            let path = format!("{own}element.html");
            files.push(File::new(path, self.element(published).await?));
        }
        Ok(files)
    }

    /// The start page, in this folder.
    async fn start(
        &self,
        folder: &str,
        school: Option<&PublishedSchool>,
    ) -> Result<Vec<File>, Error> {
        let words = &self.edition.start;
        let sheet = Sheet {
            folder: folder.to_owned(),
            title: &words.title,
            intro: &words.intro,
            root: root(folder),
            groups: self.groups(school),
            is_handbook: false,
            html: start_page(
                self.edition,
                &self.school(school),
                Surroundings::OwnPage,
                self.groups(school),
                root(folder),
            ),
        };
        self.fill(school, sheet, &self.app(school)?).await
    }

    /// The handbook that belongs to the start page in this folder.
    async fn handbook(
        &self,
        folder: &str,
        school: Option<&PublishedSchool>,
    ) -> Result<Vec<File>, Error> {
        let words = &self.edition.handbook;
        let sheet = Sheet {
            folder: format!("{folder}guide/"),
            title: &words.title,
            intro: &words.intro,
            root: if folder.is_empty() { "../" } else { "../../" },
            groups: &[],
            is_handbook: true,
            html: handbook_page(self.edition, &self.school(school)),
        };
        self.fill(school, sheet, &Value::from(())).await
    }

    /// What the element loads: the start page.
    async fn element(&self, school: &PublishedSchool) -> Result<String, Error> {
        let Styles { page: styles, element, .. } = self.styles;
        let page = start_page(self.edition, &school.school, Surroundings::HostPage, &[], "../");
        let page = render(page).await;
        self.templates.fill(
            ELEMENT,
            &context! {
                lang => &*self.edition.guide.language,
                title => &*school.school.name,
                root => "../",
                app => self.app(Some(school))?,
                css => Value::from_safe_string([element, styles, &*school.theme_css].concat()),
                page => Value::from_safe_string(page),
            },
        )
    }

    /// Fills a sheet into its template. If the site knows its address, what the sheet is called goes
    /// into a file too, for websites that make a link of a pasted address.
    async fn fill(
        &self,
        school: Option<&PublishedSchool>,
        Sheet { folder, title, intro, root, groups, is_handbook, html }: Sheet<'_>,
        app: &Value,
    ) -> Result<Vec<File>, Error> {
        let own = school.map_or(&self.edition.name, |school| &school.school.name);
        let name = if own.is_empty() { &self.edition.layout.name } else { own };
        let schools = match groups {
            [] => Value::from(()),
            _ => self.asset("schools.js")?,
        };
        let theme = school.map_or("", |school| &school.theme_css);
        let own = match (is_handbook, groups) {
            (true, _) => &*self.styles.handbook,
            (false, []) => "",
            (false, _) => &self.styles.schools,
        };
        let styles = [&self.styles.page, theme, own].concat();
        let html = render(html).await;
        let title = format!("{title} – {name}");
        let page = self.templates.fill(
            PAGE,
            &context! {
                lang => &*self.edition.guide.language,
                dir => self.edition.direction(),
                policy => Value::from_safe_string(policy_of_page(&styles)),
                title => &title,
                description => &**intro,
                own => self.own(self.known_as(&folder, school)),
                root => Value::from_safe_string(root.to_owned()),
                app,
                schools,
                css => Value::from_safe_string(styles),
                page => Value::from_safe_string(html),
            },
        )?;
        let mut files = vec![File::new(format!("{folder}index.html"), page)];
        if let Some(address) = self.address {
            let link = json!({
                "version": "1.0",
                "type": "link",
                "title": title,
                "provider_name": &*self.edition.layout.name,
                "provider_url": address.to_string(),
            });
            files.push(File::new(format!("{folder}{OEMBED}"), link.to_string()));
        }
        Ok(files)
    }

    /// The whole addresses of what belongs to a page in this folder, as the template names them.
    fn own(&self, folder: &str) -> Value {
        let Some(address) = self.address else { return Value::from(()) };
        let of = |path: &str| Value::from_safe_string(escaped(&address.of(path)));
        context! {
            page => of(folder),
            oembed => of(&format!("{folder}{OEMBED}")),
            picture => of(PICTURE),
        }
    }

    /// The parts of the app, as the templates name them.
    fn app(&self, school: Option<&PublishedSchool>) -> Result<Value, Error> {
        let mut parts = vec![
            ("app", self.asset("app.wasm")?),
            ("guide", self.asset(&assets::of_guide(&self.edition.id))?),
        ];
        if school.is_some() || self.edition.shared != School::default() {
            let id = school.map_or(&self.edition.id, |school| &school.id);
            parts.push(("school", self.asset(&assets::of_school(id))?));
        }
        let mut modules = Vec::new();
        for name in ["loader", "leave", "glue"] {
            modules.push((name, self.asset(&format!("{name}.js"))?));
        }
        Ok(context! {
            page => self.asset("page.js")?,
            modules => Value::from_pairs(modules),
            parts => Value::from_pairs(parts),
            find => self.asset(assets::FIND)?,
        })
    }

    fn asset(&self, name: &str) -> Result<Value, Error> {
        let Some(Asset { path, integrity }) = self.assets.get(name) else {
            let missing = format!("{name} is missing: add it to the assets before making pages");
            return Err(Error::new(ErrorKind::InvalidOperation, missing));
        };
        let safe = |text: &String| Value::from_safe_string(text.clone());
        Ok(context! { file => safe(path), integrity => safe(integrity) })
    }

    /// The address of a start page below the site's folder.
    #[must_use]
    pub fn address(&self, school: Option<&PublishedSchool>) -> String {
        match school.map_or(&self.edition.id, |school| &school.id).as_str() {
            "" => String::new(),
            id => format!("{id}/"),
        }
    }

    /// The folder that the page in this one is known by: the only school of a site has two.
    fn known_as<'b>(&self, folder: &'b str, school: Option<&PublishedSchool>) -> &'b str {
        let second = self.is_only.then(|| folder.strip_prefix(&*self.address(school)));
        second.flatten().unwrap_or(folder)
    }

    /// The schools that a start page lists.
    fn groups(&self, school: Option<&PublishedSchool>) -> &'a [SchoolGroup] {
        if school.is_some() { &[] } else { self.groups }
    }

    /// The school that a page is for, or what all schools share.
    fn school(&self, school: Option<&PublishedSchool>) -> School {
        school.map_or(&self.edition.shared, |school| &school.school).clone()
    }
}

/// The way up from a start page in this folder to the site's folder.
fn root(folder: &str) -> &'static str {
    if folder.is_empty() { "" } else { "../" }
}
