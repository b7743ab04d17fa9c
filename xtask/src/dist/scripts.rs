//! The scripts: as few bytes as they can be.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The module of a file, without what a browser does not need.
pub(crate) fn minify_file(file: &Path) -> Result<String> {
    let source =
        fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    minify(&source).with_context(|| file.display().to_string())
}

/// A module that does the same in fewer bytes.
pub(super) fn minify(source: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    ensure!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
    let mut program = parsed.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        mangle_properties: None,
        compress: Some(CompressOptions::smallest()),
    };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let printed = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(minified.scoping)
        .build(&program);
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_keeps_what_it_exports_and_loses_its_comments() -> Result<()> {
        let short =
            minify("// why\nconst greeting = \"hello\";\nexport const say = () => greeting;\n")?;
        assert!(short.contains("say") && !short.contains("why") && short.len() < 50, "{short}");
        Ok(())
    }

    #[test]
    fn a_fault_is_an_error() {
        assert!(minify("export const = 1").is_err());
    }
}
