//! What a parent typed, as words.

/// As much of what was typed as is looked at, in characters. Nobody describes a worry in more, and
/// a key press must not take longer because a whole letter was pasted.
const MOST: usize = 1000;

/// The words of a text, in lower case and without apostrophes, which people type in many ways or
/// leave out. Anything but letters and digits ends a word.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for letter in text.chars().take(MOST).chain([' ']) {
        if is_letter(letter) {
            word.push(letter.to_ascii_lowercase());
        } else if !matches!(letter, '\'' | '’' | '‘' | '`') && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    words
}

/// Whether a character is part of a word. Unicode's own answer needs tables that every
/// parent would download; the letters of all living alphabets are in these ranges, and no emoji.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter, 'À'..='\u{1fff}' | '\u{2c00}'..='\u{fdff}' | '\u{fe70}'..='\u{1cfff}')
}
