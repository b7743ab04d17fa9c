//! `cargo xtask find`: shows how well the find box understands, or what it makes of a phrase.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::iter;

use anyhow::{Context, Result};
use comfy_table::Table;
use comfy_table::presets::ASCII_MARKDOWN;
use journey::find::{AT_RISK, UNRELATED, features, words};
use journey::guide::Guide;
use journey::school::School;
use journey::{Model, find};
use learn::evaluate::{Figures, Share, cross_validated, held_out};
use learn::{Compared, compare, learn};
use publish::site::File;
use publish::site::assets::FIND;
use publish::site::compress::Compressed;

use crate::phrases::SETS;
use crate::project::Project;
use crate::{content, phrases};

/// The number of parts for cross-validation.
const PARTS: usize = 5;
/// The most confusions to list for each concern.
const CONFUSIONS: usize = 3;

/// Prints figures for phrases that weren't learned from, or what the find box makes of one phrase.
///
/// # Errors
/// If a file can't be read, or England's guide has an error.
pub fn run(phrase: Option<&str>, methods: bool) -> Result<()> {
    let root = Project::find()?.root;
    let england = content::check_all(&root, None)?.england;
    let guide = england.context("England’s guide could not be read")?.edition.guide;
    let learned_from = phrases::phrases(&root, &guide)?;
    if methods {
        let first = phrases::held_out(&root, SETS[0])?.unlearned(&learned_from);
        println!("{}", methods_table(&compare(&learned_from, &first)));
        return Ok(());
    }
    let bytes = learn(&learned_from);
    let model = Model::read(&bytes).context("what was learned could not be read back")?;
    if let Some(phrase) = phrase {
        println!("{}", explanation(&guide, &model, phrase));
        return Ok(());
    }
    let mut columns = Vec::new();
    for set in SETS {
        let phrases = phrases::held_out(&root, set)?.unlearned(&learned_from);
        columns.push((set, held_out(&guide, &model, &phrases)));
    }
    columns.push(("cross-validated", cross_validated(&guide, &learned_from, PARTS)));
    println!("{}\n", by_concern(&columns));
    println!("{}\n", overall(&columns));
    let size = Compressed::new(File::new(FIND, bytes))?.brotli.bytes.len();
    println!("The model is {size} bytes after brotli.");
    Ok(())
}

/// The name of a column, and its figures.
type Column = (&'static str, Figures);

fn table<'a>(header: impl IntoIterator<Item = &'a str>) -> Table {
    let mut table = Table::new();
    table.load_style(ASCII_MARKDOWN).set_header(header);
    table
}

fn percent(part: Share) -> String {
    format!("{:.0} %", part.percent())
}

/// A row for each concern: how often it's among the first three, and what comes first instead.
fn by_concern(columns: &[Column]) -> Table {
    let sets = columns.iter().map(|(name, _)| *name);
    let mut table = table(iter::once("concern").chain(sets).chain(["what comes first instead"]));
    for id in columns[0].1.concerns.keys() {
        let of: Vec<_> = columns.iter().map(|(_, figures)| figures.concerns.get(id)).collect();
        let mut instead = BTreeMap::<&str, usize>::new();
        // Leave out cross-validation, which has so many phrases that they would drown out the rest.
        for (id, count) in of.iter().take(SETS.len()).flatten().flat_map(|of| &of.instead) {
            *instead.entry(id).or_default() += count;
        }
        let mut instead: Vec<_> = instead.into_iter().collect();
        instead.sort_by_key(|(id, count)| (Reverse(*count), *id));
        let instead = instead.iter().take(CONFUSIONS).map(|(id, count)| format!("{id} {count}"));
        let instead = instead.collect::<Vec<_>>().join(", ");
        let shares = of.iter().map(|of| of.map_or_else(String::new, |of| percent(of.among_three)));
        table.add_row(iter::once(id.clone()).chain(shares).chain([instead]));
    }
    table
}

/// A row for each figure over all concerns.
fn overall(columns: &[Column]) -> Table {
    let mut table = table(iter::once("figure").chain(columns.iter().map(|(name, _)| *name)));
    let mut row = |name: &str, of: &dyn Fn(&Figures) -> String| {
        let figures = columns.iter().map(|(_, figures)| of(figures));
        table.add_row(iter::once(name.to_owned()).chain(figures));
    };
    row("right concern first", &|figures| percent(figures.first));
    row("right concern among the first three", &|figures| percent(figures.among_three));
    row("no concern offered", &|figures| percent(figures.nothing));
    row("offers, median and most", &|figures| {
        format!("{} and {}", figures.median_offers(), figures.most_offers())
    });
    row("unrelated phrases turned away", &|figures| percent(figures.turned_away));
    row("somebody at risk: crisis lines shown", &|figures| percent(figures.at_risk));
    row("nobody at risk: crisis lines shown", &|figures| percent(figures.false_alarms));
    row("of those, phrases that sound like risk", &|figures| percent(figures.sound_alikes));
    table
}

fn methods_table(compared: &[Compared]) -> Table {
    let mut table = table(["method", "weights", "first", "in first three"]);
    for Compared { method, weights, first, among_three } in compared {
        table.add_row([
            method.clone(),
            weights.to_string(),
            percent(*first),
            percent(*among_three),
        ]);
    }
    table
}

/// What is offered for a phrase, and how much each of its words and pairs of words counts for or
/// against that.
fn explanation(guide: &Guide, model: &Model, phrase: &str) -> String {
    let found = find(guide, &School::default(), model, phrase);
    let mut lines = vec![found.status.to_string()];
    let class = |name: &str, class: usize| {
        let weighed = weighed(model, phrase, class);
        let terms = weighed.iter().map(|(words, points)| format!("{words} {points:+}"));
        let score = model.scores(&words(phrase)).of(class);
        format!("{name:24} {score:4}  {}", terms.collect::<Vec<_>>().join(", "))
    };
    for id in &found.offers {
        lines.push(model.class_of(id).map_or_else(|| id.to_string(), |at| class(id, at)));
    }
    lines.push(class("(unrelated)", UNRELATED));
    lines.push(class("(at risk)", AT_RISK));
    lines.join("\n")
}

/// The words and pairs of words that count for or against a class, strongest first.
fn weighed(model: &Model, phrase: &str, class: usize) -> Vec<(String, i32)> {
    let mut weighed = Vec::new();
    for (words, feature, weight) in named(phrase) {
        let of_class = model.weights_of(feature).find(|(of, _)| usize::from(*of) == class);
        if let Some((_, strength)) = of_class {
            weighed.push((words, i32::from(strength) * weight));
        }
    }
    weighed.sort_by_key(|(_, points)| -points.abs());
    weighed
}

/// The features of a phrase, each with its words, its hash and its weight.
fn named(phrase: &str) -> Vec<(String, u32, i32)> {
    let words = words(phrase);
    let all = features(&words);
    let mut named = Vec::new();
    for words in (1..=2).flat_map(|length| words.windows(length)) {
        let last = features(words).last().copied();
        if let Some((feature, weight)) = last.filter(|feature| all.contains(feature)) {
            named.push((words.join(" "), feature, weight));
        }
    }
    named
}
