//! Builds the app: Rust compiled to WebAssembly, and the JavaScript glue between it and the page.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::scripts;
use crate::command::{cargo, output, run};
use crate::project::Project;

const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles a package to WebAssembly and returns the path of its program.
pub(crate) fn compile(project: &Project, package: &str) -> Result<PathBuf> {
    add_target(project)?;
    // Keeps this machine's paths out of panic messages.
    let home = home::cargo_home().context("could not find Cargo’s folder: set CARGO_HOME")?;
    let remap = format!("--remap-path-prefix={}=~", home.display());
    let flags = format!("target.{TARGET}.rustflags=[{remap:?}]");
    let build = ["build", "--release", "--target", TARGET, "--package", package, "--bin", package];
    run(cargo(project).args(build).args(["--config", &flags]))?;
    Ok(project.target.join(TARGET).join("release").join(package).with_extension("wasm"))
}

/// A program that pages can load.
pub(crate) struct Bound {
    /// The WebAssembly.
    pub(crate) app: Vec<u8>,
    /// The JavaScript glue between it and the page.
    pub(crate) glue: Vec<u8>,
}

/// Binds a compiled program to JavaScript.
///
/// The glue is the kind for bundlers, which leaves it to the loader to start the app. That takes
/// four lines instead of half a kilobyte.
pub(crate) fn bind(wasm: &Path) -> Result<Bound> {
    let mut bound = Bindgen::new()
        .input_path(wasm)
        .bundler(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()?;
    ensure!(
        bound.snippets().values().all(Vec::is_empty) && bound.local_modules().is_empty(),
        "a dependency brings a script of its own, which no page loads"
    );
    let mut glue = bound.start().context("wasm-bindgen wrote no script")?.clone();
    let app = bound.wasm_mut();
    super::names::shorten(app, &mut glue)?;
    let app = app.emit_wasm();
    let glue = scripts::minify(&glue).context("glue.js")?.into_bytes();
    Ok(Bound { app, glue })
}

/// Installs Rust's library for the target if it is missing.
fn add_target(project: &Project) -> Result<()> {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(&project.root).args(["--print", "target-libdir", "--target", TARGET]);
    if Path::new(&output(&mut rustc)?).is_dir() {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    rustup.current_dir(&project.root).args(["target", "add", TARGET]);
    run(&mut rustup).with_context(|| {
        format!("Rust’s library for {TARGET} is missing: install it with rustup, https://rustup.rs")
    })
}
