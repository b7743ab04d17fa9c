//! Shows the measurements as a table.

use std::fmt;

use comfy_table::{CellAlignment, Table, presets};

use super::figures::Figures;
use super::goals::{MEASURES, Measure};
use super::subject::OPEN_DOOR;
use super::visit::Visit;

/// Every visit to every subject.
pub(super) struct Report(pub(super) Vec<(&'static str, Vec<Visit>)>);

impl Report {
    fn figures(&self, measure: &Measure, subject: &str) -> Option<Figures> {
        let (_, visits) = self.0.iter().find(|(name, _)| *name == subject)?;
        Figures::of(visits.iter().flat_map(measure.of).collect())
    }

    fn row(&self, measure: &Measure) -> Vec<String> {
        let precision = measure.precision;
        let show = |(subject, _): &(&str, _)| {
            let shown = self.figures(measure, subject).map(|Figures { least, median, most }| {
                format!("{median:.precision$} ({least:.precision$}–{most:.precision$})")
            });
            shown.unwrap_or_else(|| "–".to_owned())
        };
        let judged = measure.goal.zip(self.figures(measure, OPEN_DOOR));
        let judged =
            judged.and_then(|(goal, own)| goal.judge(own, |name| self.figures(measure, name)));
        let figures = self.0.iter().map(show);
        std::iter::once(measure.name.to_owned()).chain(figures).chain(judged).collect()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subjects = self.0.iter().map(|(name, _)| *name);
        let mut table = Table::new();
        table
            .load_style(presets::NOTHING)
            .set_header(["median (least–most)"].into_iter().chain(subjects).chain(["goal"]));
        for column in table.column_iter_mut().skip(1).take(self.0.len()) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        for measure in &MEASURES {
            table.add_row(self.row(measure));
        }
        write!(formatter, "{table}")
    }
}
