//! Makes the pages of a site: a set for each school, and a set for parents whose school has none.

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
use crate::pages::{SchoolGroup, Surroundings, handbook_page, logo_image, render, start_page};
use crate::styles::Styles;

/// Makes pages one at a time, and keeps none of them.
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

/// The file beside a page that gives its title: see <https://oembed.com>.
const OEMBED: &str = "oembed.json";

/// A page before its template is filled in.
struct Sheet<'a> {
    /// Its folder, below the site's: `example-hill/`.
    folder: String,
    /// Its title, without the name of the school.
    title: &'a Text,
    /// Its description.
    intro: &'a Text,
    /// The relative path from the page to the site's folder.
    root: &'static str,
    /// The schools that it lists.
    groups: &'a [SchoolGroup],
    is_handbook: bool,
    html: Html,
}

impl<'a> Pages<'a> {
    /// Prepares to make the pages of an edition. Those that aren't for one school list the schools
    /// in `groups`.
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

    /// Gives pages the address of their site, if it's known, so that links to them show a title, a
    /// sentence and the [`PICTURE`] wherever they are shared.
    #[must_use]
    pub fn at(self, address: Option<&'a SiteAddress>) -> Self {
        Self { address, ..self }
    }

    /// Says whether the pages belong to the only school of a site. If so, the site's folder has them as
    /// well, because that's the address that people type.
    #[must_use]
    pub fn only(self, is_only: bool) -> Self {
        Self { is_only, ..self }
    }

    /// Every page of a school, or of the edition without a school.
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
                logo(school, root(folder)),
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
        let root = if folder.is_empty() { "../" } else { "../../" };
        let sheet = Sheet {
            folder: format!("{folder}guide/"),
            title: &words.title,
            intro: &words.intro,
            root,
            groups: &[],
            is_handbook: true,
            html: handbook_page(self.edition, &self.school(school), logo(school, root)),
        };
        self.fill(school, sheet, &Value::from(())).await
    }

    /// The HTML that the element loads, with the start page.
    async fn element(&self, school: &PublishedSchool) -> Result<String, Error> {
        let Styles { page: styles, element, .. } = self.styles;
        // The host page is the school's own, so it shows the logo already.
        let no_logo = Html::default();
        let around = Surroundings::HostPage;
        let page = start_page(self.edition, &school.school, no_logo, around, &[], "../");
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

    /// Fills in the template for a page. If the site knows its address, also makes the file with
    /// the page's title, for websites that turn a pasted address into a link.
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
        let more_styles = match (is_handbook, groups) {
            (true, _) => &*self.styles.handbook,
            (false, []) => "",
            (false, _) => &self.styles.schools,
        };
        let has_logo = school.is_some_and(|school| school.logo.is_some());
        let (logo_styles, logo) = if has_logo {
            (&*self.styles.logo, self.asset("logo.js")?)
        } else {
            ("", Value::from(()))
        };
        let styles = [&self.styles.page, theme, more_styles, logo_styles].concat();
        let html = render(html).await;
        let title = format!("{title} – {name}");
        let page = self.templates.fill(
            PAGE,
            &context! {
                lang => &*self.edition.guide.language,
                dir => self.edition.direction(),
                policy => Value::from_safe_string(policy_of_page(&styles, has_logo)),
                title => &title,
                description => &**intro,
                own => self.own(self.known_as(&folder, school)),
                root => Value::from_safe_string(root.to_owned()),
                app,
                schools,
                logo,
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

    /// The full addresses that belong to the page in this folder, under the names in the template.
    fn own(&self, folder: &str) -> Value {
        let Some(address) = self.address else { return Value::from(()) };
        let of = |path: &str| Value::from_safe_string(escaped(&address.of(path)));
        context! {
            page => of(folder),
            oembed => of(&format!("{folder}{OEMBED}")),
            picture => of(PICTURE),
        }
    }

    /// The parts of the app, under the names in the templates.
    fn app(&self, school: Option<&PublishedSchool>) -> Result<Value, Error> {
        let mut parts = vec![
            self.part("app", "app.wasm")?,
            self.part("guide", &assets::of_guide(&self.edition.id))?,
        ];
        if school.is_some() || self.edition.shared != School::default() {
            let id = school.map_or(&self.edition.id, |school| &school.id);
            parts.push(self.part("school", &assets::of_school(id))?);
        }
        let modules = [
            self.part("loader", "loader.js")?,
            self.part("leave", "leave.js")?,
            self.part("glue", "glue.js")?,
        ];
        Ok(context! {
            page => self.asset("page.js")?,
            modules,
            parts,
            find => self.asset(assets::FIND)?,
        })
    }

    fn part(&self, name: &str, asset: &str) -> Result<Value, Error> {
        Ok(context! { name, ..self.asset(asset)? })
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

    /// The folder in a page's canonical address. The only school of a site has its pages in two
    /// folders; the address is that of the site's own.
    fn known_as<'b>(&self, folder: &'b str, school: Option<&PublishedSchool>) -> &'b str {
        let second = self.is_only.then(|| folder.strip_prefix(&*self.address(school)));
        second.flatten().unwrap_or(folder)
    }

    /// The schools that a start page lists.
    fn groups(&self, school: Option<&PublishedSchool>) -> &'a [SchoolGroup] {
        if school.is_some() { &[] } else { self.groups }
    }

    /// The school that a page is for, or what all schools of the edition share.
    fn school(&self, school: Option<&PublishedSchool>) -> School {
        school.map_or(&self.edition.shared, |school| &school.school).clone()
    }
}

/// The picture of a school's logo, if it has one. `root` is the relative path from the page to the
/// site's folder.
fn logo(school: Option<&PublishedSchool>, root: &str) -> Html {
    let logo = school.and_then(|school| school.logo.as_ref());
    logo.map(|logo| logo_image(logo, [root, &logo.path()].concat())).unwrap_or_default()
}

/// The relative path from a start page in this folder to the site's folder.
fn root(folder: &str) -> &'static str {
    if folder.is_empty() { "" } else { "../" }
}
