//! Shows faults to people: the line with the spot underlined, the problem, and the fix.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::fault::{LocatedFault, Severity};
use crate::printable::{harmless, visible};

/// Shows the faults of one file, each followed by an empty line.
pub(super) fn faults(path: &str, text: &str, faults: &[LocatedFault], coloured: bool) -> String {
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    let path = visible(path);
    let lines = Lines::of(text);
    let shown = faults.iter().map(|located| {
        let group = group(&path, &lines, located);
        format!("{}\n\n", renderer.render(&[group]))
    });
    shown.collect()
}

fn group<'a>(path: &'a str, lines: &Lines<'a>, located: &LocatedFault) -> Group<'a> {
    let fault = &located.fault;
    let level = match fault.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(visible(&fault.problem));
    let fix = Level::HELP.message(visible(&fault.fix));
    let Some(span) = &located.span else {
        return title.element(Origin::path(path)).element(fix);
    };
    let (number, line, span) = lines.line(span);
    let field = (!fault.field.is_empty()).then(|| visible(&fault.field));
    let snippet = Snippet::source(harmless(line))
        .path(path)
        .line_start(number)
        .annotation(AnnotationKind::Primary.span(span).label(field));
    title.element(snippet).element(fix)
}

/// The lines of a text, to find that of a byte without searching the text for every fault.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(breaks).collect() }
    }

    /// The number and text of the line in which a span starts, and the span within that line.
    fn line(&self, span: &Range<usize>) -> (usize, &'a str, Range<usize>) {
        let number = self.starts.partition_point(|start| *start <= span.start);
        let start = self.starts.get(number.wrapping_sub(1)).copied().unwrap_or_default();
        let end = self.starts.get(number).copied().unwrap_or(self.text.len());
        let line = self.text.get(start..end).unwrap_or_default().trim_end_matches(['\r', '\n']);
        let first = line.floor_char_boundary(span.start.saturating_sub(start));
        let last = line.ceil_char_boundary(span.end.saturating_sub(start));
        (number, line, first..last.max(first))
    }
}
