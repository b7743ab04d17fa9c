//! The text of a table as cells, and back.

/// The cells of each row, trimmed. A cell in quotation marks may contain anything; quotation marks
/// in it are doubled.
pub(super) fn cells(pasted: &str) -> Vec<Vec<String>> {
    let pasted = pasted.strip_prefix('\u{feff}').unwrap_or(pasted);
    let first = pasted.trim_start_matches(['\r', '\n']).lines().next().unwrap_or_default();
    let separator = if first.contains('\t') { '\t' } else { ',' };
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
            letter if letter == separator && !is_quoted => {
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

/// A table as a spreadsheet copies it, with quotation marks around the cells that need them.
pub(super) fn to_text(first: &[String], rows: &[&Vec<String>]) -> String {
    let cell = |cell: &String| {
        if cell.contains(['"', '\t', ',']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    };
    let row = |row: &[String]| row.iter().map(cell).collect::<Vec<_>>().join("\t");
    let rows = std::iter::once(row(first)).chain(rows.iter().map(|cells| row(cells)));
    rows.collect::<Vec<_>>().join("\n")
}
