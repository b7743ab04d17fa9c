//! Shortens the names of imports and exports between the app and its glue.
//!
//! wasm-bindgen gives every import and export a long name with a hash, which compresses badly and
//! which nobody reads. Short names save 2.0 kB after brotli.

use anyhow::{Result, ensure};
use walrus::Module;

/// The name of the module that the app imports from, under which the loader passes the glue.
const GLUE: &str = "glue";

/// Renames every import, and every export that only the glue uses, in the app and in the glue.
pub(super) fn shorten(app: &mut Module, glue: &mut String) -> Result<()> {
    for (index, import) in app.imports.iter_mut().enumerate() {
        let short = format!("i{index}");
        let count = rename(glue, "export function ", &import.name, &short);
        ensure!(count == 1, "the glue provides {} {count} times, not once", import.name);
        import.name = short;
        GLUE.clone_into(&mut import.module);
    }
    for (index, export) in app.exports.iter_mut().enumerate() {
        // Our own names are already short.
        if !export.name.contains('_') {
            continue;
        }
        // Callbacks get a letter of their own, so that tests can find them.
        let kind = if export.name.contains("closure") { 'c' } else { 'e' };
        let short = format!("{kind}{index}");
        if rename(glue, "wasm.", &export.name, &short) > 0 {
            export.name = short;
        }
    }
    Ok(())
}

/// Renames `name` wherever it follows `prefix`, and returns the number of replacements.
fn rename(script: &mut String, prefix: &str, name: &str, short: &str) -> usize {
    let old = [prefix, name].concat();
    let continues = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let is_whole = |at: &usize| !script[at + old.len()..].starts_with(continues);
    let found: Vec<usize> = script.match_indices(&old).map(|(at, _)| at).filter(is_whole).collect();
    // Work backwards, so that earlier positions stay valid.
    for at in found.iter().rev() {
        script.replace_range(at + prefix.len()..at + old.len(), short);
    }
    found.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_names_after_the_prefix_are_renamed() {
        let mut script = "export function a_1(x) { wasm.a_1(wasm.a_12, wasm.a_1); }".to_owned();
        assert_eq!(rename(&mut script, "wasm.", "a_1", "e0"), 2);
        assert_eq!(rename(&mut script, "export function ", "a_1", "i0"), 1);
        assert_eq!(rename(&mut script, "export function ", "b", "i1"), 0);
        assert_eq!(script, "export function i0(x) { wasm.e0(wasm.a_12, wasm.e0); }");
    }
}
