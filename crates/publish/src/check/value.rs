//! Checks that the values in a content file are safe and useful to show.

use journey::dialled;

/// What is wrong with a value, and how to fix it.
pub(super) type Flaw = (&'static str, &'static str);

/// Finds anything that a text may not contain. Texts are shown as they are, never as HTML.
#[must_use]
pub fn text_fault(text: &str) -> Option<Flaw> {
    if text.trim().is_empty() {
        return Some(("there is no text", "write the text, or leave the field out"));
    }
    if text.trim().len() != text.len() {
        return Some(("there is a space or line break at the start or end", "remove it"));
    }
    text.chars().find_map(|letter| match letter {
        '<' | '>' => Some(("parents would see the signs < and >", "write the text without them")),
        // Marks that change the writing direction can make a text look like a different one.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some((
                "an invisible mark changes the writing direction",
                "delete the text and type it again by hand",
            ))
        }
        letter if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') => Some((
            "there is an invisible control character or line break in the text",
            "delete the text and type it again on one line",
        )),
        _ => None,
    })
}

/// Finds why a word can't be an id.
#[must_use]
pub fn id_fault(id: &str) -> Option<Flaw> {
    let plain = id.split('-').all(|part| {
        !part.is_empty() && part.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9'))
    });
    (!plain).then_some((
        "this is not a plain id",
        "use lower-case letters, digits and single hyphens, as in `example-hill`",
    ))
}

/// Finds why an address isn't a safe link to a page.
#[must_use]
pub fn link_fault(link: &str) -> Option<Flaw> {
    let Some(rest) = link.strip_prefix("https://") else {
        return Some((
            "this is not a secure web address",
            "copy the whole address of the page; it starts with https://",
        ));
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let named = host.contains('.')
        && host.split('.').all(|label| !label.is_empty())
        && host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':'));
    let written = rest
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\'));
    (!named || !written).then_some((
        "there can be no page at this address",
        "copy the whole address from the browser’s address bar",
    ))
}

/// Finds why a parent in England couldn't ring a number.
#[must_use]
pub fn telephone_fault(number: &str) -> Option<Flaw> {
    let (number, extension) =
        number.split_at(number.find(char::is_alphabetic).unwrap_or(number.len()));
    let number = number.trim_end_matches([' ', ',']);
    let written = (extension.is_empty() || is_extension(&extension.to_ascii_lowercase()))
        && number
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b' ' | b'+' | b'(' | b')' | b'-'));
    let digits = dialled(number);
    // A plus can be dialled only at the start.
    let written = written && digits.rfind('+').is_none_or(|at| at == 0);
    let right = match digits.strip_prefix("+44") {
        Some(rest) => matches!(rest.as_bytes(), [b'1'..=b'9', ..] if matches!(rest.len(), 9 | 10)),
        None => match digits.as_bytes() {
            // A service such as 999. Samaritans' 116 123 has six digits.
            [b'1', b'1', b'6', ..] if digits.len() == 6 => true,
            [b'1' | b'9', ..] => digits.len() == 3,
            // Childline's 0800 1111 has eight digits.
            [b'0', b'8', ..] => matches!(digits.len(), 8 | 10 | 11),
            [b'0', b'1' | b'2' | b'3' | b'5' | b'7' | b'9', ..] => matches!(digits.len(), 10 | 11),
            _ => false,
        },
    };
    (!written || !right).then_some((
        "this can’t be a telephone number in England",
        "write the whole number with its area code and at most an extension, as in 01632 960123 \
         or 01632 960123, ext. 45",
    ))
}

/// Whether this is an extension or a menu option: "ext. 45", "option 2".
fn is_extension(text: &str) -> bool {
    ["extension", "ext.", "ext", "x", "option"].iter().any(|word| {
        let number = text.strip_prefix(word).map(str::trim).unwrap_or_default();
        matches!(number.len(), 1..=6) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Finds why an address isn't an email address.
#[must_use]
pub fn email_fault(address: &str) -> Option<Flaw> {
    let right = address.split_once('@').is_some_and(|(name, domain)| {
        let letters = |part: &str, more: &[u8]| {
            part.bytes().all(|byte| byte.is_ascii_alphanumeric() || more.contains(&byte))
        };
        !name.is_empty()
            && letters(name, b".-_+'")
            && letters(domain, b".-")
            && domain.contains('.')
            && domain.split('.').all(|label| !label.is_empty())
    });
    (!right).then_some((
        "this can’t be an email address",
        "write one address and nothing else, as in office@example.org",
    ))
}
