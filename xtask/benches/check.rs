//! How long a check of a guide takes as the guide grows: `cargo bench -p xtask`.

use std::path::Path;

use divan::Bencher;
use divan::counter::ItemsCount;
use open_door::guide::check::check;
use open_door::guide::{Concern, Guide, Id, Place, Route};
use xtask::check::load_guide;

fn main() {
    divan::main();
}

/// Checks a guide of at least so many concerns.
#[divan::bench(args = [250, 500, 1000, 2000])]
fn a_guide_of(bencher: Bencher<'_, '_>, concerns: usize) {
    let heartwood = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/content/heartwood");
    let Ok(heartwood) = load_guide(&heartwood.join("guide.en.toml")) else { return };
    let rounds = concerns.div_ceil(heartwood.concerns.len());
    let guide = grown(&heartwood, rounds);
    let faults = |guide: &Guide| check(guide, "2018-12").len();
    assert_eq!(faults(&guide), faults(&heartwood), "the guide has faults of its own");
    let count = ItemsCount::new(guide.concerns.len());
    bencher.counter(count).bench_local(|| check(&guide, "2018-12"));
}

/// A guide so many times over, each time with concerns, questions and places of its own.
fn grown(heartwood: &Guide, rounds: usize) -> Guide {
    let mut guide = heartwood.clone();
    for round in 1..rounds {
        let numbered = |id: &Id| -> Id { format!("{}-{round}", &**id).into() };
        let place = |id: &Id| if heartwood.ladder.contains(id) { id.clone() } else { numbered(id) };
        let route = |route: &Route| match route {
            Route::Ladder(from) => Route::Ladder(from.clone()),
            Route::Places(places) => Route::Places(places.iter().map(place).collect()),
        };
        let fixed = heartwood.places.iter().filter(|of| !heartwood.ladder.contains(&of.id));
        guide.places.extend(fixed.map(|of| Place {
            id: numbered(&of.id),
            instead: of.instead.as_ref().map(place),
            ..of.clone()
        }));
        guide.questions.extend(heartwood.questions.iter().cloned().map(|mut of| {
            of.id = numbered(&of.id);
            for reply in &mut of.replies {
                reply.route = reply.route.as_ref().map(route);
            }
            of
        }));
        guide.concerns.extend(heartwood.concerns.iter().map(|of| Concern {
            id: numbered(&of.id),
            question: of.question.as_ref().map(numbered),
            route: route(&of.route),
            help: of.help.iter().map(place).collect(),
            ..of.clone()
        }));
    }
    guide
}
