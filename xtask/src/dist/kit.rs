//! Builds the kit that every site is made with.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use journey::guide::Guide;
use publish::site::assets::FIND;
use publish::site::{Kit, PICTURE, Templates};

use super::styles::styles;
use super::{app, scripts};
use crate::phrases;
use crate::progress::step;
use crate::project::Project;

/// The package of the widget.
const WIDGET: &str = "open-door";
/// The scripts in `src/embed`, and their names on the site.
const SCRIPTS: [(&str, &str); 7] = [
    ("loader.js", "loader.js"),
    ("leave.js", "leave.js"),
    ("page.js", "page.js"),
    ("schools.js", "schools.js"),
    ("logo.js", "logo.js"),
    ("element.js", "open-door.js"),
    ("frame.js", "open-door-frame.js"),
];

/// Builds the app, the scripts and the styles, learns the find box's model for England's guide, and
/// reads the templates.
///
/// # Errors
/// If something doesn't build, or a file is missing.
pub(super) fn build(project: &Project, england: &Guide) -> Result<Kit> {
    let root = &project.root;
    let wasm = step("compile the app", || app::compile(project, WIDGET))?;
    let mut built = step("bind the app to JavaScript", || {
        let app::Bound { app, glue } = app::bind(&wasm)?;
        Ok(vec![("app.wasm".to_owned(), app), ("glue.js".to_owned(), glue)])
    })?;
    let styles = step("minify the scripts and the styles", || {
        for (source, name) in SCRIPTS {
            let script = scripts::minify_file(&root.join("src/embed").join(source))?;
            built.push((name.to_owned(), script.into()));
        }
        styles(root)
    })?;
    step("learn from the phrases", || {
        built.push((FIND.to_owned(), learn::learn(&phrases::phrases(root, england)?)));
        Ok(())
    })?;
    Ok(Kit {
        templates: Templates {
            page: read(root, "index.html")?,
            element: read(root, "src/embed/element.html")?,
        },
        styles,
        built,
        read_me: read(root, "content/set-up/read-me.txt")?,
        england: read(root, "content/england/guide.toml")?,
        picture: fs::read(root.join("content").join(PICTURE))
            .with_context(|| format!("could not read content/{PICTURE}"))?,
    })
}

/// The text of a file of the project.
pub(super) fn read(root: &Path, name: &str) -> Result<String> {
    let file = root.join(name);
    fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))
}
