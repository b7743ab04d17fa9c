//! Heartwood's guide and the example schools, read from their files once.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use open_door::bytes;
use open_door::guide::Guide;
use open_door::school::School;
use xtask::check::{load_guide, load_school};

/// What the files hold, as bytes: a guide cannot be shared between threads.
struct Files {
    written: Vec<u8>,
    guide: Vec<u8>,
    hill: Vec<u8>,
    green: Vec<u8>,
}

static FILES: LazyLock<Files> = LazyLock::new(|| {
    let path = heartwood("guide.en.toml");
    let mut guide = load_guide(&path).map_err(|report| report.to_string()).unwrap();
    let written = bytes::write(&guide).unwrap();
    let school = |name: &str, guide: &Guide| {
        let path = heartwood(&format!("schools/{name}.json"));
        let school = load_school(&path, guide).map_err(|report| report.to_string()).unwrap();
        bytes::write(&school).unwrap()
    };
    let (hill, green) = (school("example-hill", &guide), school("example-green", &guide));
    guide.policy.fill_source();
    Files { written, guide: bytes::write(&guide).unwrap(), hill, green }
});

/// A file of Heartwood's.
pub(crate) fn heartwood(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/heartwood").join(name)
}

/// Heartwood's guide.
pub(crate) fn guide() -> Guide {
    bytes::read(guide_bytes()).unwrap()
}

/// Heartwood's guide as it is written and checked, before the source of its policy is filled in.
pub(crate) fn written_guide() -> Guide {
    bytes::read(&FILES.written).unwrap()
}

/// Heartwood's guide as a browser downloads it.
pub(crate) fn guide_bytes() -> &'static [u8] {
    &FILES.guide
}

/// The school whose file is complete.
pub(crate) fn hill() -> School {
    bytes::read(hill_bytes()).unwrap()
}

/// The complete school as a browser downloads it.
pub(crate) fn hill_bytes() -> &'static [u8] {
    &FILES.hill
}

/// The school whose file gives its office's telephone number alone.
pub(crate) fn green() -> School {
    bytes::read(&FILES.green).unwrap()
}

/// Both schools, and none.
pub(crate) fn schools() -> [(&'static str, School); 3] {
    [("example-hill", hill()), ("example-green", green()), ("no school", School::default())]
}
