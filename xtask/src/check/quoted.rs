//! Words from a file, in the middle of a sentence.

/// Words from a file between backticks, cut where they are long.
pub(super) fn quoted(words: &str) -> String {
    match words.char_indices().nth(40) {
        Some((end, _)) => format!("`{}…`", &words[..end]),
        None => format!("`{words}`"),
    }
}
