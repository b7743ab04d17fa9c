//! Makes ids, which are part of addresses, from names.

/// Roughly the longest id to make from a name, in characters.
const LONGEST: usize = 60;

/// An id made from a name: "St Mary’s C of E Primary" becomes `st-marys-c-of-e-primary`. Empty if
/// nothing in the name can be part of an id.
pub(crate) fn id_of(name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            // Apostrophes don't separate words.
            '\'' | '’' | '‘' => {}
            '&' => {
                separate(&mut id);
                id.push_str("and");
                separate(&mut id);
            }
            _ => match plain(letter) {
                Some(plain) => id.push_str(plain),
                None if letter.is_ascii_alphanumeric() => id.push(letter),
                None => separate(&mut id),
            },
        }
        if id.len() >= LONGEST {
            break;
        }
    }
    id.trim_end_matches('-').to_owned()
}

fn separate(id: &mut String) {
    if !id.is_empty() && !id.ends_with('-') {
        id.push('-');
    }
}

/// A letter without its accent, if it's one of those in the names of British schools.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => "a",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ç' => "c",
        'ñ' => "n",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use publish::check::id_fault;

    use super::*;

    #[test]
    fn names_become_plain_ids() {
        for (name, id) in [
            ("St Mary’s C of E Primary", "st-marys-c-of-e-primary"),
            ("  Bishop's  Road & Hill ", "bishops-road-and-hill"),
            ("Ysgol Tŷ Coch – Élan", "ysgol-ty-coch-elan"),
            ("\u{202e}<script>alert(1)</script>", "script-alert-1-script"),
            ("学校", ""),
        ] {
            assert_eq!(id_of(name), id);
        }
        let long = id_of(&"Academy ".repeat(40));
        assert!(long.len() <= LONGEST && id_fault(&long).is_none(), "{long}");
    }
}
