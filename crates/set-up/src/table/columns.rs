//! The columns that a table may have, and their headings.

use publish::check::{email_fault, link_fault, telephone_fault, text_fault};

/// What is wrong with a text, if anything, and how to fix it.
type Flaw = Option<(&'static str, &'static str)>;

/// A column that a table may have.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The name of its heading in `words.toml`.
    pub name: &'static str,
    /// The field of a school's file that it fills in.
    pub pointer: &'static str,
    pub(super) flaw: fn(&str) -> Flaw,
}

/// Every column. Only the first is required.
pub const COLUMNS: [Column; 8] = [
    column("name", "/name", text_fault),
    column("telephone", "/roles/office/telephone", telephone_fault),
    column("email", "/roles/office/email", email_fault),
    column("hours", "/roles/office/hours", text_fault),
    column("address", "/roles/office/address", text_fault),
    column("link", "/roles/office/link", link_fault),
    column("headteacher", "/roles/headteacher/person", text_fault),
    column("headteacher_email", "/roles/headteacher/email", email_fault),
];

const fn column(name: &'static str, pointer: &'static str, flaw: fn(&str) -> Flaw) -> Column {
    Column { name, pointer, flaw }
}

/// The column for each heading, and the headings that are unknown or repeat an earlier one.
pub(super) fn columns<'a>(
    first: &[String],
    headings: impl Fn(&Column) -> Vec<&'a str>,
) -> (Vec<Option<Column>>, Vec<String>) {
    let mut columns: Vec<Option<Column>> = Vec::new();
    let mut unused = Vec::new();
    for heading in first {
        let is_meant =
            |column: &Column| headings(column).iter().any(|known| is_same(known, heading));
        let is_new =
            |column: &Column| !columns.iter().flatten().any(|known| known.name == column.name);
        let found = COLUMNS.into_iter().find(is_meant).filter(is_new);
        if found.is_none() && !heading.is_empty() {
            unused.push(heading.clone());
        }
        columns.push(found);
    }
    (columns, unused)
}

/// Whether a column is the one for the names of schools.
pub(super) fn is_name(column: &Column) -> bool {
    column.name == COLUMNS[0].name
}

/// Whether two headings are the same, however they are written: “E-mail”, “email”, “E mail”.
fn is_same(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|letter| letter.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    plain(one) == plain(other)
}
