//! The imports of the app under short names.
//!
//! wasm-bindgen gives each a name with a hash, in the wasm and again in the script. No compression
//! makes those smaller, and nobody reads them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use walrus::Module;

use super::write;

/// Renames every import, in the wasm and in the script that provides them.
pub(super) fn shorten(wasm: &Path, glue: &Path) -> Result<()> {
    let mut module =
        Module::from_file(wasm).with_context(|| format!("{} is no WebAssembly", wasm.display()))?;
    let mut script =
        fs::read_to_string(glue).with_context(|| format!("{} cannot be read", glue.display()))?;
    for (index, import) in module.imports.iter_mut().enumerate() {
        let short = format!("i{index}");
        script = rename(&script, &import.name, &short)
            .with_context(|| format!("{} does not provide {}", glue.display(), import.name))?;
        import.name = short;
    }
    module.producers.clear();
    write(glue, script)?;
    write(wasm, module.emit_wasm())
}

/// Gives a property of the script's object of imports another name.
fn rename(script: &str, name: &str, short: &str) -> Result<String> {
    let property = format!(" {name}:");
    let places = script.matches(&property).count();
    ensure!(places == 1, "it stands in {places} places instead of one");
    Ok(script.replace(&property, &format!(" {short}:")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_property_is_renamed_where_it_stands_once() -> Result<()> {
        let script = "const imports = {\n    __wbg_a_1: x,\n    __wbg_a_12: y,\n};";
        assert!(rename(script, "__wbg_a_1", "i0")?.contains("    i0: x,\n    __wbg_a_12: y"));
        assert!(rename(script, "__wbg_b_1", "i0").is_err());
        Ok(())
    }
}
