//! Quotes words from a file in a sentence.

/// Words from a file between backticks, shortened if they are long.
pub(crate) fn quoted(words: &str) -> String {
    match words.char_indices().nth(40) {
        Some((end, _)) => format!("`{}…`", &words[..end]),
        None => format!("`{words}`"),
    }
}
