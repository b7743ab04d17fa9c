//! Short names for what the app and its glue use of each other.
//!
//! wasm-bindgen gives each a long one with a hash, in the wasm and again in the script. No
//! compression makes those smaller, and nobody reads them.

use anyhow::{Result, ensure};
use walrus::Module;

/// The module that the app imports from: the loader hands it the glue by this name.
const GLUE: &str = "glue";

/// Renames every import, and every export that the glue uses, in the wasm and in the script.
pub(super) fn shorten(app: &mut Module, glue: &mut String) -> Result<()> {
    for (index, import) in app.imports.iter_mut().enumerate() {
        let short = format!("i{index}");
        let places = rename(glue, "export function ", &import.name, &short);
        ensure!(places == 1, "the glue provides {} {places} times instead of once", import.name);
        import.name = short;
        GLUE.clone_into(&mut import.module);
    }
    for (index, export) in app.exports.iter_mut().enumerate() {
        // A name that somebody chose is short already.
        if !export.name.contains('_') {
            continue;
        }
        // What the browser calls back has a letter of its own, for whoever looks for it.
        let kind = if export.name.contains("closure") { 'c' } else { 'e' };
        let short = format!("{kind}{index}");
        if rename(glue, "wasm.", &export.name, &short) > 0 {
            export.name = short;
        }
    }
    Ok(())
}

/// Gives a name another one wherever it stands after this word, and tells in how many places.
fn rename(script: &mut String, word: &str, name: &str, short: &str) -> usize {
    let named = [word, name].concat();
    let goes_on = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let ends = |at: &usize| !script[at + named.len()..].starts_with(goes_on);
    let places: Vec<usize> = script.match_indices(&named).map(|(at, _)| at).filter(ends).collect();
    // From the end, so that the places before stay where they are.
    for at in places.iter().rev() {
        script.replace_range(at + word.len()..at + named.len(), short);
    }
    places.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_changed_where_it_stands_whole_and_after_the_word() {
        let mut script = "export function a_1(x) { wasm.a_1(wasm.a_12, wasm.a_1); }".to_owned();
        assert_eq!(rename(&mut script, "wasm.", "a_1", "e0"), 2);
        assert_eq!(rename(&mut script, "export function ", "a_1", "i0"), 1);
        assert_eq!(rename(&mut script, "export function ", "b", "i1"), 0);
        assert_eq!(script, "export function i0(x) { wasm.e0(wasm.a_12, wasm.e0); }");
    }
}
