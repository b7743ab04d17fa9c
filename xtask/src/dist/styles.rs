//! The styles: a few small sheets made of many files, to stand in the pages themselves.

use std::path::Path;

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};

/// The sheets, by what needs them.
pub struct Styles {
    /// Every page.
    pub(crate) page: String,
    /// The page with everything, beside that.
    pub(crate) handbook: String,
    /// The element, before that of every page.
    pub(super) element: String,
}

impl Styles {
    /// Reads them in the project's folder.
    ///
    /// # Errors
    /// Where one is missing or is no CSS: which, and its line.
    pub fn read(root: &Path) -> Result<Self> {
        let read = |sheet| bundle(&root.join("styles").join(sheet));
        Ok(Self {
            page: read("open-door.css")?,
            handbook: read("handbook.css")?,
            element: read("element.css")?,
        })
    }
}

/// Joins a sheet with all that it imports, and leaves out what a browser does not need.
fn bundle(sheet: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut bundle = bundler.bundle(sheet).map_err(|error| match &error.loc {
        // Lines are counted from 0 and columns from 1.
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
    fn imports_become_one_small_sheet_with_its_layers_in_order() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let sheet = folder.path().join("all.css");
        fs::write(&sheet, "@layer page, base;\n@import \"base.css\" layer(base);\n")?;
        fs::write(folder.path().join("base.css"), "/* why */\np {\n  color: #ff0000;\n}\n")?;
        assert_eq!(bundle(&sheet)?, "@layer page;@layer base{p{color:red}}");
        Ok(())
    }

    #[test]
    fn a_fault_names_the_file_and_line() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let sheet = folder.path().join("all.css");
        fs::write(&sheet, "p {\n  color: red;\n}\n..b {\n}\n")?;
        let refused = bundle(&sheet).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(refused.contains("all.css:4:2:"), "{refused}");
        Ok(())
    }
}
