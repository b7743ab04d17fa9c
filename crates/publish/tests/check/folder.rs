//! A folder to check files in, and a guide as small as a guide can be.

use std::fs;
use std::path::{Path, PathBuf};

use xtask::check::{Report, reports};

/// Changes to the small guide: what stands in it once, and what to write instead.
pub(crate) type Edits<'a> = &'a [(&'a str, &'a str)];

/// A folder of a test's own, with the small guide in it.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("guide.toml"), small_guide()).unwrap();
        Self(folder)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Checks the small guide with these changes.
    pub(crate) fn guide(&self, edits: Edits<'_>) -> Report {
        let mut guide = fs::read_to_string(data("guide.toml")).unwrap();
        for (old, new) in edits {
            assert_eq!(guide.matches(old).count(), 1, "`{old}` must stand once in the small guide");
            guide = guide.replace(old, new);
        }
        self.check("guide.toml", (guide + shared().as_str()).as_bytes())
    }

    /// Checks a file; a school with the small guide.
    pub(crate) fn check(&self, name: &str, bytes: &[u8]) -> Report {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        let files = if path.extension().is_some_and(|kind| kind == "json") {
            vec![self.path("guide.toml"), path]
        } else {
            vec![path]
        };
        reports(&files).unwrap().pop().unwrap()
    }
}

/// What is shown of a report that has an error, with the names of files alone.
pub(crate) fn faulty(report: &Report) -> String {
    assert!(report.errors() > 0, "no fault was found");
    let shown = report.to_string();
    let start = shown.find(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let folder = shown[start..].split(['\n', ':']).next().unwrap().rsplit_once('/').unwrap().0;
    shown.replace(&format!("{folder}/"), "")
}

/// A file beside this one.
pub(crate) fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check").join(name)
}

/// The small guide, whole.
pub(crate) fn small_guide() -> String {
    fs::read_to_string(data("guide.toml")).unwrap() + shared().as_str()
}

/// Heartwood's roles and wording, which the small guide shares so as to stay small.
fn shared() -> String {
    let heartwood = data("../../../src/content/heartwood/guide.en.toml");
    let mut heartwood: toml::Table = fs::read_to_string(heartwood).unwrap().parse().unwrap();
    heartwood.retain(|name, _| {
        ["frame", "leave", "start", "wording", "handbook", "channels", "role"].contains(&name)
    });
    heartwood.to_string()
}
