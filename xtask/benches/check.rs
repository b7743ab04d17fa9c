//! How long a check of a guide takes as the guide grows: `cargo bench -p xtask`.

use std::path::Path;

use divan::Bencher;
use divan::counter::ItemsCount;
use open_door::guide::check::check;
use open_door::guide::{Concern, Guide};
use xtask::check::load_guide;

fn main() {
    divan::main();
}

/// Checks a guide of this many concerns.
#[divan::bench(args = [250, 500, 1000, 2000])]
fn a_guide_of(bencher: Bencher<'_, '_>, concerns: usize) {
    let Some(guide) = guide(concerns) else { return };
    bencher.counter(ItemsCount::new(concerns)).bench_local(|| check(&guide, "2018-12"));
}

/// Heartwood's guide with its concerns over and over again, each time with questions and places of
/// their own, so that every part of it grows.
fn guide(concerns: usize) -> Option<Guide> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/content/heartwood/guide.en.toml");
    let mut guide = load_guide(&path).ok()?;
    let (questions, places) = (guide.questions.clone(), guide.places.clone());
    let first = guide.concerns.clone();
    for index in guide.concerns.len()..concerns {
        let round = index / first.len();
        let of = &first[index % first.len()];
        guide.concerns.push(Concern {
            id: format!("{}-{round}", of.id).into(),
            question: of.question.as_ref().map(|id| format!("{id}-{round}").into()),
            help: of.help.iter().map(|id| format!("{id}-{round}").into()).collect(),
            ..of.clone()
        });
    }
    for round in 1..=concerns / first.len() {
        let numbered = |id: &str| format!("{id}-{round}").into();
        guide.questions.extend(
            questions
                .iter()
                .cloned()
                .map(|of| open_door::guide::Question { id: numbered(&of.id), ..of }),
        );
        guide.places.extend(
            places.iter().cloned().map(|of| open_door::guide::Place { id: numbered(&of.id), ..of }),
        );
    }
    Some(guide)
}
