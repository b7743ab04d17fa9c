//! Reads schools from a table copied from a spreadsheet.

mod cells;
mod columns;

pub use columns::{COLUMNS, Column};

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::iter::repeat;

use publish::check::text_fault;

use crate::ids::id_of;
use crate::tidy;
use cells::{cells, to_text};
use columns::{columns, is_name};

/// The most schools that a table may have.
pub const MOST: usize = 1000;
/// The longest table, in bytes: far more than that many schools need.
const LONGEST: usize = 1024 * 1024;

/// A school: the pointer and the text of each field that isn't empty.
pub type Row = Vec<(&'static str, String)>;

/// A table that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The schools whose rows have no faults.
    pub schools: Vec<Row>,
    /// The headings of columns that aren't used.
    pub unused: Vec<String>,
    /// What is wrong in the other rows.
    pub faults: Vec<RowFault>,
    /// The headings and those other rows as a table, to be corrected; empty if no row is at fault.
    pub left: String,
}

/// Why none of a table can be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableFault {
    /// There are no headings, or no rows below them.
    Nothing,
    /// The text is longer than any table of schools.
    TooLarge,
    /// There are this many rows.
    TooMany(usize),
    /// No column has the heading for names.
    NoName,
}

/// Why a row can't be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// The row, counted from 1 as in a spreadsheet: row 1 has the headings.
    pub row: usize,
    /// The name of its school; empty if it has none.
    pub school: String,
    /// The name of the column.
    pub column: &'static str,
    /// What is wrong there.
    pub fault: CellFault,
}

/// What is wrong in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    /// A school has no name.
    NoName,
    /// The school's name leads to the same address as the name in this row.
    SameName(usize),
    /// A school with this name was there before.
    KnownName,
    /// It is a formula or an error, not a value.
    Formula,
    /// What the check says: what is wrong, and how to fix it.
    Flaw(&'static str, &'static str),
}

/// Reads a table with tabs or commas between cells. `headings` returns what each column may be called,
/// and `known` are the ids of the schools that are there already.
///
/// # Errors
/// If none of it can be added.
pub fn read<'a>(
    pasted: &str,
    headings: impl Fn(&Column) -> Vec<&'a str>,
    known: impl IntoIterator<Item = String>,
) -> Result<Table, TableFault> {
    if pasted.len() > LONGEST {
        return Err(TableFault::TooLarge);
    }
    let mut rows = cells(pasted).into_iter().enumerate().filter(|(_, row)| !is_blank(row));
    let Some((_, first)) = rows.next() else { return Err(TableFault::Nothing) };
    let rows: Vec<(usize, Vec<String>)> = rows.collect();
    if rows.len() > MOST {
        return Err(TableFault::TooMany(rows.len()));
    }
    let (columns, unused) = columns(&first, headings);
    if !columns.iter().flatten().any(is_name) {
        return Err(TableFault::NoName);
    }
    if rows.is_empty() {
        return Err(TableFault::Nothing);
    }
    let mut seen: HashMap<_, _> = known.into_iter().map(|id| (id, None)).collect();
    let (mut schools, mut faults, mut left) = (Vec::new(), Vec::new(), Vec::new());
    for (index, row) in &rows {
        let before = faults.len();
        let school = read_row(index + 1, row, &columns, &mut seen, &mut faults);
        if faults.len() == before {
            schools.push(school);
        } else {
            left.push(row);
        }
    }
    let left = if left.is_empty() { String::new() } else { to_text(&first, &left) };
    Ok(Table { schools, unused, faults, left })
}

