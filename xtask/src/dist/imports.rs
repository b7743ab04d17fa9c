//! The imports of the app under short names.
//!
//! wasm-bindgen gives each a name with a hash, in the wasm and again in the script. No compression
//! makes those smaller, and nobody reads them.

use anyhow::{Context, Result, ensure};
use walrus::Module;

/// Renames every import, in the wasm and in the script that provides them.
pub(super) fn shorten(app: &mut Module, glue: &mut String) -> Result<()> {
    for (index, import) in app.imports.iter_mut().enumerate() {
        let short = format!("i{index}");
        *glue = rename(glue, &import.name, &short)
            .with_context(|| format!("the script does not provide {}", import.name))?;
        import.name = short;
    }
    Ok(())
}

/// Gives a property of the script's object of imports another name.
fn rename(script: &str, name: &str, short: &str) -> Result<String> {
    let stands_alone = |at: &usize| script[..*at].ends_with(char::is_whitespace);
    let property = format!("{name}:");
    let places: Vec<usize> =
        script.match_indices(&property).map(|(at, _)| at).filter(stands_alone).collect();
    ensure!(places.len() == 1, "it stands in {} places instead of one", places.len());
    let (before, after) = script.split_at(places[0]);
    Ok([before, short, &after[name.len()..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_property_is_renamed_where_it_stands_once() -> Result<()> {
        let script = "const imports = {\n__wbg_a_1: x,\n    __wbg_a_12: y,\n};";
        assert!(rename(script, "__wbg_a_1", "i0")?.contains("{\ni0: x,\n    __wbg_a_12: y"));
        assert!(rename(script, "__wbg_b_1", "i0").is_err());
        Ok(())
    }
}
