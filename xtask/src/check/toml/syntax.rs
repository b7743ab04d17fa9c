//! What is wrong with the syntax of TOML, in plain words.

use open_door::fault::Fault;
use toml::de::Error;

use crate::check::report::Located;

/// How the parser begins its message about a key that stands twice.
const DOUBLED: &str = "duplicate key";

/// Whether an error is but a key that stands twice.
pub(super) fn is_doubled(error: &Error) -> bool {
    error.message() == DOUBLED
}

/// The beginnings of the parser's messages; what each means, and how to mend it.
const MEANINGS: &[(&str, &str, &str)] = &[
    (DOUBLED, "this field is given twice", "keep one of them"),
    (
        "string values must be quoted",
        "this text stands without quotation marks",
        "write it between two \" marks",
    ),
    (
        "unexpected key or value",
        "something stands after the end of the value",
        "begin a new line, or write \\\" for a quotation mark within a text",
    ),
    (
        "missing escaped value",
        "a \\ stands before a letter that it does not go with",
        "write \\\\ for the sign itself",
    ),
    (
        "invalid multi-line",
        "a text does not end",
        "end it with the three quotation marks that it begins with",
    ),
    (
        "invalid basic string",
        "a text does not end on its line, or an invisible control character stands in it",
        "end it with a \" on the same line",
    ),
    (
        "invalid literal string",
        "a text does not end on its line, or an invisible control character stands in it",
        "end it with a ' on the same line",
    ),
    (
        "invalid boolean",
        "this is neither text nor true or false",
        "write true or false in small letters, or text between two \" marks",
    ),
    ("key with no value", "this field has no value", "write = and a value after its name"),
    ("missing value", "the value after = is missing", "write one, or take the line out"),
    ("missing array opening", "a list ends that has not begun", "write [ before its first entry"),
    ("unclosed array table", "this heading does not end", "end it with ]]"),
    ("unclosed table", "this heading does not end", "end it with ]"),
    ("unclosed array", "a list does not end", "write ] after its last entry"),
    (
        "missing comma between array",
        "a comma is missing in this list, or its ] is",
        "write , between two entries and ] after the last",
    ),
    (
        "unexpected `=` in array",
        "a field stands within a list that has not ended",
        "write ] after the list's last entry",
    ),
    ("extra comma", "there is a comma too many", "take it away"),
    ("unclosed inline table", "a group of fields does not end", "write } after its last field"),
    (
        "missing comma between key-value",
        "a comma is missing between two fields",
        "write , between them",
    ),
    (
        "carriage return",
        "a line ends in a way that this file does not know",
        "save the file again with ordinary line ends",
    ),
    (
        "invalid comment character",
        "an invisible control character stands in a comment",
        "delete the comment and type it again",
    ),
    (
        "cannot recurse further",
        "lists or groups stand too deep within each other",
        "take some of them out",
    ),
    (
        "invalid unquoted key",
        "this cannot be the name of a field",
        "use the letters a to z, figures, _ and -; begin a comment with #",
    ),
    ("unquoted keys cannot be empty", "the name of a field is missing", "write it before the ="),
];

/// A fault of syntax in plain words.
pub(super) fn fault(error: &Error, text: &str) -> Located {
    let known = MEANINGS.iter().find(|(start, ..)| error.message().starts_with(start));
    let (wrong, mend) = known.map_or(
        ("this is not written as TOML", "compare it with the lines around it"),
        |(_, wrong, mend)| (*wrong, *mend),
    );
    let span = error.span().unwrap_or(text.len()..text.len());
    Located::new(Fault::error("", wrong, mend), Some(span))
}
