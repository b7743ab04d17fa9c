//! Adds many schools at once, from a spreadsheet.

use publish::fill::fill;
use set_up::table::{COLUMNS, CellFault, Column, MOST, RowFault, TableFault};
use set_up::words::say;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::Form;
use crate::app::Message;
use crate::state::TableState;

/// The box for a table, and its faults.
pub(crate) fn table(form: Form<'_>) -> Html {
    let columns = COLUMNS.map(|column| heading(&column)).join(", ");
    let intro = fill(say("table", "intro"), &[("columns", &columns)]);
    let oninput = form.link.callback(|event: InputEvent| {
        Message::Paste(event.target_unchecked_into::<HtmlTextAreaElement>().value())
    });
    let onclick = form.link.callback(|_: MouseEvent| Message::AddTable);
    html! {
        <details class="table">
            <summary><h3>{say("table", "title")}</h3></summary>
            <p id="table-hint">{intro}</p>
            <div class="field">
                <label for="table">{say("table", "label")}</label>
                <div role="status" id="table-faults">{state(form)}</div>
                <textarea
                    id="table"
                    value={form.app.pasted.clone()}
                    {oninput}
                    rows="6"
                    spellcheck="false"
                    aria-describedby="table-hint table-faults"
                />
            </div>
            <p class="buttons">
                <button type="button" class="quiet-button" {onclick}>{say("table", "add")}</button>
            </p>
        </details>
    }
}

/// What a column is called.
fn heading(column: &Column) -> &'static str {
    say("table.columns", column.name)
}

/// What a column may be called.
pub(crate) fn headings(column: &Column) -> Vec<&'static str> {
    let more = say("table.also", column.name).split(',').map(str::trim);
    std::iter::once(heading(column)).chain(more).collect()
}

fn state(form: Form<'_>) -> Html {
    let (added, unused, faults) = match &form.app.table {
        TableState::None => return Html::default(),
        TableState::Refused(fault) => return html! { <p class="fault">{refusal(fault)}</p> },
        TableState::Added { added, unused, faults } => (added, unused, faults),
    };
    let added = match added {
        0 => say("table", "added_none").to_owned(),
        1 => say("table", "added_one").to_owned(),
        count => fill(say("table", "added"), &[("count", &count.to_string())]),
    };
    let row = |fault: &RowFault| html! { <li class="fault">{sentence(fault)}</li> };
    html! {
        <>
            <p>{added}</p>
            if !unused.is_empty() {
                <p>{fill(say("table", "unused"), &[("columns", &unused.join(", "))])}</p>
            }
            if !faults.is_empty() {
                <p>{say("table", "left")}</p>
                <ul>{for faults.iter().map(row)}</ul>
            }
        </>
    }
}

fn refusal(fault: &TableFault) -> String {
    let most = MOST.to_string();
    match fault {
        TableFault::Nothing => say("table", "nothing").to_owned(),
        TableFault::TooLarge => say("table", "too_large").to_owned(),
        TableFault::TooMany(count) => {
            fill(say("table", "too_many"), &[("count", &count.to_string()), ("most", &most)])
        }
        TableFault::NoName => fill(say("table", "no_name"), &[("name", heading(&COLUMNS[0]))]),
    }
}

fn sentence(RowFault { row, school, column, fault }: &RowFault) -> String {
    let words = if school.is_empty() { say("table", "cell") } else { say("table", "cell_of") };
    let gaps = [
        ("row", &*row.to_string()),
        ("school", school),
        ("heading", say("table.columns", column)),
        ("fault", &cell(fault)),
    ];
    fill(words, &gaps)
}

fn cell(fault: &CellFault) -> String {
    match fault {
        CellFault::NoName => say("table", "empty_name").to_owned(),
        CellFault::SameName(other) => {
            fill(say("table", "same_name"), &[("other", &other.to_string())])
        }
        CellFault::KnownName => say("table", "known_name").to_owned(),
        CellFault::Formula => say("table", "formula").to_owned(),
        CellFault::Flaw(problem, fix) => format!("{problem}; {fix}."),
    }
}