fn read_row(
    number: usize,
    row: &[String],
    columns: &[Option<Column>],
    // For each id, the row of the school that has it, or `None` if it was there before.
    seen: &mut HashMap<String, Option<usize>>,
    faults: &mut Vec<RowFault>,
) -> Row {
    let cells = || columns.iter().zip(row.iter().map(String::as_str).chain(repeat("")));
    let mut named = cells().filter(|(column, _)| column.as_ref().is_some_and(is_name));
    let school = named.next().map(|(_, name)| name).unwrap_or_default();
    let mut fields = Row::new();
    for (column, cell) in cells() {
        let Some(column) = column else { continue };
        let mut fault = |fault| {
            let (school, column) = (school.to_owned(), column.name);
            faults.push(RowFault { row: number, school, column, fault });
        };
        if cell.is_empty() {
            if is_name(column) {
                fault(CellFault::NoName);
            }
            continue;
        }
        let cell = with_zero(column, cell);
        if is_formula(&cell) {
            fault(CellFault::Formula);
        } else if let Some((problem, fix)) = text_fault(&cell).or_else(|| (column.flaw)(&cell)) {
            fault(CellFault::Flaw(problem, fix));
        } else if is_name(column) {
            match seen.entry(id_of(&cell)) {
                Entry::Occupied(other) => {
                    fault(other.get().map_or(CellFault::KnownName, CellFault::SameName));
                }
                Entry::Vacant(free) => {
                    free.insert(Some(number));
                }
            }
        }
        fields.push((column.pointer, cell.into_owned()));
    }
    fields
}

/// A cell with the zero at the start of a telephone number, which a spreadsheet drops, and which
/// some people write in brackets.
fn with_zero<'a>(column: &Column, cell: &'a str) -> Cow<'a, str> {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let is_short = digits == 10 && cell.starts_with(|letter| matches!(letter, '1'..='9'));
    let whole = tidy::telephone(cell).or_else(|| is_short.then(|| format!("0{cell}")));
    match whole {
        Some(whole) if (column.flaw)(cell).is_some() && (column.flaw)(&whole).is_none() => {
            whole.into()
        }
        _ => cell.into(),
    }
}

/// Whether a cell has a formula, or an error from one, instead of a value.
fn is_formula(cell: &str) -> bool {
    let mut letters = cell.chars();
    match letters.next() {
        Some('=' | '@' | '#') => true,
        // A telephone number may begin with a plus.
        Some('+' | '-') => letters.next().is_some_and(char::is_alphabetic),
        _ => false,
    }
}

