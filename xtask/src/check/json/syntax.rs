//! What is wrong with the syntax of JSON, in plain words.

use jsonc_parser::ParseStringErrorKind as Text;
use jsonc_parser::errors::{ParseError, ParseErrorKind as Kind};
use open_door::fault::Fault;

use crate::check::report::Located;

/// What only a browser would refuse, in plain words.
pub(super) fn refused(error: &serde_json::Error, text: &str) -> Located {
    let before = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let start = before.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
    let fault = Fault::error(
        "",
        "this is not written as JSON",
        "compare it with the lines around it, and type it again",
    );
    Located::new(fault, Some(start..start + 1))
}

/// A fault of syntax in plain words.
pub(super) fn fault(error: &ParseError) -> Located {
    let (wrong, mend) = meaning(error.kind());
    let span = error.range().start..error.range().end;
    Located::new(Fault::error("", wrong, mend), Some(span))
}

/// What the parser met; what it means, and how to mend it.
fn meaning(kind: &Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => {
            ("a comment stands here, and JSON has none", "take it out")
        }
        Kind::ExpectedColonAfterObjectKey => {
            ("the : after this field's name is missing", "write it")
        }
        Kind::ExpectedObjectValue => {
            ("the value after : is missing", "write one, or take the field out")
        }
        Kind::ExpectedStringObjectProperty | Kind::UnexpectedTokenInObject => (
            "a field's name must stand here",
            "write it between two \" marks; take away what else stands here",
        ),
        Kind::ExpectedComma => (
            "a comma is missing, or something stands after the end of the value",
            "write , between two fields or entries, and \\\" for a quotation mark within a text",
        ),
        Kind::MultipleRootJsonValues => (
            "something stands after the end of the last }",
            "take it out, or take the } away that ends too early",
        ),
        Kind::SingleQuotedStringsNotAllowed => {
            ("' is no quotation mark in JSON", "write \" instead")
        }
        Kind::TrailingCommasNotAllowed => {
            ("a comma stands after the last field or entry", "take it away")
        }
        Kind::UnexpectedCloseBrace => ("there is a } too many", "take it away"),
        Kind::UnexpectedCloseBracket => ("there is a ] too many", "take it away"),
        Kind::UnexpectedColon => ("there is a : too many", "take it away"),
        Kind::UnexpectedComma => ("there is a comma too many", "take it away"),
        Kind::UnexpectedWord | Kind::UnexpectedToken => {
            ("this is no value", "write text between two \" marks, or a number, true or false")
        }
        Kind::UnterminatedArray => ("a list does not end", "write ] after its last entry"),
        Kind::UnterminatedObject => (
            "a group of fields does not end: the file may be cut short",
            "write } after its last field",
        ),
        Kind::NestingDepthExceeded => {
            ("lists or groups stand too deep within each other", "take some of them out")
        }
        Kind::String(Text::UnterminatedStringLiteral) => {
            ("a text does not end: the file may be cut short", "end the text with a \" mark")
        }
        Kind::String(_) => (
            "a \\ stands before something that it does not go with",
            "write \\\\ for the sign itself",
        ),
        Kind::BareDecimalPointNumbersNotAllowed
        | Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral
        | Kind::HexadecimalNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed => (
            "this number is not written as JSON",
            "write figures alone, or text between two \" marks",
        ),
    }
}
