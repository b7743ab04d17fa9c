//! Plain pages of the same words: what a browser can do at best with them.

use anyhow::{Context, Result};
use open_door::guide::Guide;
use open_door::view::{Setting, delivered, handbook_page};
use tempfile::TempDir;

use crate::content::{Content, Entry};
use crate::dist::page::Sheet;
use crate::dist::sizes::Sizes;
use crate::dist::{Assets, Pages, Sources, Styles, write};
use crate::project::Project;

/// How much of the guide stands on a plain page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// What stands on the first page.
    First,
    /// The whole handbook too, below it.
    All,
}

/// Writes the first page of a school, as plain as can be, to a folder of its own.
pub(super) fn build(project: &Project, school: &str, words: Words) -> Result<TempDir> {
    let Content { guide, schools } = Content::load()?;
    let entry = schools.iter().find(|entry| entry.id == school);
    let entry = entry.with_context(|| format!("there is no school {school}"))?;

    let folder = tempfile::tempdir()?;
    let sources = Sources::read(&project.root)?;
    let styles = Styles::read(&project.root)?;
    let assets = Assets::default();
    let pages = Pages::new(&sources, &styles, &assets)?;
    let sheet = Sheet {
        title: &guide.start.title,
        intro: &guide.start.intro,
        root: "../",
        handbook: words == Words::All,
        page: page(&pages, &guide, entry, words)?,
    };
    let page = pages.still(&guide, Some(entry), sheet)?;
    write(&folder.path().join(school).join("index.html"), page)?;
    Sizes::compress(folder.path())?;
    Ok(folder)
}

/// The page as HTML.
fn page(
    pages: &Pages<'_>,
    guide: &Guide,
    Entry { school, .. }: &Entry,
    words: Words,
) -> Result<String> {
    let first = pages.print(delivered(guide, school, Setting::Page));
    if words == Words::First {
        return Ok(first);
    }
    let handbook = pages.print(handbook_page(guide, school));
    join(&first, &handbook, guide)
        .context("the views have changed: change how the bench joins them")
}

/// Puts the handbook below the first page. A topic leads to its worries there, and a worry to its
/// entry in the handbook.
fn join(first: &str, handbook: &str, guide: &Guide) -> Option<String> {
    let (_, below) = handbook.split_once("<div class=\"page handbook\">")?;
    let mut below = below.split_once("</div></main>")?.0.replace("href=\"../\"", "href=\"#\"");
    for topic in &guide.topics {
        let of = |kind, mark, id: &str| format!("{kind}=\"{mark}{id}\"");
        let own = format!("{}_chapter", topic.id);
        below = below
            .replace(&of("id", "", &topic.id), &of("id", "", &own))
            .replace(&of("href", "#", &topic.id), &of("href", "#", &own));
    }
    let mut items = first.split("<li id=\"");
    let mut above = items.next()?.to_owned();
    for item in items {
        above.push_str("<li>");
        above.push_str(item.split_once("\">")?.1);
    }
    let (above, footer) = above.split_once("</main>")?;
    let page = [above, "</main><section class=\"page handbook\">", &below, "</section>", footer];
    Some(
        page.concat()
            .replace("href=\"guide/\"", "href=\"#\"")
            .replace("href=\"guide/#", "href=\"#"),
    )
}
