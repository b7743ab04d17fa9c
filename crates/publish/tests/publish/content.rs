//! England's guide, the trusts and their schools, read from their files.

use journey::guide::Guide;
use journey::school::School;
use publish::bytes::write;
use publish::content::{
    Edition, GuideFile, Merged, PublishedSchool, SchoolFile, Status, TrustFile, merge, resolve,
};

/// The file of England's guide.
pub(crate) const ENGLAND: &str = include_str!("../../../../content/england/guide.toml");
/// The file of the trust that has a policy, but no complaints procedure of its own.
pub(crate) const HEARTWOOD: &str = include_str!("../../../../content/heartwood/trust.toml");
/// The file of the trust with everything in it.
pub(crate) const NORTHMOOR: &str = include_str!("../../../../content/northmoor/trust.toml");
/// The file of a nursery that is its own trust.
pub(crate) const HARBOUR: &str = include_str!("../../../../content/little-harbour/trust.toml");
/// The file of the school with everything in it.
pub(crate) const HILL: &str =
    include_str!("../../../../content/heartwood/schools/example-hill.json");
/// The file of the school with nothing but its office's telephone number in it.
pub(crate) const GREEN: &str =
    include_str!("../../../../content/heartwood/schools/example-green.json");
/// The file of a school that has an address for a step.
pub(crate) const ACADEMY: &str =
    include_str!("../../../../content/northmoor/schools/northmoor-academy.json");
/// The file of a school without one of its trust's steps.
pub(crate) const PRIMARY: &str =
    include_str!("../../../../content/northmoor/schools/northmoor-primary.json");
/// The file of the nursery.
pub(crate) const NURSERY: &str =
    include_str!("../../../../content/little-harbour/schools/little-harbour-nursery.json");

/// An id, and the text of its file.
type Named = (&'static str, &'static str);

/// Each trust's id and file, and those of its schools.
pub(crate) const TRUSTS: [(&str, &str, &[Named]); 3] = [
    ("heartwood", HEARTWOOD, &[("example-hill", HILL), ("example-green", GREEN)]),
    ("northmoor", NORTHMOOR, &[("northmoor-academy", ACADEMY), ("northmoor-primary", PRIMARY)]),
    ("little-harbour", HARBOUR, &[("little-harbour-nursery", NURSERY)]),
];

/// The id and the file of a minimal trust for each kind of school.
pub(crate) fn kinds() -> [(&'static str, String); 3] {
    Status::ALL.map(|status| {
        let id = status.id();
        (id, format!("name = \"One of the {id} schools\"\nstatus = \"{id}\"\n"))
    })
}

thread_local! {
    static FILE: GuideFile = toml::from_str(ENGLAND).unwrap();
    static MERGED: Merged = merged(HEARTWOOD);
    static EDITION: Edition = resolve("heartwood", &heartwood_merged());
}

/// England's guide.
pub(crate) fn england() -> GuideFile {
    FILE.with(GuideFile::clone)
}

/// England's guide with the changes of a trust, which must have no faults.
pub(crate) fn merged(file: &str) -> Merged {
    let trust: TrustFile = toml::from_str(file).unwrap();
    let (merged, faults) = merge(&england(), &trust);
    assert_eq!(faults, []);
    merged
}

pub(crate) fn heartwood_merged() -> Merged {
    MERGED.with(Merged::clone)
}

/// Heartwood's edition.
pub(crate) fn heartwood() -> Edition {
    EDITION.with(Edition::clone)
}

/// Heartwood's guide.
pub(crate) fn guide() -> Guide {
    EDITION.with(|edition| edition.guide.clone())
}

pub(crate) fn hill() -> School {
    school(HILL, &heartwood_merged())
}

pub(crate) fn green() -> School {
    school(GREEN, &heartwood_merged())
}

pub(crate) fn school(file: &str, merged: &Merged) -> School {
    let file: SchoolFile = serde_json::from_str(file).unwrap();
    PublishedSchool::new(String::new(), &file, merged).school
}

/// Heartwood's schools, and a page without a school.
pub(crate) fn schools() -> [(&'static str, School); 3] {
    [("example-hill", hill()), ("example-green", green()), ("no school", School::default())]
}

/// Schools by their ids.
pub(crate) type Schools = Vec<(String, School)>;

/// Every edition, with each of its schools and with no school: England's, the trusts', and one for
/// each kind of school.
pub(crate) fn everything() -> Vec<(Merged, Edition, Schools)> {
    let england = Merged::england(england());
    let edition = resolve("", &england);
    let none =
        |edition: &Edition| (format!("no school of {}", edition.name), edition.shared.clone());
    let schools = vec![none(&edition)];
    let mut all = vec![(england, edition, schools)];
    for (id, file, files) in TRUSTS {
        let merged = merged(file);
        let edition = resolve(id, &merged);
        let own = files.iter().map(|(id, file)| ((*id).to_owned(), school(file, &merged)));
        let schools = own.chain([none(&edition)]).collect();
        all.push((merged, edition, schools));
    }
    for (id, file) in kinds() {
        let merged = merged(&file);
        let edition = resolve(id, &merged);
        let schools = vec![none(&edition)];
        all.push((merged, edition, schools));
    }
    all
}

/// The bytes of the guide that a browser downloads.
pub(crate) fn guide_bytes() -> Vec<u8> {
    write(&guide()).unwrap()
}

/// The bytes that a browser downloads of the school with everything in its file.
pub(crate) fn hill_bytes() -> Vec<u8> {
    write(&hill()).unwrap()
}
