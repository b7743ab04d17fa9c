//! Bundles the style sheets.

use std::path::Path;

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use publish::styles::Styles;

/// Bundles and minifies the style sheets of the project.
///
/// # Errors
/// If one is missing or isn't valid CSS. Gives its path and line.
pub(crate) fn styles(root: &Path) -> Result<Styles> {
    let read = |sheet| bundle(&root.join("styles").join(sheet));
    Ok(Styles {
        page: read("open-door.css")?,
        schools: read("schools.css")?,
        handbook: read("handbook.css")?,
        logo: read("logo.css")?,
        element: read("element.css")?,
    })
}

/// Bundles and minifies a style sheet with those that it imports.
///
/// # Errors
/// If one is missing or isn't valid CSS. Gives its path and line.
pub(super) fn bundle(sheet: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut bundle = bundler.bundle(sheet).map_err(|error| match &error.loc {
        // lightningcss counts lines from 0 and columns from 1.
        Some(at) => anyhow!("{}:{}:{}: {}", at.filename, at.line + 1, at.column, error.kind),
        None => anyhow!("{}: {}", sheet.display(), error.kind),
    })?;
    bundle
        .minify(MinifyOptions::default())
        .map_err(|error| anyhow!("{}: {error}", sheet.display()))?;
    let css = bundle.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })?;
    Ok(css.code)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_fault_gives_its_file_and_line() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let sheet = folder.path().join("all.css");
        fs::write(&sheet, "p {\n  color: red;\n}\n..b {\n}\n")?;
        let refused = bundle(&sheet).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(refused.contains("all.css:4:2:"), "{refused}");
        Ok(())
    }
}
