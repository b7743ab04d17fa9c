//! The places in the code that a panic would name, taken out of the app.
//!
//! A parent's console is read by nobody who could use them, and each is a path, a line and a column
//! to download: 0.75 kB after brotli in all. To find a panic, build the app without this.

use std::sync::LazyLock;

use regex::bytes::Regex;
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Module};

/// The path of a file of Rust's own library, of a dependency or of the app.
static PATH: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?-u)(?:/rustc/[0-9a-f]{40}/library|~/registry/src|src)/[!-~]+?\.rs").ok()
});

/// What a `core::panic::Location` is in the memory of the app: the address and the length of a path,
/// a line and a column, four bytes each.
const LOCATION: usize = 16;
/// An address that nothing is read from, for a path without letters.
const NOWHERE: [u8; 4] = 1u32.to_le_bytes();

/// Makes every place of a panic nowhere; returns how many there were.
pub(super) fn forget(app: &mut Module) -> usize {
    let ids: Vec<_> = app.data.iter().map(walrus::Data::id).collect();
    let mut paths = Vec::new();
    for id in &ids {
        let data = app.data.get_mut(*id);
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(base)), .. } = data.kind else {
            continue;
        };
        paths.extend(blank_paths(&mut data.value, base.cast_unsigned()));
    }
    ids.iter().map(|id| forget_in(&mut app.data.get_mut(*id).value, &paths)).sum()
}

/// Blanks every path in some bytes that stand at an address; returns the address and the length of
/// each, as a location holds them.
fn blank_paths(bytes: &mut [u8], base: u32) -> Vec<[u8; 8]> {
    let found: Vec<_> = PATH
        .iter()
        .flat_map(|path| path.find_iter(bytes).map(|path| path.range()).collect::<Vec<_>>())
        .collect();
    let mut held = Vec::new();
    for range in found {
        let start = u32::try_from(range.start).unwrap_or_default();
        let length = u32::try_from(range.len()).unwrap_or_default();
        let mut location = [0; 8];
        location[..4].copy_from_slice(&(base + start).to_le_bytes());
        location[4..].copy_from_slice(&length.to_le_bytes());
        held.push(location);
        bytes[range].fill(0);
    }
    held
}

/// Empties every location of one of these paths; returns how many there were.
fn forget_in(bytes: &mut [u8], paths: &[[u8; 8]]) -> usize {
    let mut forgotten = 0;
    let mut at = 0;
    while let Some(location) = bytes.get_mut(at..at + LOCATION) {
        if paths.iter().any(|path| location.starts_with(path)) {
            location.fill(0);
            location[..4].copy_from_slice(&NOWHERE);
            forgotten += 1;
            at += LOCATION;
        } else {
            at += 1;
        }
    }
    forgotten
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_loses_its_path_and_nothing_else_changes() {
        let path = b"src/view/app.rs";
        let mut bytes = b"before".to_vec();
        bytes.extend(path);
        bytes.extend(b"after");
        for number in [1006_u32, 15, 42, 7, 99] {
            bytes.extend(number.to_le_bytes());
        }
        let paths = blank_paths(&mut bytes, 1000);
        assert_eq!(forget_in(&mut bytes, &paths), 1);
        let mut wanted = b"before".to_vec();
        wanted.extend([0; 15]);
        wanted.extend(b"after");
        for number in [1_u32, 0, 0, 0, 99] {
            wanted.extend(number.to_le_bytes());
        }
        assert_eq!(bytes, wanted);
    }

    #[test]
    fn what_is_no_path_stays() {
        let mut bytes = b"words in a sentence, /rustc/ and src/ and .rs too".to_vec();
        let before = bytes.clone();
        assert!(blank_paths(&mut bytes, 0).is_empty());
        assert_eq!(bytes, before);
    }
}
