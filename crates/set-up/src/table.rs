//! Reads schools from a table copied from a spreadsheet.

use std::collections::HashMap;

use publish::check::{email_fault, link_fault, telephone_fault, text_fault};

use crate::ids::id_of;

/// The most schools that a table may have.
pub const MOST: usize = 1000;
/// The longest table, in bytes: far more than that many schools need.
const LONGEST: usize = 1024 * 1024;

/// What is wrong with a text, if anything, and how to fix it.
type Flaw = Option<(&'static str, &'static str)>;

/// A column that a table may have.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The name of its heading in `words.toml`.
    pub name: &'static str,
    /// The field of a school's file that it fills in.
    pub pointer: &'static str,
    flaw: fn(&str) -> Flaw,
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

/// A school: the pointer and the text of each field that isn't empty.
pub type Row = Vec<(&'static str, String)>;

/// Why a table can't be added. Rows and columns are numbered from 1, as in a spreadsheet, and row 1
/// has the headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableFault {
    /// There is no row below the headings.
    Nothing,
    /// The text is longer than any table of schools.
    TooLarge,
    /// There are this many rows.
    TooMany(usize),
    /// No column has the heading for names.
    NoName,
    /// The heading of this column is unknown; gives its text.
    Heading(usize, String),
    /// This column has the same heading as an earlier one; gives its text.
    Twice(usize, String),
    /// A row has more cells than there are headings.
    LongRow(usize),
    /// Something is wrong in a cell, given by its row and the name of its column.
    Cell(usize, &'static str, CellFault),
}

/// What is wrong in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    /// A school has no name.
    NoName,
    /// Its name leads to the same address as the name in this row.
    SameName(usize),
    /// It is a formula or an error, not a value.
    Formula,
    /// What the check says: what is wrong, and how to fix it.
    Flaw(&'static str, &'static str),
}

/// Reads a table with tabs or commas between cells. `heading` returns the heading of each column.
///
/// # Errors
/// Everything that is wrong with it, so that staff can fix it all at once.
pub fn read(
    pasted: &str,
    heading: impl Fn(&Column) -> &'static str,
) -> Result<Vec<Row>, Vec<TableFault>> {
    if pasted.len() > LONGEST {
        return Err(vec![TableFault::TooLarge]);
    }
    let mut rows = cells(pasted).into_iter().enumerate().filter(|(_, row)| !is_blank(row));
    let Some((_, headings)) = rows.next() else { return Err(vec![TableFault::Nothing]) };
    let rows: Vec<(usize, Vec<String>)> = rows.collect();
    if rows.len() > MOST {
        return Err(vec![TableFault::TooMany(rows.len())]);
    }
    let mut faults = Vec::new();
    let columns = columns(&headings, heading, &mut faults);
    if rows.is_empty() {
        faults.push(TableFault::Nothing);
    }
    let mut seen = HashMap::new();
    let read = rows
        .into_iter()
        .map(|(index, row)| read_row(index + 1, &row, &columns, &mut seen, &mut faults));
    let read = read.collect();
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

/// The column of each heading.
fn columns(
    headings: &[String],
    heading: impl Fn(&Column) -> &'static str,
    faults: &mut Vec<TableFault>,
) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    let has = |columns: &[Option<Column>], wanted: &Column| {
        columns.iter().flatten().any(|column| column.name == wanted.name)
    };
    for (index, said) in headings.iter().enumerate() {
        let found = COLUMNS.into_iter().find(|column| is_same(heading(column), said));
        match &found {
            Some(column) if has(&columns, column) => {
                faults.push(TableFault::Twice(index + 1, said.clone()));
            }
            None if !said.is_empty() => faults.push(TableFault::Heading(index + 1, said.clone())),
            _ => {}
        }
        columns.push(found);
    }
    if !has(&columns, &COLUMNS[0]) {
        faults.push(TableFault::NoName);
    }
    columns
}

/// Whether a heading is the same, however it's written: “E-mail”, “email”, “E mail”.
fn is_same(heading: &str, said: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|letter| letter.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    plain(heading) == plain(said)
}

