//! The app: Rust compiled to WebAssembly, and the JavaScript that lets it touch the page.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::assets::Assets;
use super::{names, places, scripts};
use crate::command::{cargo, output, run};
use crate::project::Project;

/// What the app is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles the app of a package, which has the package's name, and returns where its WebAssembly is.
pub(crate) fn compile(project: &Project, package: &str) -> Result<PathBuf> {
    add_target(project)?;
    // The paths of this machine are nobody's business.
    let home = home::cargo_home().context("Cargo's folder cannot be found: set CARGO_HOME")?;
    let remap = format!("--remap-path-prefix={}=~", home.display());
    let flags = format!("target.{TARGET}.rustflags=[{remap:?}]");
    run(cargo(project).args([
        "build",
        "--config",
        &flags,
        "--release",
        "--target",
        TARGET,
        "--package",
        package,
        "--bin",
        package,
    ]))?;
    Ok(project.target.join(TARGET).join("release").join(package).with_extension("wasm"))
}

/// Makes `app.wasm` of the compiled app, and `glue.js`, which lets it touch the page.
///
/// The glue is the one for bundlers: it leaves it to the loader to start the app, in four lines
/// where the one for pages has half a kilobyte for every way to do so.
pub(crate) fn bind(wasm: &Path, assets: &mut Assets, folder: &Path) -> Result<()> {
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
    names::shorten(app, &mut glue)?;
    ensure!(
        places::forget(app) > 0,
        "the app keeps the places of its panics in another way than it did"
    );
    app.producers.clear();
    // What the compiler was allowed to use is for tools that would change the app.
    ensure!(
        app.customs.remove_raw("target_features").is_some(),
        "the app no longer says what it was compiled for"
    );
    assets.add(folder, "app.wasm", app.emit_wasm())?;
    assets.add(folder, "glue.js", scripts::minify(&glue).context("glue.js")?)
}

/// Adds Rust's own library for the browser where it is missing.
fn add_target(project: &Project) -> Result<()> {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(&project.root).args(["--print", "target-libdir", "--target", TARGET]);
    if Path::new(&output(&mut rustc)?).is_dir() {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    rustup.current_dir(&project.root).args(["target", "add", TARGET]);
    if let Err(error) = run(&mut rustup) {
        bail!(
            "Rust's library for {TARGET} is missing: install it with rustup from https://rustup.rs ({error})"
        );
    }
    Ok(())
}