fn is_blank(row: &[String]) -> bool {
    row.iter().all(String::is_empty)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    /// Reads a table whose headings are the names of the columns.
    fn read(pasted: &str) -> Result<Table, TableFault> {
        super::read(pasted, |column| vec![column.name], [])
    }

    fn field(pointer: &'static str, text: &str) -> (&'static str, String) {
        (pointer, text.to_owned())
    }

    #[test]
    fn rows_from_a_spreadsheet_become_schools() {
        let pasted = "Name\tTelephone\tE-Mail\r\nHill School\t01632 960100\toffice@hill.example.org\r\n\
                      \r\n\"Green, \"\"Upper\"\" School\"\t\t\r\n";
        let table = read(pasted).unwrap();
        assert_eq!(
            table.schools,
            vec![
                vec![
                    field("/name", "Hill School"),
                    field("/roles/office/telephone", "01632 960100"),
                    field("/roles/office/email", "office@hill.example.org"),
                ],
                vec![field("/name", "Green, \"Upper\" School")],
            ]
        );
        assert_eq!((&*table.unused, &*table.faults, &*table.left), (&[][..], &[][..], ""));
        assert_eq!(
            read("telephone,name\n+44 (0)1632 960100,\"Hill, the School\"").unwrap().schools,
            vec![vec![
                field("/roles/office/telephone", "01632 960100"),
                field("/name", "Hill, the School"),
            ]]
        );
    }

    #[test]
    fn a_school_that_is_there_already_is_not_added_again() {
        let pasted = "name\nHill  School\nVale";
        let known = ["hill-school".to_owned()];
        let table = super::read(pasted, |column| vec![column.name], known).unwrap();
        assert_eq!(table.schools, [[field("/name", "Vale")]]);
        assert_eq!(table.faults[0].fault, CellFault::KnownName);
        assert_eq!(table.left, "name\nHill  School");
    }

    #[test]
    fn headings_have_several_names_and_others_are_not_used() {
        let pasted = "School\tPostcode\tTel\tName\nHill\tHL1 1AA\t1632960100\tHill 2\textra";
        let table = super::read(
            pasted,
            |column| match column.name {
                "name" => vec!["name", "school"],
                "telephone" => vec!["tel"],
                name => vec![name],
            },
            [],
        );
        let table = table.unwrap();
        assert_eq!(table.unused, ["Postcode", "Name"]);
        assert_eq!(
            table.schools,
            [[field("/name", "Hill"), field("/roles/office/telephone", "01632960100")]]
        );
    }

    #[test]
    fn every_faulty_cell_is_named_and_the_other_rows_are_added() {
        let pasted = "name\ttelephone\temail\n\
                      Hill\t12\toffice\n\
                      \t01632 960100\t\n\
                      =A1\t\t\n\
                      Vale\t+44 1632 960100\t\n\
                      vale!\t\t\n\
                      <b>Green</b>\t\t\n\
                      Top\u{202e}\t\t";
        let table = read(pasted).unwrap();
        assert_eq!(table.schools.len(), 1, "{table:#?}");
        assert_eq!(table.schools[0][0], field("/name", "Vale"));
        let is_there = |row, column, fault: &CellFault| {
            table
                .faults
                .iter()
                .any(|found| (found.row, found.column, &found.fault) == (row, column, fault))
        };
        assert!(is_there(3, "name", &CellFault::NoName), "{table:#?}");
        assert!(is_there(4, "name", &CellFault::Formula), "{table:#?}");
        assert!(is_there(6, "name", &CellFault::SameName(5)), "{table:#?}");
        for (row, school, column) in [
            (2, "Hill", "telephone"),
            (2, "Hill", "email"),
            (7, "<b>Green</b>", "name"),
            (8, "Top\u{202e}", "name"),
        ] {
            let is_it = |found: &&RowFault| {
                (found.row, &*found.school, found.column) == (row, school, column)
                    && matches!(found.fault, CellFault::Flaw(..))
            };
            assert!(table.faults.iter().any(|found| is_it(&found)), "{row} {column}: {table:#?}");
        }
        let left: Vec<&str> = table.left.lines().collect();
        assert_eq!(
            (left.len(), left[0], left[1]),
            (7, "name\ttelephone\temail", "Hill\t12\toffice")
        );
        assert_eq!(read(&table.left).unwrap().faults.len(), table.faults.len() - 1);
    }

    #[test]
    fn anything_but_a_table_of_schools_is_refused() {
        assert_eq!(read(" \n\t\n"), Err(TableFault::Nothing));
        assert_eq!(read("name"), Err(TableFault::Nothing));
        assert_eq!(read("telephone\n01632 960100"), Err(TableFault::NoName));
        let many = "name\n".to_owned() + &"School\n".repeat(10_000);
        assert_eq!(read(&many), Err(TableFault::TooMany(10_000)));
        assert_eq!(read(&"a".repeat(2_000_000)), Err(TableFault::TooLarge));
    }

    #[test]
    fn any_names_survive_being_written_as_a_table() {
        proptest::proptest!(|(names in proptest::collection::vec("[a-z][a-z ,\"\t]{0,12}[a-z]", 1..20))| {
            let quoted = |name: &String| format!("\"{}\"\n", name.replace('"', "\"\""));
            let pasted = "name\n".to_owned() + &names.iter().map(quoted).collect::<String>();
            let table = read(&pasted).unwrap();
            let read: Vec<&String> = table.schools.iter().map(|row| &row[0].1).collect();
            // Two names may be too much alike, and a tab in a name is a fault of the text.
            for RowFault { fault, .. } in &table.faults {
                let is_expected = matches!(fault, CellFault::SameName(_) | CellFault::Flaw(..));
                proptest::prop_assert!(is_expected, "{:?}", fault);
            }
            if table.faults.is_empty() {
                proptest::prop_assert_eq!(read, names.iter().collect::<Vec<_>>());
            }
        });
    }

    #[test]
    fn no_text_makes_the_reader_panic() {
        proptest::proptest!(|(pasted in "(name|telephone|\\PC|[\t\n\r\",=]){0,60}")| {
            let _ = read(&pasted);
        });
    }
}
