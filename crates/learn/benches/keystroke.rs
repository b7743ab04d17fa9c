//! How long the find box takes to respond to a key press.

use std::fs;
use std::path::Path;

use divan::{Bencher, black_box};
use journey::guide::Guide;
use journey::school::School;
use journey::{Model, find};
use learn::{Phrases, learn};

fn main() {
    divan::main();
}

/// A sentence of 60 letters, a long message, and ten thousand letters that somebody pasted.
#[divan::bench(args = [60, 300, 10_000])]
fn find_box(bencher: Bencher<'_, '_>, letters: usize) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let guide = root.join("crates/journey/tests/journey/guides/heartwood.json");
    let guide = fs::read_to_string(guide).unwrap_or_default();
    let Ok(guide) = serde_json::from_str::<Guide>(&guide) else { return };
    let folder = root.join("content/england/phrases");
    let files: Vec<(String, String)> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|file| {
            let name = file.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
            (name, fs::read_to_string(file.path()).unwrap_or_default())
        })
        .collect();
    let phrases = Phrases::from_files(files.iter().map(|(name, text)| (&**name, &**text)));
    let model = Model::read(&learn(&phrases.with(&guide))).unwrap_or_default();
    let typed: String = "he does not want to go to school because the others laugh at him "
        .chars()
        .cycle()
        .take(letters)
        .collect();
    bencher.bench_local(|| find(&guide, &School::default(), &model, black_box(&typed)));
}
