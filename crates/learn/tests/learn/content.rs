//! The phrases, and a guide with their concerns.

use std::fs;
use std::path::Path;

use journey::Model;
use journey::guide::Guide;
use learn::{HeldOut, Phrases, learn};

thread_local! {
    static GUIDE: Guide = serde_json::from_str(&read("crates/journey/tests/journey/guides/heartwood.json")).unwrap();
    static BYTES: Vec<u8> = learn(&phrases());
    static MODEL: Model = Model::read(&bytes()).unwrap();
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The text of a file of the project.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

fn files(folder: &str) -> Vec<(String, String)> {
    let paths = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    paths.map(|path| (name(&path), fs::read_to_string(&path).unwrap())).collect()
}

fn borrowed(files: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    files.iter().map(|(name, text)| (&**name, &**text))
}

/// Heartwood's guide as a browser reads it: without search words, which are in the model.
pub(crate) fn guide() -> Guide {
    let mut guide = GUIDE.with(Guide::clone);
    for concern in &mut guide.concerns {
        concern.words = "".into();
    }
    guide
}

/// What to learn from.
pub(crate) fn phrases() -> Phrases {
    Phrases::from_files(borrowed(&files("content/england/phrases"))).with(&GUIDE.with(Guide::clone))
}

/// The sets of held-out phrases, without any that the model learns from.
pub(crate) fn held_out() -> [HeldOut; 5] {
    let learned = phrases();
    let set = |set| {
        let files = files(&format!("crates/learn/tests/held-out/{set}"));
        HeldOut::from_files(borrowed(&files)).unlearned(&learned)
    };
    ["first", "second", "third", "fourth", "fifth"].map(set)
}

/// The bytes of the model.
pub(crate) fn bytes() -> Vec<u8> {
    BYTES.with(Vec::clone)
}

/// The model.
pub(crate) fn model() -> Model {
    MODEL.with(Model::clone)
}
