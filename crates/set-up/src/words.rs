//! The words of the set-up page, from `content/set-up/words.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use publish::snippets::SnippetWords;

/// The file.
const FILE: &str = include_str!("../../../content/set-up/words.toml");

/// All words, by table and name.
type Tables = BTreeMap<String, BTreeMap<String, String>>;

static WORDS: LazyLock<Tables> = LazyLock::new(|| tables(FILE));

/// The words about what to paste, from `content/set-up/snippets.toml`. A test makes sure that they
/// can be read.
#[must_use]
pub fn snippets() -> Option<SnippetWords> {
    SnippetWords::read(include_str!("../../../content/set-up/snippets.toml")).ok()
}

/// The words with this name in this table: `say("school", "name")`. Empty if there are none; a test
/// makes sure that there are some for every name in the code.
#[must_use]
pub fn say(table: &str, name: &str) -> &'static str {
    WORDS.get(table).and_then(|words| words.get(name)).map(|words| &**words).unwrap_or_default()
}

/// Every table of a file. A nested table has a name such as `looks.names`.
fn tables(file: &str) -> Tables {
    let mut tables = Tables::new();
    let parsed: toml::Table = toml::from_str(file).unwrap_or_default();
    collect("", &parsed, &mut tables);
    tables
}

fn collect(name: &str, table: &toml::Table, tables: &mut Tables) {
    for (key, value) in table {
        match value {
            toml::Value::String(words) => {
                tables.entry(name.to_owned()).or_default().insert(key.clone(), words.clone());
            }
            toml::Value::Table(inner) => {
                let path = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
                collect(&path, inner, tables);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use publish::check::text_fault;

    use super::*;

    #[test]
    fn every_text_is_fit_to_be_shown() {
        let all: Vec<_> = WORDS.values().flatten().collect();
        assert!(all.len() > 100, "the file could be read");
        for (name, words) in all {
            assert_eq!(text_fault(words), None, "{name}: {words}");
            assert!(!words.contains(['\'', '"']), "{name} has a straight quotation mark: {words}");
        }
    }

    /// Tables whose names the code works out, such as the names of colours.
    const FAMILIES: [&str; 7] = [
        "looks.names",
        "policy.kinds",
        "policy.themes",
        "procedure.kinds",
        "procedure.units",
        "table.also",
        "table.columns",
    ];
    /// Other names that the code works out.
    const WORKED_OUT: [(&str, &[&str]); 2] = [
        ("list", &["down", "remove", "up"]),
        ("page", &["failed", "intro", "loading", "name", "private", "title"]),
    ];

    /// Adds the table and name of all words that the code in a folder uses.
    fn collect_used(folder: &Path, used: &mut BTreeSet<(String, String)>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                collect_used(&path, used);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap_or_default();
            let tight: String = source.split_whitespace().collect();
            for call in tight.split("say(\"").skip(1) {
                let names = call.split_once("\",\"");
                let names = names.and_then(|(table, rest)| Some((table, rest.split_once('"')?.0)));
                if let Some((table, name)) = names.filter(|(table, _)| !table.contains('"')) {
                    used.insert((table.to_owned(), name.to_owned()));
                }
            }
        }
    }

    #[test]
    fn the_file_has_exactly_the_words_that_the_code_uses() {
        let mut used = BTreeSet::new();
        collect_used(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut used);
        for (table, names) in WORKED_OUT {
            used.extend(names.iter().map(|name| (table.to_owned(), (*name).to_owned())));
        }
        let tables = WORDS.iter().filter(|(table, _)| !FAMILIES.contains(&&***table));
        let known: BTreeSet<(String, String)> = tables
            .flat_map(|(table, words)| words.keys().map(move |name| (table.clone(), name.clone())))
            .collect();
        let missing: Vec<_> = used.difference(&known).collect();
        let unused: Vec<_> = known.difference(&used).collect();
        assert!(
            missing.is_empty() && unused.is_empty(),
            "missing: {missing:?}; unused: {unused:?}"
        );
    }

    #[test]
    fn every_family_of_words_is_complete() {
        for column in crate::table::COLUMNS {
            for family in ["table.also", "table.columns"] {
                assert!(!say(family, column.name).is_empty(), "{}", column.name);
            }
        }
        for unit in publish::content::Unit::ALL {
            assert!(!say("procedure.units", unit.id()).is_empty(), "{}", unit.id());
        }
        for colour in publish::theme::COLOURS {
            let contrasts = publish::check::contrasts_of(&BTreeMap::new(), colour.name);
            let is_used = !contrasts.is_empty();
            assert_eq!(is_used, !say("looks.names", colour.name).is_empty(), "{}", colour.name);
        }
        for kind in ["talk", "write", "review", "panel", "outside"] {
            assert!(!say("procedure.kinds", kind).is_empty(), "{kind}");
        }
        let england = include_str!("../../../content/england/guide.toml");
        let england: toml::Table = toml::from_str(england).unwrap_or_default();
        let themes = england["themes"].as_array().into_iter().flatten();
        let themes: BTreeSet<&str> = themes.filter_map(toml::Value::as_str).collect();
        let named: BTreeSet<&str> = WORDS["policy.themes"].keys().map(|theme| &**theme).collect();
        assert_eq!(themes, named);
    }

    #[test]
    fn what_to_paste_has_words() {
        assert!(snippets().is_some_and(|words| words.website.len() > 3));
    }
}
