//! What a parent typed, as words.

/// How many characters of a text are looked at. Nobody needs more to describe a worry, and typing
/// mustn't get slow because somebody pasted a whole letter.
const MAX_CHARACTERS: usize = 1000;

/// The words of a text, with A to Z in lower case and without apostrophes, which people type in
/// many ways or not at all. Anything else that isn't a letter or a digit ends a word.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for letter in text.chars().take(MAX_CHARACTERS).chain([' ']) {
        if is_letter(letter) {
            word.push(letter.to_ascii_lowercase());
        } else if !matches!(letter, '\'' | '’' | '‘' | '`') && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    words
}

/// Whether a character is part of a word. Unicode's own tables would be a download for every
/// parent. These ranges cover the letters of all living scripts, and no emoji.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter, 'À'..='\u{1fff}' | '\u{2c00}'..='\u{fdff}' | '\u{fe70}'..='\u{1cfff}')
}
