//! Makes text from a file safe to print: it can't move the cursor or change the writing direction.

use annotate_snippets::normalize_untrusted_str;

/// Words from a file in backticks, shortened if they're long.
pub(crate) fn quoted(words: &str) -> String {
    match words.char_indices().nth(40) {
        Some((end, _)) => format!("`{}…`", &words[..end]),
        None => format!("`{words}`"),
    }
}

/// Text from a file, made visible on one line.
pub(crate) fn visible(text: &str) -> String {
    normalize_untrusted_str(&harmless(&text.replace('\n', " ")))
}

/// Replaces unsafe characters that the renderer would let through. Each replacement has as many
/// bytes, so spans still fit.
pub(crate) fn harmless(text: &str) -> String {
    let stand_in = |letter| match letter {
        '\u{80}'..='\u{9f}' | '\u{61c}' => '¿',
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => '\u{fffd}',
        letter => letter,
    };
    text.chars().map(stand_in).collect()
}