fn read_row(
    number: usize,
    row: &[String],
    columns: &[Option<Column>],
    seen: &mut HashMap<String, usize>,
    faults: &mut Vec<TableFault>,
) -> Row {
    if row.iter().skip(columns.len()).any(|cell| !cell.is_empty()) {
        faults.push(TableFault::LongRow(number));
    }
    let mut fields = Row::new();
    for (column, cell) in
        columns.iter().zip(row.iter().map(String::as_str).chain(std::iter::repeat("")))
    {
        let Some(column) = column else { continue };
        let is_name = column.pointer == COLUMNS[0].pointer;
        let mut fault = |fault| faults.push(TableFault::Cell(number, column.name, fault));
        if cell.is_empty() {
            if is_name {
                fault(CellFault::NoName);
            }
            continue;
        }
        if is_formula(cell) {
            fault(CellFault::Formula);
        } else if let Some((problem, fix)) = text_fault(cell).or_else(|| (column.flaw)(cell)) {
            fault(CellFault::Flaw(problem, fix));
        } else if is_name && let Some(other) = seen.insert(id_of(cell), number) {
            fault(CellFault::SameName(other));
        }
        fields.push((column.pointer, cell.to_owned()));
    }
    fields
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

/// The cells of each row, trimmed. A cell in quotation marks may contain anything; quotation marks
/// in it are doubled.
fn cells(pasted: &str) -> Vec<Vec<String>> {
    let pasted = pasted.strip_prefix('\u{feff}').unwrap_or(pasted);
    let first = pasted.trim_start_matches(['\r', '\n']).lines().next().unwrap_or_default();
    let between = if first.contains('\t') { '\t' } else { ',' };
    let mut rows = vec![vec![String::new()]];
    let mut letters = pasted.chars().peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) else { break };
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                is_quoted = true;
            }
            // A cell with several lines becomes one line.
            '\n' | '\r' if is_quoted => cell.push(' '),
            '\r' => {}
            '\n' if !is_quoted => rows.push(vec![String::new()]),
            letter if letter == between && !is_quoted => {
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
            }
            letter => cell.push(letter),
        }
    }
    for cell in rows.iter_mut().flatten() {
        *cell = cell.trim().to_owned();
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a table whose headings are the names of the columns.
    fn read(pasted: &str) -> Result<Vec<Row>, Vec<TableFault>> {
        super::read(pasted, |column| column.name)
    }

    fn field(pointer: &'static str, text: &str) -> (&'static str, String) {
        (pointer, text.to_owned())
    }

    #[test]
    fn rows_from_a_spreadsheet_become_schools() {
        let pasted = "Name\tTelephone\tE-Mail\r\nHill School\t01632 960100\toffice@hill.example.org\r\n\
                      \r\n\"Green, \"\"Upper\"\" School\"\t\t\r\n";
        assert_eq!(
            read(pasted),
            Ok(vec![
                vec![
                    field("/name", "Hill School"),
                    field("/roles/office/telephone", "01632 960100"),
                    field("/roles/office/email", "office@hill.example.org"),
                ],
                vec![field("/name", "Green, \"Upper\" School")],
            ])
        );
        assert_eq!(
            read("telephone,name\n01632 960100,\"Hill, the School\""),
            Ok(vec![vec![
                field("/roles/office/telephone", "01632 960100"),
                field("/name", "Hill, the School"),
            ]])
        );
    }

    #[test]
    fn every_faulty_cell_is_named() {
        let pasted = "name\ttelephone\temail\tcolour\tname\n\
                      Hill\t12\toffice\t\t\n\
                      \t01632 960100\t\t\t\n\
                      =A1\t\t\t\t\n\
                      hill!\t+44 1632 960100\t\t\t\tmore\n\
                      <b>Green</b>\t\t\t\t\n\
                      Top\u{202e}\t\t\t\t";
        let faults = read(pasted).err().unwrap_or_default();
        let cell = |row, column, fault| TableFault::Cell(row, column, fault);
        assert_eq!(faults[0], TableFault::Heading(4, "colour".to_owned()));
        assert_eq!(faults[1], TableFault::Twice(5, "name".to_owned()));
        for expected in [
            cell(3, "name", CellFault::NoName),
            cell(4, "name", CellFault::Formula),
            cell(5, "name", CellFault::SameName(2)),
            TableFault::LongRow(5),
        ] {
            assert!(faults.contains(&expected), "{expected:?} is not in {faults:#?}");
        }
        for (row, column) in [(2, "telephone"), (2, "email"), (6, "name"), (7, "name")] {
            let is_it = |fault: &&TableFault| matches!(fault, TableFault::Cell(at, name, CellFault::Flaw(..)) if (*at, *name) == (row, column));
            assert!(faults.iter().any(|fault| is_it(&fault)), "{row} {column}: {faults:#?}");
        }
    }

    #[test]
    fn anything_but_a_table_of_schools_is_refused() {
        assert_eq!(read(" \n\t\n"), Err(vec![TableFault::Nothing]));
        assert_eq!(read("name"), Err(vec![TableFault::Nothing]));
        assert_eq!(read("telephone\n01632 960100"), Err(vec![TableFault::NoName]));
        let many = "name\n".to_owned() + &"School\n".repeat(10_000);
        assert_eq!(read(&many), Err(vec![TableFault::TooMany(10_000)]));
        assert_eq!(read(&"a".repeat(2_000_000)), Err(vec![TableFault::TooLarge]));
    }

    #[test]
    fn any_names_survive_being_written_as_a_table() {
        proptest::proptest!(|(names in proptest::collection::vec("[a-z][a-z ,\"\t]{0,12}[a-z]", 1..20))| {
            let quoted = |name: &String| format!("\"{}\"\n", name.replace('"', "\"\""));
            let pasted = "name\n".to_owned() + &names.iter().map(quoted).collect::<String>();
            let faults = match read(&pasted) {
                Ok(rows) => {
                    let read: Vec<&String> = rows.iter().map(|row| &row[0].1).collect();
                    proptest::prop_assert_eq!(read, names.iter().collect::<Vec<_>>());
                    Vec::new()
                }
                Err(faults) => faults,
            };
            // Two names may be too similar, and a name may contain a tab, which isn't allowed.
            for fault in faults {
                let is_expected = matches!(
                    fault,
                    TableFault::Cell(_, _, CellFault::SameName(_) | CellFault::Flaw(..))
                );
                proptest::prop_assert!(is_expected, "{:?}", fault);
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
