//! Adds many schools at once, from a spreadsheet.

use publish::fill::fill;
use set_up::table::{COLUMNS, CellFault, Column, MOST, TableFault};
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
    // The box keeps what was pasted, so that staff can fix it there.
    let typed = NodeRef::default();
    let onclick = {
        let typed = typed.clone();
        form.link.batch_callback(move |_: MouseEvent| {
            Some(Message::AddTable(typed.cast::<HtmlTextAreaElement>()?.value()))
        })
    };
    html! {
        <details class="table">
            <summary><h3>{say("table", "title")}</h3></summary>
            <p id="table-hint">{intro}</p>
            <div class="field">
                <label for="table">{say("table", "label")}</label>
                <div role="status" id="table-faults">{state(form)}</div>
                <textarea
                    id="table"
                    ref={typed}
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
pub(crate) fn heading(column: &Column) -> &'static str {
    say("table.columns", column.name)
}

fn state(form: Form<'_>) -> Html {
    match &form.app.table {
        TableState::None => Html::default(),
        TableState::Added(1) => html! { <p>{say("table", "added_one")}</p> },
        TableState::Added(count) => {
            html! { <p>{fill(say("table", "added"), &[("count", &count.to_string())])}</p> }
        }
        TableState::Faulty(faults) => {
            let fault = |fault| html! { <li class="fault">{sentence(fault)}</li> };
            html! { <ul>{for faults.iter().map(fault)}</ul> }
        }
    }
}

fn sentence(fault: &TableFault) -> String {
    let name = heading(&COLUMNS[0]);
    let columns = COLUMNS.map(|column| heading(&column)).join(", ");
    let most = MOST.to_string();
    match fault {
        TableFault::Nothing => say("table", "nothing").to_owned(),
        TableFault::TooLarge => say("table", "too_large").to_owned(),
        TableFault::TooMany(count) => {
            fill(say("table", "too_many"), &[("count", &count.to_string()), ("most", &most)])
        }
        TableFault::NoName => fill(say("table", "no_name"), &[("name", name)]),
        TableFault::Heading(column, heading) => fill(
            say("table", "heading"),
            &[("column", &column.to_string()), ("heading", heading), ("columns", &columns)],
        ),
        TableFault::Twice(column, heading) => {
            fill(say("table", "twice"), &[("column", &column.to_string()), ("heading", heading)])
        }
        TableFault::LongRow(row) => fill(say("table", "long_row"), &[("row", &row.to_string())]),
        TableFault::Cell(row, column, fault) => fill(
            say("table", "cell"),
            &[
                ("row", &row.to_string()),
                ("heading", say("table.columns", column)),
                ("fault", &cell(fault)),
            ],
        ),
    }
}

fn cell(fault: &CellFault) -> String {
    match fault {
        CellFault::NoName => say("table", "empty_name").to_owned(),
        CellFault::SameName(other) => {
            fill(say("table", "same_name"), &[("other", &other.to_string())])
        }
        CellFault::Formula => say("table", "formula").to_owned(),
        CellFault::Flaw(problem, fix) => format!("{problem}; {fix}"),
    }
}
